package dev.statusquo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.http.End;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.ReadOutcome;
import dev.statusquo.model.ReadReport;
import dev.statusquo.model.ReadTarget;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsStreamTest {
    private static final RunReport REPORT = SampleReport.complete();

    @TempDir
    Path dir;

    @Test
    void what_was_streamed_is_read_back() {
        ReadReport read = JsonLinesReader.read(written(true));
        assertThat(read.isComplete()).isTrue();
        assertThat(read.engine()).isEqualTo("process");
        assertThat(read.seconds()).contains(4.321);
        assertThat(read.targets()).extracting(ReadTarget::id).contains(SampleReport.FLASK);
        assertThat(read.targets().get(0).versions()).containsEntry("uvicorn", "0.38.0");
        assertThat(read.outcomes()).hasSameSizeAs(REPORT.outcomes());
        ReadOutcome known = read.outcome("document/custom-code-is-sent[code=620]", SampleReport.FASTAPI)
                .orElseThrow();
        assertThat(known.verdict()).isEqualTo(Verdict.VIOLATES);
        assertThat(known.standing()).contains(Standing.EXPECTED);
        assertThat(known.deviation()).contains("uvicorn/closes-above-599");
        assertThat(known.exchanges().get(0).end()).isEqualTo(End.CLOSED);
        assertThat(known.exchanges().get(0).status()).isEmpty();
    }

    @Test
    void without_a_footer_the_report_is_partial() {
        assertThat(JsonLinesReader.read(written(false)).isComplete()).isFalse();
    }

    @Test
    void a_cut_last_line_is_left_out() throws IOException {
        Path file = written(false);
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 40));
        ReadReport read = JsonLinesReader.read(file);
        assertThat(read.isComplete()).isFalse();
        assertThat(read.outcomes()).hasSize(REPORT.outcomes().size() - 1);
    }

    @Test
    void a_broken_line_in_the_middle_is_named() throws IOException {
        Path file = written(true);
        Files.writeString(file, Files.readString(file).replaceFirst("\"CONFORMS\"", "\"FINE\""));
        assertThatThrownBy(() -> JsonLinesReader.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("'FINE' is no Verdict");
    }

    @Test
    void a_newer_form_and_a_missing_file_are_refused() throws IOException {
        Path file = written(true);
        Files.writeString(file, Files.readString(file).replaceFirst("\"schema\":1", "\"schema\":2"));
        assertThatThrownBy(() -> JsonLinesReader.read(file)).hasMessageContaining("has schema 2 in its header");
        assertThatThrownBy(() -> JsonLinesReader.read(dir.resolve("none")))
                .hasMessageContaining("there is no report at");
    }

    @Test
    void credentials_stay_out_and_their_length_stays_visible() throws IOException {
        String text = Files.readString(written(true));
        ReadOutcome outcome = JsonLinesReader.read(dir.resolve("results.jsonl"))
                .outcome("headers/credentials-are-seen", SampleReport.FLASK)
                .orElseThrow();
        String sent = outcome.exchanges().get(0).sent().asLatin1();
        String received = outcome.exchanges().get(0).received().asLatin1();
        assertThat(sent).contains("Authorization: [redacted 21 octets]\r\n").contains("Cookie: [redacted 22 octets]");
        assertThat(sent + received + outcome.facts() + outcome.note() + text)
                .doesNotContain("swordfish")
                .doesNotContain("topsecret");
        assertThat(received).contains("{\"saw\": \"[redacted 14 octets]\"}");
    }

    @Test
    void long_evidence_is_cut_and_says_by_how_much() {
        Outcome outcome = SampleReport.outcome(REPORT, "framing/long-content-arrives", SampleReport.FLASK);
        int whole = outcome.exchanges().get(0).received().size();
        assertThat(JsonLines.outcome(outcome)).contains("\"receivedCut\":" + (whole - 65536));
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "");
        assertThatThrownBy(() -> ReportFolder.open(file, REPORT.header()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> ReportFolder.write(REPORT, file)).isInstanceOf(BadInputException.class);
    }

    @Test
    void a_full_disk_is_said_in_one_message() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(full));
        assertThatThrownBy(() -> ResultsStream.open(full, REPORT.header()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void a_new_run_leaves_no_page_of_an_earlier_one() throws IOException {
        ReportFolder.write(REPORT, dir);
        assertThat(dir.resolve("index.html")).exists();
        assertThat(dir.resolve("badges/flask+gunicorn.json")).exists();
        try (var files = Files.walk(dir)) {
            assertThat(files).noneMatch(f -> f.toString().endsWith(".tmp"));
        }
        ReportFolder.open(dir, REPORT.header()).close();
        assertThat(dir.resolve("index.html")).doesNotExist();
        assertThat(dir.resolve("badges/flask+gunicorn.json")).doesNotExist();
        assertThat(JsonLinesReader.read(dir.resolve("results.jsonl")).outcome("a", "b"))
                .isEqualTo(Optional.empty());
    }

    @Test
    void a_run_that_was_killed_leaves_a_summary_that_says_so() throws IOException {
        written(false);
        assertThat(dir.resolve("summary.md"))
                .content()
                .contains("not finished, or it was ended before its end")
                .contains("results.jsonl");
        ReportFolder.write(REPORT, dir);
        assertThat(dir.resolve("summary.md")).content().doesNotContain("not finished");
    }

    private Path written(boolean whole) {
        try (ResultsStream stream = ReportFolder.open(dir, REPORT.header())) {
            REPORT.outcomes().forEach(stream::append);
            if (whole) {
                stream.finish(REPORT.footer().orElseThrow());
            }
        }
        return dir.resolve("results.jsonl");
    }
}
