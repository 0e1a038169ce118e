package dev.statusquo.compare;

import dev.statusquo.model.ReadReport;
import dev.statusquo.model.ReadTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A target held against its baseline.
 *
 * @param target the target's id
 * @param name the baseline's name
 * @param moved what moved since the sightings were approved, on this runtime or else on the first that the baseline has
 * @param changes what nobody approved, the weightiest first
 * @param added rows of which nothing is approved yet
 * @param gone rows that are approved but were not run
 * @param isBinding whether an unapproved change is red: not where the machine brought a runtime that the baseline does not know
 */
public record BaselineCheck(
        String target,
        String name,
        List<VersionChange> moved,
        List<Change> changes,
        List<String> added,
        List<String> gone,
        boolean isBinding) {

    /** Copies the lists. */
    public BaselineCheck {
        moved = List.copyOf(moved);
        changes = List.copyOf(changes);
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }

    /**
     * Holds a target against its baseline. Under the versions that were approved only the sighting that was approved with them will do; under
     * others any approved alternative does. A row that does not apply, or of which nothing certain can be said, is not held.
     *
     * @param baseline the baseline
     * @param target the target in the report
     * @param report a report of the whole catalogue
     * @return what nobody approved
     */
    public static BaselineCheck of(Baseline baseline, ReadTarget target, ReadReport report) {
        String runtime = Baseline.runtimeOf(target);
        boolean isKnown = baseline.versions().containsKey(runtime);
        boolean same = isSame(baseline, target);
        Map<String, String> approved = versions(baseline, runtime);
        List<VersionChange> moved = VersionChange.between(approved, target.versions());
        List<Clusters.Pair> pairs = new ArrayList<>();
        List<String> added = new ArrayList<>();
        Map<String, NormalisedOutcome> seen = NormalisedOutcomes.of(report, target.id());
        seen.forEach((row, sighting) -> {
            if (!sighting.verdict().isConclusive()) {
                return;
            }
            Map<String, NormalisedOutcome> alternatives = baseline.rows().getOrDefault(row, Map.of());
            if (isNew(alternatives, runtime, same)) {
                added.add(row);
                return;
            }
            unapproved(Compact.of(sighting), alternatives, runtime, same).ifPresent(pairs::add);
        });
        List<String> gone = baseline.rows().keySet().stream()
                .filter(row -> !seen.containsKey(row))
                .toList();
        boolean machines = report.engine().equals("process") && !isKnown;
        return new BaselineCheck(
                target.id(),
                baseline.target(),
                moved,
                Clusters.of(pairs, LikelyCause.of(moved)),
                added,
                gone,
                !machines);
    }

    /**
     * Looks at one sighting, while the rest of the run goes on.
     *
     * @param baseline the baseline
     * @param target the target that showed it
     * @param seen what it showed
     * @return whether it was approved, or is none that is held: not certain, or of a row of which nothing is approved yet
     */
    public static boolean isApproved(Baseline baseline, ReadTarget target, NormalisedOutcome seen) {
        String runtime = Baseline.runtimeOf(target);
        boolean same = isSame(baseline, target);
        Map<String, NormalisedOutcome> alternatives = baseline.rows().getOrDefault(seen.row(), Map.of());
        return !seen.verdict().isConclusive()
                || isNew(alternatives, runtime, same)
                || unapproved(Compact.of(seen), alternatives, runtime, same).isEmpty();
    }

    private static boolean isNew(Map<String, NormalisedOutcome> alternatives, String runtime, boolean same) {
        return alternatives.isEmpty() || (same && !alternatives.containsKey(runtime));
    }

    private static Map<String, String> versions(Baseline baseline, String runtime) {
        return baseline.versions()
                .getOrDefault(
                        runtime,
                        baseline.versions().values().stream().findFirst().orElse(Map.of()));
    }

    /** {@return whether the versions are those that were approved on this runtime} */
    private static boolean isSame(Baseline baseline, ReadTarget target) {
        String runtime = Baseline.runtimeOf(target);
        return baseline.versions().containsKey(runtime)
                && apartFromRuntime(versions(baseline, runtime), target)
                        .equals(apartFromRuntime(target.versions(), target));
    }

    private static Map<String, String> apartFromRuntime(Map<String, String> versions, ReadTarget target) {
        Map<String, String> others = new HashMap<>(versions);
        others.remove(target.runtime());
        if (target.server().equals(target.runtime())) {
            others.remove(target.server());
        }
        return others;
    }

    private static Optional<Clusters.Pair> unapproved(
            NormalisedOutcome seen, Map<String, NormalisedOutcome> alternatives, String runtime, boolean same) {
        NormalisedOutcome own = alternatives.getOrDefault(
                runtime, alternatives.values().iterator().next());
        List<NormalisedOutcome> allowed = same ? List.of(own) : List.copyOf(alternatives.values());
        boolean isApproved = allowed.stream()
                .anyMatch(a -> Difference.between(a, seen, place -> false).isEmpty());
        return isApproved
                ? Optional.empty()
                : Optional.of(new Clusters.Pair(own, seen, Difference.between(own, seen, place -> false)));
    }

    /** {@return whether it makes a run red} */
    public boolean isRed() {
        return isBinding && !changes.isEmpty();
    }
}
