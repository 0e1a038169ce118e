package dev.statusquo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.http.End;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.KnownDeviation;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Target;
import dev.statusquo.model.Verdict;
import dev.statusquo.report.SampleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsWriterTest {
    private static final RunReport REPORT = SampleReport.complete();

    @TempDir
    Path dir;

    @Test
    void what_was_streamed_is_read_back() {
        RunReport read = ResultsReader.read(written(true));
        assertThat(read.isComplete()).isTrue();
        assertThat(read.header().engine()).isEqualTo("process");
        assertThat(read.footer().map(RunFooter::elapsed)).contains(Duration.ofMillis(4321));
        assertThat(read.footer().flatMap(RunFooter::lastReady)).contains(Duration.ofMillis(2912));
        assertThat(read.targets()).extracting(Target::id).contains(SampleReport.FLASK);
        assertThat(read.targets().get(0).versions()).containsEntry("uvicorn", "0.38.0");
        assertThat(read.outcomes()).hasSameSizeAs(REPORT.outcomes());
        Outcome known = SampleReport.outcome(read, "document/custom-code-is-sent[code=620]", SampleReport.FASTAPI);
        assertThat(known.verdict()).isEqualTo(Verdict.VIOLATES);
        assertThat(known.standing()).contains(Standing.EXPECTED);
        assertThat(known.deviation().map(KnownDeviation::id)).contains("uvicorn/closes-above-599");
        assertThat(known.exchanges().get(0).end()).isEqualTo(End.CLOSED);
        assertThat(known.exchanges().get(0).status()).isEmpty();
        assertThat(known.judgement().seen())
                .isEqualTo(SampleReport.outcome(REPORT, "document/custom-code-is-sent[code=620]", SampleReport.FASTAPI)
                        .judgement()
                        .seen());
    }

    @Test
    void without_a_footer_the_report_is_partial() {
        assertThat(ResultsReader.read(written(false)).isComplete()).isFalse();
    }

    @Test
    void a_cut_last_line_is_left_out() throws IOException {
        Path file = written(false);
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 40));
        RunReport read = ResultsReader.read(file);
        assertThat(read.isComplete()).isFalse();
        assertThat(read.outcomes()).hasSize(REPORT.outcomes().size() - 1);
    }

    @Test
    void a_broken_line_in_the_middle_is_named() throws IOException {
        Path file = written(true);
        Files.writeString(file, Files.readString(file).replaceFirst("\"CONFORMS\"", "\"FINE\""));
        assertThatThrownBy(() -> ResultsReader.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("'FINE' is no Verdict");
    }

    @Test
    void a_newer_form_and_a_missing_file_are_refused() throws IOException {
        Path file = written(true);
        Files.writeString(file, Files.readString(file).replaceFirst("\"schema\":1", "\"schema\":2"));
        assertThatThrownBy(() -> ResultsReader.read(file)).hasMessageContaining("has schema 2 in its header");
        assertThatThrownBy(() -> ResultsReader.read(dir.resolve("none"))).hasMessageContaining("there is no report at");
    }

    @Test
    void credentials_stay_out_and_their_length_stays_visible() throws IOException {
        String text = Files.readString(written(true));
        Outcome outcome = SampleReport.outcome(
                ResultsReader.read(dir.resolve("results.jsonl")), "headers/credentials-are-seen", SampleReport.FLASK);
        String sent = outcome.exchanges().get(0).sent().asLatin1();
        String received = outcome.exchanges().get(0).received().asLatin1();
        assertThat(sent).contains("Authorization: [redacted 21 octets]\r\n").contains("Cookie: [redacted 22 octets]");
        assertThat(sent + received + outcome.facts() + outcome.judgement().note() + text)
                .doesNotContain("swordfish")
                .doesNotContain("topsecret");
        assertThat(received).contains("{\"saw\": \"[redacted 14 octets]\"}");
    }

    @Test
    void long_evidence_is_cut_and_says_by_how_much() {
        Outcome outcome = SampleReport.outcome(REPORT, "framing/long-content-arrives", SampleReport.FLASK);
        int cut = outcome.exchanges().get(0).cut().received();
        assertThat(outcome.exchanges().get(0).received().size()).isEqualTo(65536);
        assertThat(cut).isGreaterThan(4464);
        assertThat(written(true)).content().contains("\"receivedCut\":" + cut);
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "");
        assertThatThrownBy(() -> ReportFolder.open(file, REPORT.header()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> ReportFolder.write(REPORT, List.of(), file)).isInstanceOf(BadInputException.class);
    }

    @Test
    void a_full_disk_is_said_in_one_message() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(full));
        assertThatThrownBy(() -> ResultsWriter.open(full, REPORT.header()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void a_new_run_leaves_no_page_of_an_earlier_one() throws IOException {
        ReportFolder.write(REPORT, List.of(), dir);
        assertThat(dir.resolve("index.html")).exists();
        assertThat(dir.resolve("badges/flask+gunicorn.json")).exists();
        try (var files = Files.walk(dir)) {
            assertThat(files).noneMatch(f -> f.toString().endsWith(".tmp"));
        }
        ReportFolder.open(dir, REPORT.header()).close();
        assertThat(dir.resolve("index.html")).doesNotExist();
        assertThat(dir.resolve("badges/flask+gunicorn.json")).doesNotExist();
        assertThat(ResultsReader.read(dir.resolve("results.jsonl")).outcomes()).isEmpty();
    }

    @Test
    void a_run_that_was_killed_leaves_a_summary_that_says_so() throws IOException {
        written(false);
        assertThat(dir.resolve("summary.md"))
                .content()
                .contains("not finished, or it was ended before its end")
                .contains("results.jsonl");
        ReportFolder.write(REPORT, List.of(), dir);
        assertThat(dir.resolve("summary.md")).content().doesNotContain("not finished");
    }

    private Path written(boolean whole) {
        try (ResultsWriter stream = ReportFolder.open(dir, REPORT.header())) {
            REPORT.outcomes().forEach(stream::append);
            if (whole) {
                stream.finish(REPORT.footer().orElseThrow());
            }
        }
        return dir.resolve("results.jsonl");
    }
}
