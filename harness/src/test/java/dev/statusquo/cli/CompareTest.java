package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be compared. */
@Timeout(120)
class CompareTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path folder;

    @Test
    void a_report_that_is_not_there_or_not_whole_is_not_compared() throws IOException {
        Done missing = Done.by(
                "compare", folder.resolve("a").toString(), folder.resolve("b").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("fix:");

        Path partial = folder.resolve("results.jsonl");
        Files.writeString(partial, "no JSON\n");
        Done broken = Done.by("compare", partial.toString(), partial.toString());
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("results.jsonl").contains("fix:");
    }

    private Path report(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    private static String header(int schema) {
        return "{\"type\":\"header\",\"schema\":" + schema
                + ",\"engine\":\"process\",\"started\":\"2026-01-01T00:00:00Z\","
                + "\"rows\":2,\"targets\":[{\"id\":\"flask@1+gunicorn@1\",\"framework\":\"flask\",\"server\":\"gunicorn\","
                + "\"runtime\":\"python\",\"versions\":{}}]}";
    }

    private static final String OUTCOME = "{\"type\":\"outcome\",\"case\":\"a/b\",\"target\":\"flask@1+gunicorn@1\","
            + "\"verdict\":\"CONFORMS\",\"level\":\"MUST\",\"producer\":\"framework\"}";

    @Test
    void a_report_of_another_schema_is_told_before_any_other_line_is_read() throws IOException {
        Path newer = report("newer.jsonl", header(99), "{\"type\":\"outcome\",\"verdict\":\"OF_LATER\"}", "");
        Path other = report("other.jsonl", header(1), "");

        Done done = Done.by("compare", newer.toString(), other.toString());
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines(
                        "the report " + newer + " has schema 99 in its header; this suite reads 1",
                        "  fix:              use the suite that wrote it, or a newer one"));
    }

    @Test
    void a_report_that_was_cut_short_is_told_with_where_it_ends() throws IOException {
        Path withoutFooter = report("without-footer.jsonl", header(1), OUTCOME, "");
        Path inALine = report("in-a-line.jsonl", header(1), OUTCOME, OUTCOME.substring(0, 40));
        for (Path cut : List.of(withoutFooter, inALine)) {
            Done done = Done.by("compare", cut.toString(), folder.resolve("a").toString());
            assertThat(done.code()).isEqualTo(2);
            assertThat(done.err())
                    .isEqualTo(lines(
                            cut + " is a partial report: it ends after 1 of 2 outcomes, or its footer counts others;"
                                    + " its run was ended, or the file was cut short",
                            "  fix:              run it again to the end, then compare"));
        }
    }

    @Test
    void a_line_that_is_broken_is_told_with_its_number() throws IOException {
        Path broken = report("broken.jsonl", header(1), OUTCOME.substring(0, 40), OUTCOME, "");

        Done done = Done.by("compare", broken.toString(), folder.resolve("a").toString());
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .startsWith("the report " + broken + " is broken at line 2: ")
                .contains("  fix:  ");
    }

    @Test
    void a_report_is_not_held_against_itself() throws IOException {
        Path one = report("results.jsonl", header(1), "");

        Done done = Done.by("compare", one.toString(), folder.toString());
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).startsWith(folder + " is named twice: ").contains("  fix:  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "timeline"})
    void an_unknown_target_is_not_compared(String command) {
        Done done = Done.by(command, "flask", "flaks", "--engine", "process", "--report", folder.toString());
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("no target is named flaks; ").contains("did you mean flask?");
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }
}
