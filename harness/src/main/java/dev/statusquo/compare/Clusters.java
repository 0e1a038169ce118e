package dev.statusquo.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Many differences made few changes. */
final class Clusters {
    private static final Comparator<RowChange> PLAINEST_FIRST = Comparator.comparing(RowChange::effect)
            .thenComparing(r -> r.b().exchanges())
            .thenComparing(r -> r.row().length())
            .thenComparing(RowChange::row);

    private static final Comparator<Change> WEIGHTIEST_FIRST = Comparator.comparing(Change::impact)
            .thenComparing(c -> c.signature().part() != Part.CONTENT && c.impact() == Impact.REQUEST_AS_SEEN)
            .thenComparing(Change::kind)
            .thenComparing(Change::effect)
            .thenComparing(c -> -c.rows().size())
            .thenComparing(c -> c.example().row());

    private Clusters() {}

    /** Two outcomes of a row with what differs. */
    record Pair(NormalisedOutcome a, NormalisedOutcome b, List<Difference> differences) {}

    /** {@return the changes, the weightiest first} */
    static List<Change> of(Collection<Pair> pairs, LikelyCause cause) {
        Map<Signature, List<RowChange>> bySignature = new LinkedHashMap<>();
        pairs.forEach(pair -> add(pair, bySignature));
        Map<Set<String>, List<Signature>> byRows = new LinkedHashMap<>();
        bySignature.forEach((signature, rows) ->
                byRows.computeIfAbsent(places(rows), p -> new ArrayList<>()).add(signature));
        return byRows.values().stream()
                .map(signatures -> change(signatures, bySignature, cause))
                .sorted(WEIGHTIEST_FIRST)
                .toList();
    }

    /** A verdict is another because of what the judge found, else of the weightiest difference; the others in the same row get no blame. */
    private static void add(Pair pair, Map<Signature, List<RowChange>> bySignature) {
        ChangeEffect effect = ChangeEffect.of(pair.a(), pair.b());
        List<Difference> sorted = pair.differences().stream()
                .sorted(Comparator.comparing(Difference::kind))
                .toList();
        ChangeKind weightiest = sorted.get(0).kind();
        Predicate<Difference> found = d -> Stream.of(pair.a(), pair.b())
                .flatMap(seen -> seen.findings().stream())
                .anyMatch(d::isFoundAt);
        boolean isFound = sorted.stream().anyMatch(found);
        Predicate<Difference> blamed = d -> isFound ? found.test(d) : d.kind() == weightiest;
        sorted.stream()
                .collect(Collectors.groupingBy(Signature::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((signature, differences) -> bySignature
                        .computeIfAbsent(signature, s -> new ArrayList<>())
                        .add(new RowChange(
                                pair.a(),
                                pair.b(),
                                differences.get(0),
                                differences.stream().anyMatch(blamed) ? effect : ChangeEffect.NEUTRAL)));
    }

    private static Set<String> places(List<RowChange> rows) {
        return rows.stream()
                .map(r -> r.difference().aspect().exchange() + " " + r.row())
                .collect(Collectors.toSet());
    }

    private static Change change(
            List<Signature> signatures, Map<Signature, List<RowChange>> bySignature, LikelyCause cause) {
        List<Signature> sorted = signatures.stream()
                .sorted(Comparator.comparing(s -> bySignature
                        .getOrDefault(s, List.of())
                        .get(0)
                        .difference()
                        .kind()))
                .toList();
        List<RowChange> rows = bySignature.getOrDefault(sorted.get(0), List.of()).stream()
                .sorted(PLAINEST_FIRST)
                .toList();
        return new Change(sorted, rows, cause);
    }
}
