package dev.statusquo.model;

import java.util.List;
import java.util.Optional;

/**
 * All outcomes of a run.
 *
 * @param header what was known when it began
 * @param claims the documents' claims, held against the outcomes by the writers
 * @param outcomes in the order in which they came
 * @param footer what was known when it ended; absent from a partial report
 */
public record RunReport(RunHeader header, List<Claim> claims, List<Outcome> outcomes, Optional<RunFooter> footer) {

    /** Copies the collections. */
    public RunReport {
        claims = List.copyOf(claims);
        outcomes = List.copyOf(outcomes);
    }

    /** {@return whether its footer was written} */
    public boolean isComplete() {
        return footer.isPresent();
    }
}
