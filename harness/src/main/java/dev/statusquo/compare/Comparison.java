package dev.statusquo.compare;

import dev.statusquo.model.ReadReport;
import dev.statusquo.model.ReadTarget;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Two reports aligned by target and row.
 *
 * @param a the one in words: a path, or what was asked for
 * @param b the other
 * @param targets the targets that both have, by framework and server
 * @param unmatched the targets that only one of them has
 */
public record Comparison(String a, String b, List<TargetComparison> targets, List<String> unmatched) {

    /** Copies the lists. */
    public Comparison {
        targets = List.copyOf(targets);
        unmatched = List.copyOf(unmatched);
    }

    /** {@return two reports aligned, with no more known of noise than normalisation takes out} */
    public static Comparison of(ReadReport a, ReadReport b) {
        return of("A", List.of(a), "B", List.of(b));
    }

    /**
     * Aligns two reports. Where each has one target these are a pair, whatever their names.
     *
     * @param nameA the one in words
     * @param runsOfA its runs, the first is compared, the others show what is noise
     * @param nameB the other in words
     * @param runsOfB its runs, likewise
     * @return what differs
     */
    public static Comparison of(String nameA, List<ReadReport> runsOfA, String nameB, List<ReadReport> runsOfB) {
        ReadReport a = runsOfA.get(0);
        ReadReport b = runsOfB.get(0);
        Map<String, ReadTarget> left = byName(a);
        Map<String, ReadTarget> right = byName(b);
        if (left.size() == 1 && right.size() == 1) {
            ReadTarget one = left.values().iterator().next();
            ReadTarget other = right.values().iterator().next();
            return new Comparison(nameA, nameB, List.of(pair(one, runsOfA, other, runsOfB)), List.of());
        }
        List<TargetComparison> both = left.entrySet().stream()
                .flatMap(e -> Stream.ofNullable(right.get(e.getKey()))
                        .map(other -> pair(e.getValue(), runsOfA, other, runsOfB)))
                .toList();
        TreeSet<String> unmatched = new TreeSet<>(left.keySet());
        unmatched.addAll(right.keySet());
        unmatched.removeIf(name -> left.containsKey(name) && right.containsKey(name));
        return new Comparison(nameA, nameB, both, List.copyOf(unmatched));
    }

    private static TargetComparison pair(
            ReadTarget one, List<ReadReport> runsOfA, ReadTarget other, List<ReadReport> runsOfB) {
        Noise noise = Noise.of(runsOfA, one.id()).plus(Noise.of(runsOfB, other.id()));
        return TargetComparison.of(one, runsOfA.get(0), other, runsOfB.get(0), noise);
    }

    private static Map<String, ReadTarget> byName(ReadReport report) {
        Map<String, ReadTarget> targets = new TreeMap<>();
        report.targets().forEach(t -> targets.put(t.framework() + "+" + t.server(), t));
        return targets;
    }

    /** {@return whether rows were compared, no verdict and no fact differs that a moved version could not explain, and every target has its like} */
    public boolean isExplained() {
        return unmatched.isEmpty()
                && targets.stream().anyMatch(t -> t.rows() > 0)
                && targets.stream().allMatch(TargetComparison::isExplained);
    }

    /** {@return whether rows were compared} */
    public boolean isConclusive() {
        return targets.stream().anyMatch(t -> t.rows() > t.unstable().size());
    }

    /** {@return the same with something done to each target} */
    public Comparison map(UnaryOperator<TargetComparison> change) {
        return new Comparison(a, b, targets.stream().map(change).toList(), unmatched);
    }
}
