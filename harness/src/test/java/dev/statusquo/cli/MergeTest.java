package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.RunReport;
import dev.statusquo.report.SampleReport;
import dev.statusquo.store.ResultsWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code merge} and {@code run --shard} refuse, each with one message and exit code 2. */
@Timeout(120)
class MergeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path folder;

    private String report(boolean isWhole) {
        RunReport report = SampleReport.complete();
        try (ResultsWriter writer = ResultsWriter.open(folder.resolve("results.jsonl"), report.header())) {
            report.outcomes().forEach(writer::append);
            report.footer().filter(footer -> isWhole).ifPresent(writer::finish);
        }
        return folder.toString();
    }

    @Test
    void a_report_that_is_no_shard_is_refused_and_nothing_is_written() {
        Path out = folder.resolve("out");

        Done done = Done.by("merge", report(true), "--report", out.toString());

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(folder + " is no shard: its run was not given --shard\n"
                        + "  fix:              name the reports of shards\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_shard_that_did_not_end_is_refused() {
        assertThat(Done.by("merge", report(false)).err()).startsWith(folder + " is a partial report: ");
    }

    @Test
    void a_report_that_is_not_there_is_refused() {
        assertThat(Done.by("merge", folder.resolve("none").toString()).code()).isEqualTo(2);
    }

    @Test
    void a_shard_lists_its_rows() {
        Done one = Done.by("run", "--list", "--topic", "status", "--shard", "1/2");
        Done other = Done.by("run", "--list", "--topic", "status", "--shard", "2/2");

        assertThat(one.code()).isZero();
        assertThat(one.out().lines().limit(3))
                .doesNotContainAnyElementsOf(other.out().lines().limit(3).toList());
    }

    @Test
    void a_shard_that_is_none_and_one_of_a_service_are_refused() {
        assertThat(Done.by("run", "--list", "--shard", "4/3").err())
                .startsWith("--shard 4/3 names no shard\n  fix:              say which of how many");
        assertThat(Done.by("run", "--address", "http://127.0.0.1:1", "--name", "x", "--shard", "1/3")
                        .err())
                .startsWith("--shard divides the catalogue, not the rows of a service of your own");
    }
}
