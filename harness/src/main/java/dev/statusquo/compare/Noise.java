package dev.statusquo.compare;

import dev.statusquo.model.RunReport;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What differs between runs of the very same thing.
 *
 * @param places by row, the places that differ
 * @param unstable rows whose verdict differs
 * @param runs how many runs it was learnt from; 1 says that only normalisation took noise out
 */
public record Noise(Map<String, Set<Aspect>> places, Set<String> unstable, int runs) {

    /** Where these differ all that comes with them does. */
    private static final Set<Part> DECISIVE = Set.of(Part.COUNT, Part.END, Part.FAULT, Part.STATUS);

    /** Copies the collections. */
    public Noise {
        places = Map.copyOf(places);
        unstable = Set.copyOf(unstable);
    }

    /** {@return nothing is known beyond what normalisation takes out} */
    public static Noise none() {
        return new Noise(Map.of(), Set.of(), 1);
    }

    /**
     * Holds runs of one target against the first of them.
     *
     * @param runs each with that one target, or with the target under the same id
     * @param target the target's id
     * @return what differs among them
     */
    public static Noise of(List<RunReport> runs, String target) {
        Map<String, Set<Aspect>> places = new HashMap<>();
        Set<String> unstable = new HashSet<>();
        List<Map<String, NormalisedOutcome>> each =
                runs.stream().map(r -> NormalisedOutcomes.of(r, target)).toList();
        for (Map<String, NormalisedOutcome> other : each.subList(Math.min(1, each.size()), each.size())) {
            each.get(0).forEach((row, first) -> {
                NormalisedOutcome second = other.get(row);
                if (second != null) {
                    learn(first, second, places, unstable);
                }
            });
        }
        return new Noise(places, unstable, runs.size());
    }

    private static void learn(
            NormalisedOutcome a, NormalisedOutcome b, Map<String, Set<Aspect>> places, Set<String> unstable) {
        if (a.verdict() != b.verdict()) {
            unstable.add(a.row());
            return;
        }
        // What follows from a difference is noise as well: it would stand alone where the difference happens not to
        // show.
        Difference.all(a, b)
                .forEach(d ->
                        places.computeIfAbsent(a.row(), r -> new HashSet<>()).add(d.aspect()));
    }

    /** {@return this noise and that} */
    public Noise plus(Noise that) {
        Map<String, Set<Aspect>> all = new HashMap<>();
        places.forEach((row, set) -> all.put(row, new HashSet<>(set)));
        that.places.forEach(
                (row, set) -> all.computeIfAbsent(row, r -> new HashSet<>()).addAll(set));
        Set<String> rows = new HashSet<>(unstable);
        rows.addAll(that.unstable);
        return new Noise(all, rows, Math.max(runs, that.runs));
    }

    /** {@return whether nothing can be said of that row: its verdict differs by itself, or how a message ends, its status, or how many there are} */
    boolean isUnstable(String row) {
        return unstable.contains(row)
                || places.getOrDefault(row, Set.of()).stream().anyMatch(place -> DECISIVE.contains(place.part()));
    }

    /** {@return whether a place of that row differs by itself} */
    Predicate<Aspect> in(String row) {
        return places.getOrDefault(row, Set.of())::contains;
    }

    /** {@return the rows that showed something different when nothing had changed, in order} */
    public List<String> rows() {
        Set<String> rows = new HashSet<>(places.keySet());
        rows.addAll(unstable);
        return rows.stream().sorted().toList();
    }
}
