package dev.statusquo.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlReportTest {
    private static final RunReport REPORT = SampleReport.complete();
    private static final String PAGE = HtmlReport.of(REPORT);
    private static final Pattern DATA =
            Pattern.compile("(?s)<script type=\"application/json\" id=\"data\">(.*?)</script>");

    @Test
    void nothing_is_loaded_from_anywhere() {
        String own = DATA.matcher(PAGE).replaceAll("");
        assertThat(own)
                .doesNotContainPattern(
                        "(?i)\\bsrc\\s*=|@import|url\\(|<link|<iframe|fetch\\(|XMLHttpRequest|import\\(|https?://");
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
        assertThat(PAGE).doesNotContain("swordfish").doesNotContain("topsecret").contains("[redacted 21 octets]");
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
    void headline_and_standing_are_there_without_a_script() {
        assertThat(PAGE)
                .contains("<h1>4 of the documents&#39; 8 claims do not hold</h1>")
                .contains("Not as expected: ");
        assertThat(HtmlReport.of(SampleReport.partial())).contains("This report is partial");
    }

    @Test
    void a_large_report_stays_small_enough_to_send() throws IOException {
        String page = HtmlReport.of(SampleReport.large(1000));
        assertThat(page.length()).isLessThan(8_000_000);
        // Left for people to look at: the page that the sample makes, and the large one.
        Path folder = Files.createDirectories(Path.of("target/sample-report"));
        Files.writeString(folder.resolve("large.html"), page);
        ReportFolder.write(REPORT, folder);
    }

    private static JsonNode data() {
        Matcher data = DATA.matcher(PAGE);
        assertThat(data.find()).isTrue();
        return JsonMapper.builder().build().readTree(data.group(1));
    }
}
