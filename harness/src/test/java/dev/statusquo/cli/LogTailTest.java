package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogTailTest {
    private final LogTail tail = new LogTail();

    @Test
    void only_what_is_new_is_told_also_if_old_lines_have_gone() {
        assertThat(tail.fresh("a\nb\n")).containsExactly("a", "b");
        assertThat(tail.fresh("a\nb\n")).isEmpty();
        assertThat(tail.fresh("b\nc\nd\n")).containsExactly("c", "d");
        assertThat(tail.fresh("x\n")).containsExactly("x");
    }
}
