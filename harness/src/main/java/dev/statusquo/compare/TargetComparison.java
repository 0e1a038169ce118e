package dev.statusquo.compare;

import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One target in two runs.
 *
 * @param name what both are, {@code flask+gunicorn}; both names where they differ
 * @param a as it was
 * @param b as it is
 * @param moved the packages and runtimes whose versions differ
 * @param changes what changed, the weightiest first
 * @param compared the rows that were compared
 */
public record TargetComparison(
        String name, Target a, Target b, List<VersionChange> moved, List<Change> changes, ComparedRows compared) {

    /** Copies the lists. */
    public TargetComparison {
        moved = List.copyOf(moved);
        changes = List.copyOf(changes);
    }

    /**
     * Aligns one target by row.
     *
     * @param a the target in the one report
     * @param inA the report
     * @param b the target in the other
     * @param inB the other report
     * @param noise what is known to differ by itself
     * @return what differs
     */
    public static TargetComparison of(Target a, RunReport inA, Target b, RunReport inB, Noise noise) {
        Map<String, NormalisedOutcome> left = NormalisedOutcomes.of(inA, a.id());
        Map<String, NormalisedOutcome> right = NormalisedOutcomes.of(inB, b.id());
        TreeSet<String> all = new TreeSet<>(left.keySet());
        all.addAll(right.keySet());
        List<String> oneSided = new ArrayList<>();
        List<String> unstable = new ArrayList<>();
        List<Clusters.Pair> pairs = new ArrayList<>();
        for (String row : all) {
            NormalisedOutcome one = left.get(row);
            NormalisedOutcome other = right.get(row);
            if (one == null || other == null) {
                oneSided.add(row);
            } else if (one.isInconclusive() || other.isInconclusive() || noise.isUnstable(row)) {
                unstable.add(row);
            } else {
                difference(one, other, noise).ifPresent(pairs::add);
            }
        }
        List<VersionChange> moved = VersionChange.between(a, b);
        return new TargetComparison(
                name(a, b),
                a,
                b,
                moved,
                Clusters.of(pairs, LikelyCause.of(moved)),
                new ComparedRows(
                        all.size() - oneSided.size(),
                        unstable,
                        oneSided,
                        noise.rows(),
                        noise.runs(),
                        List.of(),
                        List.of()));
    }

    /** {@return the same with the rows that only one side answers otherwise from run to run; what nobody could judge in the first run is none} */
    TargetComparison withNoise(Noise ofA, Noise ofB) {
        Map<Boolean, List<String>> sides = compared.unstable().stream()
                .filter(row -> ofA.isUnstable(row) != ofB.isUnstable(row))
                .collect(Collectors.partitioningBy(ofA::isUnstable));
        return new TargetComparison(
                name,
                a,
                b,
                moved,
                changes,
                compared.withSides(sides.getOrDefault(true, List.of()), sides.getOrDefault(false, List.of())));
    }

    /** {@return the same under another name, where several targets of a report have this one} */
    TargetComparison named(String other) {
        return new TargetComparison(other, a, b, moved, changes, compared);
    }

    private static Optional<Clusters.Pair> difference(NormalisedOutcome a, NormalisedOutcome b, Noise noise) {
        List<Difference> differences = Difference.between(a, b, noise.in(a.row())).stream()
                .filter(d -> !isCountOfPassive(a, b, d))
                .toList();
        return differences.isEmpty() ? Optional.empty() : Optional.of(new Clusters.Pair(a, b, differences));
    }

    /** Where else a passive rule that stays broken is broken: the rows in which it is say that themselves. */
    private static boolean isCountOfPassive(NormalisedOutcome a, NormalisedOutcome b, Difference difference) {
        return NormalisedOutcome.isPassive(a.row())
                && a.verdict() == b.verdict()
                && difference.aspect().part() == Part.FINDINGS;
    }

    private static String name(Target a, Target b) {
        String one = a.name();
        String other = b.name();
        return one.equals(other) ? one : one + " → " + other;
    }

    /** {@return the rows that show any change, each once, in order} */
    public List<String> changedRows() {
        return changes.stream()
                .flatMap(c -> c.rows().stream())
                .map(RowChange::row)
                .distinct()
                .sorted()
                .toList();
    }

    /** {@return how many rows are judged worse, or better} */
    public long rows(ChangeEffect effect) {
        return changes.stream()
                .flatMap(c -> c.rows().stream())
                .filter(r -> r.effect() == effect)
                .map(RowChange::row)
                .distinct()
                .count();
    }

    /** {@return how many changes may break a client that worked, whatever the verdicts are} */
    public long breaking() {
        return changes.stream().filter(Change::mayBreak).count();
    }

    /** {@return how many other rows show a change, as far as it is not known to have another cause} */
    public long otherRows(Change change) {
        Set<String> own = change.rows().stream().map(RowChange::row).collect(Collectors.toSet());
        return changes.stream()
                .filter(c -> c.cause().moved().isEmpty()
                        || change.cause().moved().isEmpty()
                        || c.cause().moved().equals(change.cause().moved()))
                .flatMap(c -> c.rows().stream())
                .map(RowChange::row)
                .filter(row -> !own.contains(row))
                .distinct()
                .count();
    }

    /** {@return whether something that conformed is judged worse, or a recorded row became a 500} */
    public boolean stoppedConforming() {
        return changes.stream().anyMatch(c -> c.effect() == ChangeEffect.WORSE);
    }

    /** {@return whether every row that both runs have says the same, or a version that moved could be why it does not} */
    public boolean isExplained() {
        boolean same = changes.stream().allMatch(c -> c.rows().stream().allMatch(TargetComparison::saysTheSame))
                && compared.unstable().isEmpty();
        return compared.oneSided().isEmpty() && (same || !moved.isEmpty());
    }

    private static boolean saysTheSame(RowChange row) {
        return Stream.of(row.a(), row.b())
                                .map(NormalisedOutcome::verdict)
                                .distinct()
                                .count()
                        == 1
                && (row.a().verdict() != Verdict.RECORDED
                        || row.a().at(Aspect.ofRow(Part.FACT)).equals(row.b().at(Aspect.ofRow(Part.FACT))));
    }

    /** {@return the same comparison with other changes} */
    public TargetComparison withChanges(List<Change> others) {
        return new TargetComparison(name, a, b, moved, others, compared);
    }

    /** {@return the same comparison with the moved packages in another order} */
    public TargetComparison withMoved(List<VersionChange> others) {
        return new TargetComparison(name, a, b, others, changes, compared);
    }
}
