package dev.statusquo.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Level;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.RequirementIndex;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Statement;
import dev.statusquo.report.SampleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequirementsListenerTest {
    private static final RunReport REPORT = SampleReport.complete();
    private static final List<ConformanceCase> CASES = REPORT.outcomes().stream()
            .map(o -> o.row().of())
            .distinct()
            .map(of -> Draft.of(of.id()).made(of))
            .toList();

    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path folder;

    private static RequirementIndex index() {
        List<Statement> statements = List.of(
                statement("9110-8.6-a", List.of("*"), Optional.empty()),
                statement("9110-8.6-b", List.of(), Optional.of("Nobody <b>can</b> see it.")));
        return new RequirementIndex(statements, CASES);
    }

    private static Statement statement(String id, List<String> cases, Optional<String> untested) {
        Requirement requirement =
                new Requirement("RFC 9110", "8.6", Level.MUST, SampleReport.HOSTILE, Optional.empty());
        return new Statement(id, requirement, cases, untested, "x.yaml:1");
    }

    private String page() throws IOException {
        RequirementsListener listener = new RequirementsListener(folder, RequirementsListenerTest::index);
        listener.started(REPORT.header());
        for (Outcome outcome : REPORT.outcomes()) {
            listener.outcome(outcome);
        }
        listener.finished(REPORT.footer().orElseThrow());
        assertThat(listener.trouble()).isEmpty();
        return Files.readString(folder.resolve("requirements.html"));
    }

    @Test
    void each_statement_has_its_section_its_cases_or_why_it_has_none_and_what_is_said_of_each_target()
            throws IOException {
        assertThat(page())
                .contains(
                        "1 of 2 statements are judged, 0 recorded, 1 untested",
                        "https://www.rfc-editor.org/rfc/rfc9110.html#section-8.6",
                        "index.html#q=" + CASES.get(0).id().replace("/", "%2F"),
                        "Nobody &lt;b&gt;can&lt;/b&gt; see it.",
                        "violated in ");
    }

    @Test
    void nothing_in_it_is_loaded_or_run() throws IOException {
        assertThat(page()).doesNotContain("<script", "<img", "onerror=\"").contains("default-src 'none'");
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_and_ends_no_run() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        RequirementsListener listener = new RequirementsListener(file, RequirementsListenerTest::index);
        listener.started(REPORT.header());
        listener.finished(REPORT.footer().orElseThrow());

        assertThat(listener.trouble()).isPresent();
    }
}
