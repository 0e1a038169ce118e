package dev.statusquo.compare;

import dev.statusquo.model.ReadReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One target through its versions.
 *
 * @param steps the versions, in the order of time
 * @param flips what changed on the way, each with what stood there at every step
 * @param rows how many rows every step could be tried with
 */
public record Timeline(List<String> steps, List<Flip> flips, int rows) {

    /** Copies the lists. */
    public Timeline {
        steps = List.copyOf(steps);
        flips = List.copyOf(flips);
    }

    /**
     * A behaviour that changed at least once.
     *
     * @param place where, in words
     * @param values what stood there at each step
     * @param rows the rows that show just this
     */
    public record Flip(String place, List<String> values, List<String> rows) {

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

    private record Key(String place, List<String> values) {}

    /**
     * Lines up reports.
     *
     * @param steps the versions, in the order of time
     * @param reports one for each, with one target
     * @return what flips
     */
    public static Timeline of(List<String> steps, List<ReadReport> reports) {
        List<Map<String, Sighting>> seen = reports.stream()
                .map(r -> Sightings.of(r, r.targets().get(0).id()))
                .toList();
        TreeSet<String> names = new TreeSet<>();
        seen.forEach(rows -> names.addAll(rows.keySet()));
        Map<Key, List<String>> flips = new LinkedHashMap<>();
        int rows = 0;
        for (String row : names) {
            List<Sighting> each = seen.stream()
                    .flatMap(s -> java.util.stream.Stream.ofNullable(s.get(row)))
                    .filter(s -> s.verdict().isConclusive())
                    .toList();
            if (each.size() == steps.size()) {
                rows++;
                values(each)
                        .forEach(
                                (place, values) -> flips.computeIfAbsent(new Key(place, values), k -> new ArrayList<>())
                                        .add(row));
            }
        }
        return new Timeline(
                steps,
                flips.entrySet().stream()
                        .map(e -> new Flip(e.getKey().place(), e.getKey().values(), e.getValue()))
                        .sorted((x, y) -> Boolean.compare(y.isBack(), x.isBack()) != 0
                                ? Boolean.compare(y.isBack(), x.isBack())
                                : y.rows().size() - x.rows().size())
                        .toList(),
                rows);
    }

    /** The places at which neighbours differ, without what only follows from others. */
    private static Map<String, List<String>> values(List<Sighting> each) {
        TreeSet<Aspect> places = new TreeSet<>();
        for (int i = 1; i < each.size(); i++) {
            Delta.between(each.get(i - 1), each.get(i), place -> false).forEach(d -> places.add(d.aspect()));
        }
        Map<String, List<String>> values = new TreeMap<>();
        places.forEach(place ->
                values.put(place.words(), each.stream().map(s -> s.at(place)).toList()));
        return values;
    }
}
