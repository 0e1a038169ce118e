package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrinterTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Printer printer = new Printer(
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(out, true, StandardCharsets.UTF_8));

    @Test
    void what_a_target_or_a_build_has_logged_cannot_clear_the_screen() {
        printer.say("  its last words    \u001b[2Jgone");
        printer.trouble("Step 3/9 : RUN \u001b]0;title\u0007");
        printer.trouble(new BadInputException("a\u001b[31m", "b\u001b[0m"));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain("\u001b", "\u0007")
                .contains("\\x1b[2Jgone");
    }

    @Test
    void after_the_last_line_nothing_is_said() {
        printer.last("interrupted");
        printer.say("one");
        printer.trouble("two");
        printer.redraw(1, "three\n");

        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("interrupted");
    }

    @Test
    void only_the_printer_itself_moves_the_cursor() {
        printer.redraw(2, "flask  \u001b[9A building\n");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\u001b[2A\u001b[Jflask  \\x1b[9A building\n");
    }
}
