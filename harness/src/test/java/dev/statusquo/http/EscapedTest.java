package dev.statusquo.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapedTest {
    @Test
    void lines_and_letters_stay_and_no_control_sequence_is_obeyed() {
        assertThat(Escaped.lines("é → …\n\tnext")).isEqualTo("é → …\n\tnext");
        assertThat(Escaped.lines("a\u001b[2J\u001b]0;title\u0007\r\u009bb\u007f"))
                .isEqualTo("a\\x1b[2J\\x1b]0;title\\x07\\x0d\\x9bb\\x7f");
        assertThat(Escaped.lines("safe\u202eexe.txt")).isEqualTo("safe\\u202eexe.txt");
    }

    @Test
    void as_one_line_everything_but_ascii_is_escaped() {
        assertThat(Escaped.of("a\r\n\té\u001b")).isEqualTo("a\\r\\n\\t\\xe9\\x1b");
    }
}
