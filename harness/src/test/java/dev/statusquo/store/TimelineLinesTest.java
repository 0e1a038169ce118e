package dev.statusquo.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.statusquo.model.Evidence;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.TimelineEvent;
import dev.statusquo.model.TimelineEvent.Who;
import dev.statusquo.report.SampleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineLinesTest {
    private static final RunReport REPORT = SampleReport.complete();
    private static final List<TimelineEvent> MOMENTS = List.of(
            TimelineEvent.of(0, Who.CLIENT, "PUT /s/a/items/1, left before the answer"),
            new TimelineEvent(12, Who.HARNESS, "looked", Optional.of("d1"), Optional.of(1)),
            TimelineEvent.of(130, Who.TARGET, "answered 200"));

    @TempDir
    Path dir;

    @Test
    void a_time_line_is_written_and_read_back() {
        try (ResultsWriter stream = ReportFolder.open(dir, REPORT.header())) {
            stream.append(withTimeline(first(), MOMENTS));
        }

        assertThat(ResultsReader.read(dir.resolve("results.jsonl")).outcomes())
                .singleElement()
                .satisfies(read -> assertThat(read.timeline()).isEqualTo(MOMENTS));
    }

    @Test
    void a_line_with_a_time_line_keeps_the_schema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../fixtures/schema/report.schema.json")), InputFormat.JSON);
        String line = line(withTimeline(first(), MOMENTS));

        assertThat(line).contains("\"who\":\"harness\"");
        assertThat(schema.validate(line, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(line.replace("\"who\":\"harness\"", "\"who\":\"nobody\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void the_last_lines_of_a_log_are_written_and_read_back() {
        List<String> log = List.of("Traceback (most recent call last):", "ValueError: 620");
        Outcome outcome = withTimeline(first(), List.of());
        try (ResultsWriter stream = ReportFolder.open(dir, REPORT.header())) {
            stream.append(with(outcome, outcome.evidence().withLog(log)));
        }

        assertThat(ResultsReader.read(dir.resolve("results.jsonl")).outcomes())
                .singleElement()
                .satisfies(read -> assertThat(read.evidence().log()).isEqualTo(log));
    }

    @Test
    void an_outcome_without_one_has_no_such_member() throws IOException {
        assertThat(line(first())).doesNotContain("timeline");
    }

    private String line(Outcome outcome) throws IOException {
        try (ResultsWriter stream = ReportFolder.open(dir, REPORT.header())) {
            stream.append(outcome);
        }
        return Files.readAllLines(dir.resolve("results.jsonl")).get(1);
    }

    private static Outcome first() {
        return REPORT.outcomes().get(0);
    }

    private static Outcome withTimeline(Outcome outcome, List<TimelineEvent> events) {
        return with(outcome, new Evidence(outcome.exchanges(), outcome.earlier(), outcome.facts(), events));
    }

    private static Outcome with(Outcome outcome, Evidence evidence) {
        return new Outcome(
                outcome.row(),
                outcome.target(),
                outcome.judgement(),
                outcome.standing(),
                outcome.deviation(),
                evidence,
                outcome.elapsed());
    }
}
