package dev.statusquo.report;

import dev.statusquo.compare.Baseline;
import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.model.ReadReport;
import java.util.List;
import java.util.function.Predicate;

/** Holds a run against the committed baselines. */
public final class BaselineGate {
    private BaselineGate() {}

    /**
     * Holds every target that has a baseline against it. A run that left rows out, or that did not end, is not held.
     *
     * @param folder where the baselines are
     * @param report the run
     * @param held which targets, by id, are to be held
     * @return one for each target that was held
     */
    public static List<BaselineCheck> of(BaselineFolder folder, ReadReport report, Predicate<String> held) {
        if (!report.filters().isEmpty()
                || !report.isComplete()
                || report.engine().equals("url")) {
            return List.of();
        }
        return report.targets().stream()
                .filter(t -> t.trouble().isEmpty() && held.test(t.id()))
                .flatMap(t -> folder.read(Baseline.nameOf(t)).stream().map(b -> BaselineCheck.of(b, t, report)))
                .toList();
    }
}
