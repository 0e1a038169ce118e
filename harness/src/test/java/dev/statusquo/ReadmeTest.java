package dev.statusquo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.checkout.Suite;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
        long proofs = cases.stream().mapToLong(c -> c.proofs().size()).sum();

        assertThat(readme())
                .contains("| proofs | " + written(proofs) + ",")
                .contains("| guide | " + written(suite.claims().size()) + " claims of");
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static String written(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
