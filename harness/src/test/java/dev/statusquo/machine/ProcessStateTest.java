package dev.statusquo.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessStateTest {
    private static final String LINE =
            "77 (a name) S (x) %s 1 77 77 0 -1 4194304 1 0 0 0 0 0 0 0 20 0 %d 0 98765 0 0 18446744073709551615";

    @Test
    void a_name_may_hold_brackets_and_spaces() {
        assertThat(ProcessState.parse(LINE.formatted("S", 3))).isEqualTo(new ProcessState('S', 3, 98765));
    }

    @Test
    void a_zombie_is_over_once_its_last_thread_has_ended() {
        assertThat(ProcessState.parse(LINE.formatted("Z", 1)).isOver()).isTrue();
        assertThat(ProcessState.parse(LINE.formatted("Z", 2)).isOver()).isFalse();
        assertThat(ProcessState.parse(LINE.formatted("R", 1)).isOver()).isFalse();
    }

    @Test
    void this_process_is_told_and_none_that_is_not_there() {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")), "no such file on this system");

        assertThat(ProcessState.of(ProcessHandle.current().pid()))
                .hasValueSatisfying(stat -> assertThat(stat.isOver()).isFalse());
        assertThat(ProcessState.of(Integer.MAX_VALUE)).isEmpty();
    }
}
