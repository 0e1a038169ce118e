package dev.statusquo.compare;

import dev.statusquo.model.Approval;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Holds a run against what was approved, while its targets still run and once it has ended. Safe for use by several threads. */
public final class BaselineGate implements Approval {
    private final Map<String, Baseline> byTarget;
    private final Map<Target, HeldBaseline> held = new ConcurrentHashMap<>();

    private BaselineGate(Map<String, Baseline> byTarget) {
        this.byTarget = Map.copyOf(byTarget);
    }

    /**
     * Holds targets that have a baseline.
     *
     * @param names the names of the baselines, such as {@code flask+gunicorn}, by target id
     * @param baselines finds the baseline of a name
     * @return holds those that have one
     */
    public static BaselineGate of(Map<String, String> names, Function<String, Optional<Baseline>> baselines) {
        Map<String, Baseline> byTarget = new HashMap<>();
        names.forEach((id, name) -> baselines.apply(name).ifPresent(baseline -> byTarget.put(id, baseline)));
        return new BaselineGate(byTarget);
    }

    @Override
    public boolean isApproved(Target target, Outcome outcome) {
        return !byTarget.containsKey(outcome.target())
                || held(byTarget.get(outcome.target()), target).approves(outcome);
    }

    /**
     * Holds every target that has a baseline against it. A run that left rows out, or that did not end, is not held.
     *
     * @param report the run
     * @return one for each target that was held
     */
    public List<BaselineCheck> check(RunReport report) {
        boolean isHeld = report.header().filters().isEmpty()
                && report.isComplete()
                && !report.header().engine().equals("url");
        return report.records().stream()
                .filter(met -> isHeld && met.trouble().isEmpty())
                .flatMap(met -> Optional.ofNullable(byTarget.get(met.target().id()))
                        .map(baseline -> held(baseline, met.target()).check(report))
                        .stream())
                .toList();
    }

    private HeldBaseline held(Baseline baseline, Target target) {
        return held.computeIfAbsent(target, t -> HeldBaseline.of(baseline, t));
    }
}
