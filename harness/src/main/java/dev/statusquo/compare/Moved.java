package dev.statusquo.compare;

import dev.statusquo.model.ReadTarget;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A package whose version differs between two targets.
 *
 * @param name the package or runtime
 * @param from its version in the one, {@code absent} where it has none
 * @param to its version in the other
 */
public record Moved(String name, String from, String to) {

    /** {@return the packages whose versions differ, in the order of their names} */
    public static List<Moved> between(ReadTarget a, ReadTarget b) {
        return between(a.versions(), b.versions());
    }

    static List<Moved> between(Map<String, String> a, Map<String, String> b) {
        TreeSet<String> names = new TreeSet<>(a.keySet());
        names.addAll(b.keySet());
        return names.stream()
                .map(name -> new Moved(name, a.getOrDefault(name, "absent"), b.getOrDefault(name, "absent")))
                .filter(m -> !m.from().equals(m.to()))
                .toList();
    }

    @Override
    public String toString() {
        return name + " " + from + " → " + to;
    }
}
