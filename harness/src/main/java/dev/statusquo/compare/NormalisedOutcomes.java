package dev.statusquo.compare;

import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import java.util.Map;
import java.util.TreeMap;

/** All that a report shows of one target. */
public final class NormalisedOutcomes {
    private NormalisedOutcomes() {}

    /** {@return the outcomes by row, the last one where a row has several outcomes; none where the report has no such target} */
    public static Map<String, NormalisedOutcome> of(RunReport report, String target) {
        return report.targets().stream()
                .filter(t -> t.id().equals(target))
                .findFirst()
                .map(t -> of(report, t))
                .orElseGet(Map::of);
    }

    private static Map<String, NormalisedOutcome> of(RunReport report, Target target) {
        Map<String, NormalisedOutcome> rows = new TreeMap<>();
        report.outcomes().stream()
                .filter(o -> o.target().equals(target.id()))
                .forEach(o -> rows.put(o.row().id(), NormalisedOutcome.of(o, target)));
        return rows;
    }
}
