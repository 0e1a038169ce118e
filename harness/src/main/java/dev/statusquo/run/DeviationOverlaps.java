package dev.statusquo.run;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.ExpectedViolation;
import dev.statusquo.model.Row;
import dev.statusquo.model.Target;
import java.util.List;

/** Sees to it that what a row shows is explained by one declared deviation at most, whatever the order of files is. */
final class DeviationOverlaps {
    private final List<Row> rows;
    private final List<Target> targets;

    /**
     * A check for one catalogue.
     *
     * @param rows every row there is
     * @param targets every stack there is, as it is locked: versions besides the locked ones are judged by the declared ranges
     */
    DeviationOverlaps(List<Row> rows, List<Target> targets) {
        this.rows = rows;
        this.targets = targets;
    }

    /** Throws BadInputException with file and line of both if two could explain the same thing in one row of one target. */
    void check(List<Deviation> deviations) {
        rows.forEach(row -> check(row, explaining(row, deviations)));
    }

    private static List<Explanation> explaining(Row row, List<Deviation> deviations) {
        return deviations.stream()
                .flatMap(d -> d.rows().stream().filter(v -> v.names(row.id())).map(v -> new Explanation(d, v)))
                .toList();
    }

    private void check(Row row, List<Explanation> explanations) {
        for (int i = 0; i < explanations.size(); i++) {
            for (Explanation other : explanations.subList(i + 1, explanations.size())) {
                check(row, explanations.get(i), other);
            }
        }
    }

    private void check(Row row, Explanation one, Explanation other) {
        if (one.of.equals(other.of) || !one.violation.overlaps(other.violation, row)) {
            return;
        }
        targets.stream()
                .filter(t -> one.of.affected().canMeet(other.of.affected(), t))
                .findFirst()
                .ifPresent(target -> {
                    throw new BadInputException(
                            other.of.origin() + ": deviation " + other.of.id() + " can explain the same in " + row.id()
                                    + " on " + target.name() + " as " + one.of.id() + " at " + one.of.origin(),
                            "narrow versions, with, servers, cases or observed of one of the two, or make them one");
                });
    }

    /** One way to explain a row. */
    private record Explanation(Deviation of, ExpectedViolation violation) {}
}
