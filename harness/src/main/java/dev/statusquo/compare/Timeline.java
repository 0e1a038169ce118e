package dev.statusquo.compare;

import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One target through its versions.
 *
 * @param steps the versions, in the order of time
 * @param moved for each step what moved since the one before; nothing for the first
 * @param flips what changed on the way, each with what stood there at every step
 * @param unstable rows that showed something else when a step was run again; never a flip
 * @param rows how many rows every step could be tried with
 */
public record Timeline(
        List<String> steps, List<List<VersionChange>> moved, List<Flip> flips, List<String> unstable, int rows) {

    private static final Comparator<Flip> WEIGHTIEST_FIRST = Comparator.comparing((Flip f) -> !f.isBack())
            .thenComparing(Flip::kind)
            .thenComparing(f -> -f.rows().size());

    /** Copies the lists. */
    public Timeline {
        steps = List.copyOf(steps);
        moved = List.copyOf(moved);
        flips = List.copyOf(flips);
        unstable = List.copyOf(unstable);
    }

    /**
     * A behaviour that changed at least once.
     *
     * @param place where, in words
     * @param kind how much its weightiest change weighs
     * @param values what stood there at each step, in the first of the rows
     * @param rows the rows that show just this
     */
    public record Flip(String place, ChangeKind kind, List<String> values, List<String> rows) {

        /** {@return the steps, counted from 0, that show something else than the one before} */
        public List<Integer> changed() {
            return IntStream.range(1, values.size())
                    .filter(i -> !values.get(i).equals(values.get(i - 1)))
                    .boxed()
                    .toList();
        }

        /** {@return whether something that was there before came back} */
        public boolean isBack() {
            for (int i = 2; i < values.size(); i++) {
                if (!values.get(i).equals(values.get(i - 1))
                        && values.subList(0, i - 1).contains(values.get(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** {@return the flips by what they have in common, the weightiest first: those of the same rows at the same steps have one cause} */
    public List<List<Flip>> causes() {
        Map<List<Object>, List<Flip>> causes = new LinkedHashMap<>();
        flips.forEach(flip -> causes.computeIfAbsent(
                        List.of(flip.changed(), Set.copyOf(flip.rows())), key -> new ArrayList<>())
                .add(flip));
        return List.copyOf(causes.values());
    }

    /** {@return the packages that moved at every step at which a behaviour changed, by name} */
    public List<String> follows(Flip flip) {
        List<Set<String>> each = flip.changed().stream()
                .map(i -> VersionChange.candidates(moved.get(i)).stream()
                        .map(VersionChange::name)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .<Set<String>>map(names -> names)
                .toList();
        Set<String> all = each.isEmpty() ? new TreeSet<>() : new TreeSet<>(each.get(0));
        each.forEach(all::retainAll);
        return List.copyOf(all);
    }

    /** Rows show the same flip where the same thing becomes the same other thing between the same steps, whatever else stands around it. */
    private record Key(Aspect place, List<Optional<Signature>> changes) {}

    /**
     * Lines up reports.
     *
     * @param steps the versions, in the order of time
     * @param runs the runs of each, with one target; the first is shown, the others tell what differs by itself
     * @return what flips
     */
    public static Timeline of(List<String> steps, List<List<RunReport>> runs) {
        List<Map<String, NormalisedOutcome>> seen = runs.stream()
                .map(r -> NormalisedOutcomes.of(r.get(0), target(r).id()))
                .toList();
        Noise noise = runs.stream().map(r -> Noise.of(r, target(r).id())).reduce(Noise.none(), Noise::plus);
        TreeSet<String> names = new TreeSet<>();
        seen.forEach(rows -> names.addAll(rows.keySet()));
        Map<Key, Flip> flips = new LinkedHashMap<>();
        TreeSet<String> unstable = new TreeSet<>();
        int rows = 0;
        for (String row : names) {
            List<NormalisedOutcome> each = seen.stream()
                    .flatMap(s -> Stream.ofNullable(s.get(row)))
                    .filter(s -> s.verdict().isConclusive())
                    .toList();
            if (noise.isUnstable(row)) {
                unstable.add(row);
            } else if (each.size() == steps.size()) {
                rows++;
                add(row, each, noise, flips);
            }
        }
        return new Timeline(
                steps,
                moved(runs),
                flips.values().stream().sorted(WEIGHTIEST_FIRST).toList(),
                List.copyOf(unstable),
                rows);
    }

    private static Target target(List<RunReport> runs) {
        return runs.get(0).targets().get(0);
    }

    private static List<List<VersionChange>> moved(List<List<RunReport>> runs) {
        List<List<VersionChange>> moved = new ArrayList<>(List.of(List.of()));
        for (int i = 1; i < runs.size(); i++) {
            moved.add(VersionChange.between(target(runs.get(i - 1)), target(runs.get(i))));
        }
        return moved;
    }

    /** The places at which neighbours differ, without what only follows from others. */
    private static void add(String row, List<NormalisedOutcome> each, Noise noise, Map<Key, Flip> flips) {
        List<Map<Aspect, Difference>> changes = new ArrayList<>();
        TreeSet<Aspect> places = new TreeSet<>();
        for (int i = 1; i < each.size(); i++) {
            Map<Aspect, Difference> here = new LinkedHashMap<>();
            Difference.between(each.get(i - 1), each.get(i), noise.in(row)).forEach(d -> here.put(d.aspect(), d));
            places.addAll(here.keySet());
            changes.add(here);
        }
        for (Aspect place : places) {
            List<Optional<Difference>> here =
                    changes.stream().map(c -> Optional.ofNullable(c.get(place))).toList();
            Key key = new Key(
                    new Aspect(0, place.part(), place.name()),
                    here.stream().map(d -> d.map(Signature::of)).toList());
            ChangeKind kind = here.stream()
                    .flatMap(Optional::stream)
                    .map(Difference::kind)
                    .min(Comparator.naturalOrder())
                    .orElse(ChangeKind.PHRASE);
            Flip flip = flips.computeIfAbsent(
                    key,
                    k -> new Flip(
                            place.words(),
                            kind,
                            each.stream().map(s -> s.at(place)).toList(),
                            new ArrayList<>()));
            if (!flip.rows().contains(row)) {
                flip.rows().add(row);
            }
        }
    }
}
