package dev.statusquo.run;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.ExpectedViolation;
import dev.statusquo.model.Row;
import dev.statusquo.model.Target;
import java.util.List;
import java.util.Optional;

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

    /** Throws BadInputException with file and line of both where two could explain the same thing in one row of one target. */
    void check(List<Deviation> deviations) {
        for (int i = 0; i < deviations.size(); i++) {
            for (Deviation other : deviations.subList(i + 1, deviations.size())) {
                check(deviations.get(i), other);
            }
        }
    }

    private void check(Deviation one, Deviation other) {
        common(one, other)
                .ifPresent(row -> targets.stream()
                        .filter(t -> one.affected().canMeet(other.affected(), t))
                        .findFirst()
                        .ifPresent(target -> {
                            throw new BadInputException(
                                    other.origin() + ": deviation " + other.id() + " can explain the same in "
                                            + row.id() + " on " + target.name() + " as " + one.id() + " at "
                                            + one.origin(),
                                    "narrow versions, with, servers, cases or observed of one of the two, or make them one");
                        }));
    }

    private Optional<Row> common(Deviation one, Deviation other) {
        for (ExpectedViolation left : one.rows()) {
            for (ExpectedViolation right : other.rows()) {
                Optional<Row> common =
                        rows.stream().filter(r -> left.overlaps(right, r)).findFirst();
                if (common.isPresent()) {
                    return common;
                }
            }
        }
        return Optional.empty();
    }
}
