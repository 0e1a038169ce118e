package dev.statusquo.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.statusquo.model.RunReport;
import dev.statusquo.store.ResultsWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds each writer against a whole file. {@code -Dstatusquo.snapshots=write} writes them anew, to be read before they are committed. */
class SnapshotTest {
    private static final RunReport REPORT = SampleReport.complete();
    private static final Path FOLDER = Path.of("src/test/resources/dev/statusquo/report");
    private static final String WRITE = System.getProperty("statusquo.snapshots", "");

    @TempDir
    Path folder;

    @Test
    void results_jsonl_is_as_it_was() throws IOException {
        assertSnapshot("results.jsonl", results());
    }

    @Test
    void junit_xml_is_as_it_was() throws IOException {
        assertSnapshot("junit.xml", JUnitXml.of(RunView.of(REPORT)));
    }

    @Test
    void summary_md_is_as_it_was() throws IOException {
        assertSnapshot("summary.md", Summary.of(RunView.of(REPORT)));
    }

    @Test
    void the_end_of_a_run_on_the_console_is_as_it_was() throws IOException {
        assertSnapshot("console.txt", ConsoleText.summary(REPORT, List.of()));
    }

    @Test
    void badges_are_as_they_were() throws IOException {
        assertSnapshot(
                "badges.txt",
                Badge.of(RunView.of(REPORT)).entrySet().stream()
                        .map(badge -> badge.getKey() + " " + badge.getValue())
                        .collect(Collectors.joining()));
    }

    @Test
    void every_line_of_results_keeps_the_schema() throws IOException {
        String text = Files.readString(Path.of("../fixtures/schema/report.schema.json"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
        for (String line : results().lines().toList()) {
            assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
        }
        assertThat(schema.validate("{\"type\":\"outcome\"}", InputFormat.JSON)).isNotEmpty();
        assertThat(schema.validate("{\"type\":\"header\",\"schema\":1}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void junit_xml_is_well_formed_whatever_a_target_sends() throws Exception {
        byte[] xml = JUnitXml.of(RunView.of(REPORT)).getBytes(StandardCharsets.UTF_8);
        var suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getElementsByTagName("testsuite");
        assertThat(suites.getLength()).isEqualTo(4);
    }

    /** The outcome with 70 000 octets is looked at elsewhere. */
    private String results() throws IOException {
        try (ResultsWriter results = ResultsWriter.open(folder.resolve("results.jsonl"), REPORT.header())) {
            REPORT.outcomes().forEach(results::append);
            results.finish(REPORT.footer().orElseThrow());
        }
        return Files.readAllLines(folder.resolve("results.jsonl")).stream()
                .filter(line -> !line.contains("framing/long-content"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static void assertSnapshot(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (WRITE.equals("write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
