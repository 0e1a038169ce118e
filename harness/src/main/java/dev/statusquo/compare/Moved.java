package dev.statusquo.compare;

import dev.statusquo.model.ReadTarget;
import java.util.List;
import java.util.TreeSet;

/**
 * A package whose version differs between two targets.
 *
 * @param name the package or runtime
 * @param from its version in the one, {@code absent} where it has none
 * @param to its version in the other
 */
public record Moved(String name, String from, String to) {

    static List<Moved> between(ReadTarget a, ReadTarget b) {
        TreeSet<String> names = new TreeSet<>(a.versions().keySet());
        names.addAll(b.versions().keySet());
        return names.stream()
                .map(name -> new Moved(
                        name,
                        a.versions().getOrDefault(name, "absent"),
                        b.versions().getOrDefault(name, "absent")))
                .filter(m -> !m.from().equals(m.to()))
                .toList();
    }

    @Override
    public String toString() {
        return name + " " + from + " → " + to;
    }
}
