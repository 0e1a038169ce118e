package dev.statusquo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.checkout.Suite;
import dev.statusquo.journey.Journey;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Evidence;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Place;
import dev.statusquo.model.Row;
import dev.statusquo.model.Standing;
import dev.statusquo.report.ConsoleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's figures are those of the catalogue. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    private final Suite suite = new Suite(ROOT, Limits.standard());
    private final List<ConformanceCase> cases = suite.catalogue();

    @Test
    void it_counts_cases_rows_and_flows() throws IOException {
        long flows = cases.stream()
                .filter(c -> c.id().startsWith("rest/"))
                .mapToLong(c -> c.rows().size())
                .sum();

        assertThat(readme())
                .contains(written(cases.size()) + " cases, "
                        + written(cases.stream().mapToLong(c -> c.rows().size()).sum())
                        + " rows for each target; " + written(flows) + " of them flows");
    }

    @Test
    void it_counts_proofs_and_claims() throws IOException {
        long proofs = Stream.concat(cases.stream(), Journey.proven(ROOT, Limits.standard()).stream())
                .mapToLong(c -> c.proofs().size())
                .sum();

        assertThat(readme())
                .contains("| proofs | " + written(proofs) + ",")
                .contains("| guide | " + written(suite.claims().size()) + " claims of");
    }

    @Test
    void its_example_of_a_result_is_what_the_program_prints() throws IOException {
        List<String> block = block(readme()).lines().toList();
        String id = block.get(0).split("  ", 2)[0];
        Row row = cases.stream()
                .flatMap(c -> c.allRows().stream())
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
        Outcome outcome = new Outcome(
                row,
                block.get(0).split("  ", 3)[1],
                Judgement.violates(
                        List.of(new Mismatch(Place.parse("field Content-Length"), "151, or no such field", "\"152\"")),
                        Fingerprint.none()),
                Optional.of(Standing.UNEXPECTED),
                Optional.empty(),
                Evidence.none(),
                Duration.ZERO);

        List<String> printed =
                ConsoleText.outcome(outcome, Optional.empty()).lines().toList();
        assertThat(block.subList(0, 2)).isEqualTo(printed.subList(0, 2));
        assertThat(block.get(2)).isEqualTo(printed.get(2));
    }

    /** {@return the block under the heading about results} */
    private static String block(String readme) {
        int start = readme.indexOf("```\n", readme.indexOf("## How to read a result")) + 4;
        return readme.substring(start, readme.indexOf("```", start));
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static String written(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
