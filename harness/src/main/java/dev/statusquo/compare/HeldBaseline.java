package dev.statusquo.compare;

import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A baseline, ready to hold one target against it. Under the versions that were approved only what was approved with them will do; under others
 * any approved alternative does. A row that does not apply, or of which nothing certain can be said, is not held.
 */
final class HeldBaseline {
    private final Baseline baseline;
    private final Target target;
    private final String runtime;
    private final List<String> versions;
    private final Map<String, String> approvedVersions;
    private final boolean hasApprovedVersions;
    /** What was looked at while the run went on need not be looked at again at its end. */
    private final Set<Outcome> approved =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private HeldBaseline(Baseline baseline, Target target) {
        this.baseline = baseline;
        this.target = target;
        this.runtime = Baseline.runtimeOf(target);
        this.versions = RunFacts.versions(target);
        this.approvedVersions = baseline.versions()
                .getOrDefault(
                        runtime,
                        baseline.versions().values().stream().findFirst().orElse(Map.of()));
        this.hasApprovedVersions =
                knowsRuntime() && apartFromRuntime(approvedVersions).equals(apartFromRuntime(target.versions()));
    }

    static HeldBaseline of(Baseline baseline, Target target) {
        return new HeldBaseline(baseline, target);
    }

    private boolean knowsRuntime() {
        return baseline.versions().containsKey(runtime);
    }

    private Map<String, String> apartFromRuntime(Map<String, String> versions) {
        Map<String, String> others = new HashMap<>(versions);
        others.remove(target.runtime().name());
        if (target.server().name().equals(target.runtime().name())) {
            others.remove(target.server().name());
        }
        return others;
    }

    /** {@return whether an outcome was approved, or is none that is held: not certain, or of a row of which nothing is approved yet} */
    boolean approves(Outcome outcome) {
        NormalisedOutcome seen = NormalisedOutcome.of(outcome, versions);
        boolean isHeld = seen.verdict().isConclusive() && !isNew(seen.row());
        boolean isApproved = isHeld && unapproved(seen).isEmpty();
        if (isApproved) {
            approved.add(outcome);
        }
        return isApproved || !isHeld;
    }

    /** {@return what a report of the whole catalogue shows that nobody approved} */
    BaselineCheck check(RunReport report) {
        List<Clusters.Pair> pairs = new ArrayList<>();
        List<String> added = new ArrayList<>();
        Map<String, Outcome> seen = new TreeMap<>();
        report.outcomes().stream()
                .filter(o -> o.target().equals(target.id()))
                .forEach(o -> seen.put(o.row().id(), o));
        seen.values().stream()
                .filter(outcome -> !approved.contains(outcome))
                .map(outcome -> NormalisedOutcome.of(outcome, versions))
                .filter(outcome -> outcome.verdict().isConclusive())
                .forEach(outcome -> {
                    if (isNew(outcome.row())) {
                        added.add(outcome.row());
                    } else {
                        unapproved(outcome).ifPresent(pairs::add);
                    }
                });
        List<String> gone = baseline.rows().keySet().stream()
                .filter(row -> !seen.containsKey(row))
                .toList();
        List<VersionChange> moved = VersionChange.between(approvedVersions, target.versions());
        boolean isOfThisMachine = report.header().engine().equals("process") && !knowsRuntime();
        return new BaselineCheck(
                target.id(),
                baseline.target(),
                moved,
                Clusters.of(pairs, LikelyCause.of(moved)),
                added,
                gone,
                !isOfThisMachine);
    }

    private Map<String, NormalisedOutcome> alternatives(String row) {
        return baseline.rows().getOrDefault(row, Map.of());
    }

    private boolean isNew(String row) {
        Map<String, NormalisedOutcome> alternatives = alternatives(row);
        return alternatives.isEmpty() || (hasApprovedVersions && !alternatives.containsKey(runtime));
    }

    private Optional<Clusters.Pair> unapproved(NormalisedOutcome outcome) {
        NormalisedOutcome seen = Compact.of(outcome);
        Map<String, NormalisedOutcome> alternatives = alternatives(seen.row());
        NormalisedOutcome own = alternatives.getOrDefault(
                runtime, alternatives.values().iterator().next());
        List<NormalisedOutcome> allowed = hasApprovedVersions ? List.of(own) : List.copyOf(alternatives.values());
        boolean isApproved = allowed.stream()
                .anyMatch(a -> Difference.between(a, seen, place -> false).isEmpty());
        return isApproved
                ? Optional.empty()
                : Optional.of(new Clusters.Pair(own, seen, Difference.between(own, seen, place -> false)));
    }
}
