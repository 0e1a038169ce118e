package dev.statusquo.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.machine.Command.Ended;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void both_streams_and_the_code_are_kept(@TempDir Path folder) {
        List<String> told = new ArrayList<>();

        Ended ended = Command.of(LIMIT, "sh", "-c", "echo $WORD; pwd; echo no >&2; exit 3")
                .with("WORD", "yes")
                .in(folder)
                .run(told::add);

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.isSuccess()).isFalse();
        assertThat(ended.output())
                .startsWith("yes\n")
                .endsWith(folder.getFileName().toString());
        assertThat(ended.log()).isEqualTo("no");
        assertThat(ended.lastWords(1)).isEqualTo("no");
        assertThat(told).containsExactly("no");
    }

    @Test
    void a_missing_tool_is_told_from_one_that_fails() {
        assertThat(Command.of(LIMIT, "no-such-tool-anywhere").run().isMissing()).isTrue();
    }

    @Test
    void a_tool_is_stopped_at_the_limit_with_its_children() {
        Ended ended = Command.of(Duration.ofMillis(200), "sh", "-c", "sleep 60; echo late")
                .run();

        assertThat(ended.code()).isEqualTo(-1);
        assertThat(ended.lastWords(1)).isEqualTo("stopped after 0 s");
    }
}
