package dev.statusquo.compare;

import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
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
    public static Comparison of(RunReport a, RunReport b) {
        return of("A", List.of(a), "B", List.of(b));
    }

    /**
     * Aligns two reports. Where each has one target these are a pair, whatever their names; else targets of one id are, and of those that are left, those of one
     * framework and server.
     *
     * @param nameA the one in words
     * @param runsOfA its runs, the first is compared, the others show what is noise
     * @param nameB the other in words
     * @param runsOfB its runs, likewise
     * @return what differs
     */
    public static Comparison of(String nameA, List<RunReport> runsOfA, String nameB, List<RunReport> runsOfB) {
        RunReport a = runsOfA.get(0);
        RunReport b = runsOfB.get(0);
        List<Target> left = new ArrayList<>(a.targets());
        List<Target> right = new ArrayList<>(b.targets());
        if (left.size() == 1 && right.size() == 1) {
            return new Comparison(nameA, nameB, List.of(pair(left.get(0), runsOfA, right.get(0), runsOfB)), List.of());
        }
        List<TargetComparison> both = new ArrayList<>();
        aligned(left, right, Target::id).forEach((one, other) -> {
            boolean isAlone = isAlone(one, a) && isAlone(other, b);
            TargetComparison pair = pair(one, runsOfA, other, runsOfB);
            both.add(isAlone ? pair : pair.named(one.id()));
        });
        aligned(left, right, Target::name).forEach((one, other) -> both.add(pair(one, runsOfA, other, runsOfB)));
        both.sort(Comparator.comparing(TargetComparison::name));
        List<String> unmatched = Stream.concat(left.stream(), right.stream())
                .map(t -> isAlone(t, a) && isAlone(t, b) ? t.name() : t.id())
                .sorted()
                .toList();
        return new Comparison(nameA, nameB, both, unmatched);
    }

    /** Takes out of both lists the targets that have one key, which nobody else in the lists has. */
    private static Map<Target, Target> aligned(List<Target> left, List<Target> right, Function<Target, String> key) {
        Map<Target, Target> pairs = new LinkedHashMap<>();
        for (Target one : List.copyOf(left)) {
            Predicate<Target> same = t -> key.apply(t).equals(key.apply(one));
            List<Target> others = right.stream().filter(same).toList();
            if (others.size() == 1 && left.stream().filter(same).count() == 1) {
                pairs.put(one, others.get(0));
                left.remove(one);
                right.remove(others.get(0));
            }
        }
        return pairs;
    }

    private static boolean isAlone(Target target, RunReport in) {
        return in.targets().stream().filter(t -> t.name().equals(target.name())).count() <= 1;
    }

    private static TargetComparison pair(Target one, List<RunReport> runsOfA, Target other, List<RunReport> runsOfB) {
        Noise ofA = Noise.of(runsOfA, one.id());
        Noise ofB = Noise.of(runsOfB, other.id());
        return TargetComparison.of(one, runsOfA.get(0), other, runsOfB.get(0), ofA.plus(ofB))
                .withNoise(ofA, ofB);
    }

    /** {@return whether rows were compared, no verdict and no fact differs that a moved version could not explain, and every target has its like} */
    public boolean isExplained() {
        return unmatched.isEmpty()
                && targets.stream().anyMatch(t -> t.compared().both() > 0)
                && targets.stream().allMatch(TargetComparison::isExplained);
    }

    /** {@return whether rows were compared} */
    public boolean isConclusive() {
        return targets.stream()
                .anyMatch(t -> t.compared().both() > t.compared().unstable().size());
    }

    /** {@return the same with something done to each target} */
    public Comparison map(UnaryOperator<TargetComparison> change) {
        return new Comparison(a, b, targets.stream().map(change).toList(), unmatched);
    }
}
