package dev.statusquo.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A report as it was read from {@code results.jsonl}: plain values, without the catalogue that they were made with.
 *
 * @param suite the suite's version
 * @param commit the suite's commit
 * @param engine the engine
 * @param filters the options that left rows out
 * @param rows how many rows each target was to be tried with
 * @param started when it began
 * @param targets the targets as they were met; as planned where the report is partial
 * @param outcomes in the order in which they came
 * @param seconds how long the run took, where it ended
 * @param isComplete whether its footer is there and counts as many outcomes as were read
 */
public record ReadReport(
        String suite,
        String commit,
        String engine,
        List<String> filters,
        int rows,
        Instant started,
        List<ReadTarget> targets,
        List<ReadOutcome> outcomes,
        Optional<Double> seconds,
        boolean isComplete) {
    /** Copies the collections. */
    public ReadReport {
        filters = List.copyOf(filters);
        targets = List.copyOf(targets);
        outcomes = List.copyOf(outcomes);
    }

    /** {@return the outcome of a row on a target; the last one where there are several} */
    public Optional<ReadOutcome> outcome(String row, String target) {
        return outcomes.stream()
                .filter(o -> o.row().equals(row) && o.target().equals(target))
                .reduce((first, last) -> last);
    }
}
