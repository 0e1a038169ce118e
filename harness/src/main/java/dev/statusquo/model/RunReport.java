package dev.statusquo.model;

import java.util.List;
import java.util.Optional;

/**
 * All outcomes of a run: the same whether it has just ended or was read from a file.
 *
 * @param header what was known when it began
 * @param claims the documents' claims, held against the outcomes by the writers; none in a report that was read
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

    /** {@return the targets as they were met; as planned if the report is partial} */
    public List<TriedTarget> records() {
        return footer.map(RunFooter::targets)
                .orElseGet(() ->
                        header.targets().stream().map(TriedTarget::planned).toList());
    }

    /** {@return what the targets are, with the versions that they told} */
    public List<Target> targets() {
        return records().stream().map(TriedTarget::target).toList();
    }
}
