package dev.statusquo.run;

import dev.statusquo.model.Affected;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.Glob;
import dev.statusquo.model.Hazard;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Row;
import java.util.List;

/** What a declared deviation or hazard must be, given the catalogue. */
final class DeviationRules {
    private DeviationRules() {}

    static void check(Deviation deviation, List<Row> all) {
        deviation.rows().stream().flatMap(r -> r.cases().stream()).forEach(glob -> {
            List<Row> named = named(glob, all, deviation.origin() + ": deviation " + deviation.id());
            named.stream()
                    .filter(r -> r.of().producer() == Producer.APP && !isOfAService(deviation))
                    .findFirst()
                    .ifPresent(r -> {
                        throw new BadInputException(
                                deviation.origin() + ": deviation " + deviation.id() + " names " + r.id()
                                        + ", whose producer is our own sample app",
                                "mend the app; only a framework's or a server's fault can be declared");
                    });
        });
    }

    /** The app is the team's own: what it does is theirs to accept. */
    private static boolean isOfAService(Deviation deviation) {
        return deviation.affected().packageName().equals(Affected.SERVICE);
    }

    static void check(Hazard hazard, List<Row> all) {
        hazard.cases().forEach(glob -> named(glob, all, hazard.origin() + ": hazard " + hazard.id()));
    }

    private static List<Row> named(String glob, List<Row> all, String whose) {
        List<Row> named = all.stream().filter(r -> Glob.matches(glob, r.id())).toList();
        if (named.isEmpty()) {
            throw new BadInputException(
                    whose + " names " + glob + ", and there is no such row",
                    "mend the name, or delete it where the case is gone");
        }
        return named;
    }
}
