package dev.statusquo.store;

import static dev.statusquo.compare.Built.FLASK;
import static dev.statusquo.compare.Built.answer;
import static dev.statusquo.compare.Built.outcome;
import static dev.statusquo.compare.Built.report;
import static dev.statusquo.compare.Built.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.statusquo.checkout.Root;
import dev.statusquo.compare.Baseline;
import dev.statusquo.compare.Comparison;
import dev.statusquo.compare.FrameworkComparison;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import dev.statusquo.model.Verdict;
import dev.statusquo.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonSchemasTest {
    private static final Path SCHEMAS = Root.find().resolve("fixtures/schema");
    private static final Target NEWER = target("flask", "3.2.0", "gunicorn", Map.of());

    @TempDir
    Path folder;

    private static void holds(Path file, String schema) {
        assertThatCode(() -> YamlFile.read(file, SCHEMAS.resolve(schema))).doesNotThrowAnyException();
    }

    private static RunReport run(Target target, int code) {
        return report(
                List.of(target), outcome(target, "a/b", Verdict.CONFORMS, answer("HTTP/1.1 " + code + " X", "", "")));
    }

    @Test
    void both_forms_of_a_comparison_keep_their_schema() {
        ComparisonFolder.write(Comparison.of(run(FLASK, 200), run(NEWER, 206)), false, folder.resolve("one"));
        ComparisonFolder.write(
                FrameworkComparison.of(List.of(run(FLASK, 200), run(NEWER, 206))), Map.of(), folder.resolve("other"));

        holds(folder.resolve("one/comparison.json"), "comparison.schema.json");
        holds(folder.resolve("other/comparison.json"), "comparison.schema.json");
    }

    @Test
    void a_baseline_keeps_its_schema() {
        Baseline baseline = Baseline.empty("flask+gunicorn").approved(FLASK, List.of(run(FLASK, 200)));

        holds(BaselineFolder.in(folder).write(baseline), "baseline.schema.json");
    }

    @Test
    void committed_baselines_keep_it_too_and_are_what_would_be_written() throws IOException {
        Path committed = Root.find().resolve("reports/baseline");
        if (!Files.isDirectory(committed)) {
            return;
        }
        try (Stream<Path> files = Files.list(committed)) {
            files.filter(file -> file.toString().endsWith(".json")).forEach(file -> {
                holds(file, "baseline.schema.json");
                String name = file.getFileName().toString().replaceFirst("\\.json$", "");
                Baseline baseline = BaselineFolder.in(Root.find()).read(name).orElseThrow();
                assertThat(BaselineFolder.in(folder).write(baseline)).hasSameTextualContentAs(file);
            });
        }
    }
}
