package dev.statusquo.report;

import static dev.statusquo.compare.Built.FLASK;
import static dev.statusquo.compare.Built.answer;
import static dev.statusquo.compare.Built.outcome;
import static dev.statusquo.compare.Built.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.compare.Baseline;
import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Verdict;
import dev.statusquo.store.ReportFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlReportTest {
    private static final RunReport REPORT = SampleReport.complete();
    private static final String PAGE = HtmlReport.of(RunView.of(REPORT));
    private static final Pattern DATA =
            Pattern.compile("(?s)<script type=\"application/gzip\" id=\"data\">(.*?)</script>");

    @Test
    void nothing_is_loaded_from_anywhere() {
        // A link loads nothing until somebody follows it.
        String own = DATA.matcher(PAGE).replaceAll("").replaceAll("<a [^<>]*>", "<a>");
        assertThat(own)
                .doesNotContainPattern(
                        "(?i)\\bsrc\\s*=|@import|url\\(|<link (?!rel=\"icon\" href=\"data:)|<iframe|fetch\\(|XMLHttpRequest|import\\(|https?://");
        assertThat(own).contains("default-src 'none'").contains("script-src 'sha256-");
    }

    @Test
    void what_a_target_sends_stays_text() {
        assertThat(PAGE.split("</script>", -1)).hasSize(3);
        assertThat(DATA.matcher(PAGE).replaceAll("")).doesNotContain("onerror").doesNotContain("innerHTML =");
        assertThat(data().toString()).contains("document.title='owned'");
    }

    @Test
    void credentials_stay_out() {
        assertThat(PAGE + data())
                .doesNotContain("swordfish")
                .doesNotContain("topsecret")
                .contains("[redacted 21 octets]");
    }

    @Test
    void every_outcome_has_its_cell() {
        long cells = data().path("rows")
                .valueStream()
                .flatMap(row -> row.path("cells").valueStream())
                .filter(cell -> !cell.isNull())
                .count();
        assertThat(cells).isEqualTo(REPORT.outcomes().size());
    }

    @Test
    void what_nobody_approved_is_listed_change_by_change_and_stays_text() {
        RunReport before =
                report(List.of(FLASK), outcome(FLASK, "a/b", Verdict.CONFORMS, answer("HTTP/1.1 200 OK", "", "")));
        RunReport after =
                report(List.of(FLASK), outcome(FLASK, "a/b", Verdict.CONFORMS, answer("HTTP/1.1 404 <b>", "", "")));
        Baseline approved = Baseline.empty("flask+gunicorn").approved(FLASK, List.of(before));

        String page = HtmlReport.of(RunView.of(REPORT, List.of(BaselineCheck.of(approved, FLASK, after))));

        assertThat(page)
                .contains(": 1 unapproved change in 1 row; no version moved<ul><li>status: 200 → 404")
                .contains("(1 row, such as a/b)</li></ul>")
                .doesNotContain("404 <b>");
    }

    @Test
    void subject_findings_standing_and_causes_are_there_without_a_script() {
        assertThat(PAGE)
                .contains("<h1>What FastAPI, Flask, Express and Django really put on the wire</h1>")
                .contains("<a href=\"#finding-620\">620, seen two ways</a>")
                .contains("<p class=\"standing red\">Not as expected: ")
                .contains("<b>FastAPI + uvicorn closes the connection without a byte</b>");
        assertThat(HtmlReport.of(RunView.of(SampleReport.partial()))).contains("This report is partial");
    }

    @Test
    void a_link_preview_says_how_the_run_stands() {
        assertThat(PAGE)
                .contains("<meta name=\"description\" content=\"Not as expected: ")
                .contains("<meta property=\"og:description\" content=\"Not as expected: ");
    }

    @Test
    void the_rows_of_a_cause_are_told_by_their_place() {
        JsonNode cause = data().path("causes")
                .valueStream()
                .filter(c -> c.path("id").asString().equals("uvicorn/closes-above-599"))
                .findFirst()
                .orElseThrow();
        assertThat(cause.path("rows")
                        .valueStream()
                        .map(at ->
                                data().path("rows").path(at.asInt()).path("id").asString()))
                .contains("document/custom-status-example", "document/custom-code-is-sent[code=999]")
                .hasSize(6);
    }

    @Test
    void a_large_report_stays_small_enough_to_send() throws IOException {
        String page = HtmlReport.of(RunView.of(SampleReport.large(1000)));
        assertThat(page.length()).isLessThan(4_000_000);
        // Left for people to look at: the page that the sample makes, and the large one.
        Path folder = Files.createDirectories(Path.of("target/sample-report"));
        Files.writeString(folder.resolve("large.html"), page);
        ReportFolder.write(REPORT, List.of(), folder);
    }

    private static JsonNode data() {
        Matcher data = DATA.matcher(PAGE);
        assertThat(data.find()).isTrue();
        try (InputStream json =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(data.group(1))))) {
            return JsonMapper.builder().build().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
