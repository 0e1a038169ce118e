package dev.statusquo.compare;

import dev.statusquo.model.ReadOutcome;
import dev.statusquo.model.ReadReport;
import dev.statusquo.model.ReadTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two reports aligned by target and row.
 *
 * @param targets the targets that both have, by framework and server
 * @param unmatched the targets that only one of them has
 */
public record Comparison(List<TargetComparison> targets, List<String> unmatched) {

    /** Copies the lists. */
    public Comparison {
        targets = List.copyOf(targets);
        unmatched = List.copyOf(unmatched);
    }

    /**
     * Aligns two reports.
     *
     * @param a the one
     * @param b the other
     * @return what differs
     */
    public static Comparison of(ReadReport a, ReadReport b) {
        Map<String, ReadTarget> left = byName(a);
        Map<String, ReadTarget> right = byName(b);
        List<TargetComparison> both = left.entrySet().stream()
                .flatMap(e -> Stream.ofNullable(right.get(e.getKey()))
                        .map(other -> TargetComparison.of(e.getKey(), e.getValue(), a, other, b)))
                .toList();
        List<String> unmatched = Stream.concat(left.keySet().stream(), right.keySet().stream())
                .filter(name -> !left.containsKey(name) || !right.containsKey(name))
                .sorted()
                .toList();
        return new Comparison(both, unmatched);
    }

    private static Map<String, ReadTarget> byName(ReadReport report) {
        return report.targets().stream()
                .collect(Collectors.toMap(
                        t -> t.framework() + "+" + t.server(), Function.identity(), (x, y) -> y, TreeMap::new));
    }

    /** {@return whether rows were compared, no verdict differs that a moved version could not explain, and every target has its like} */
    public boolean isExplained() {
        return unmatched.isEmpty()
                && targets.stream().anyMatch(t -> t.rows() > 0)
                && targets.stream().allMatch(TargetComparison::isExplained);
    }

    /**
     * One target in two reports.
     *
     * @param name framework and server
     * @param moved the packages whose versions differ
     * @param differences the rows whose verdicts differ, or that one of the two lacks
     * @param rows how many rows both have
     */
    public record TargetComparison(String name, List<Moved> moved, List<Difference> differences, int rows) {

        static TargetComparison of(String name, ReadTarget a, ReadReport inA, ReadTarget b, ReadReport inB) {
            Map<String, ReadOutcome> left = rows(inA, a);
            Map<String, ReadOutcome> right = rows(inB, b);
            TreeSet<String> all = new TreeSet<>(left.keySet());
            all.addAll(right.keySet());
            List<Difference> differences = all.stream()
                    .flatMap(row -> Difference.between(
                            row, Optional.ofNullable(left.get(row)), Optional.ofNullable(right.get(row))))
                    .toList();
            return new TargetComparison(name, Moved.between(a, b), differences, all.size());
        }

        private static Map<String, ReadOutcome> rows(ReadReport report, ReadTarget target) {
            return report.outcomes().stream()
                    .filter(o -> o.target().equals(target.id()))
                    .collect(Collectors.toMap(ReadOutcome::row, Function.identity(), (x, y) -> y));
        }

        /** {@return whether no verdict differs, or a version that moved could be why} */
        public boolean isExplained() {
            return differences.isEmpty()
                    || (!moved.isEmpty() && differences.stream().noneMatch(Difference::isOneSided));
        }
    }
}
