package dev.statusquo.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The field lines of a message, in order (RFC 9110 5). Names have no case. */
final class FieldLines {
    private final List<Line> lines = new ArrayList<>();

    /** One line; the value is one char for each octet. */
    record Line(String name, String value) {
        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    FieldLines add(String name, String value) {
        lines.add(new Line(name, value));
        return this;
    }

    /** Puts one line in the place of all that have this name. */
    FieldLines set(String name, String value) {
        return remove(name).add(name, value);
    }

    FieldLines remove(String name) {
        lines.removeIf(line -> line.is(name));
        return this;
    }

    boolean has(String name) {
        return lines.stream().anyMatch(line -> line.is(name));
    }

    List<String> all(String name) {
        return lines.stream().filter(line -> line.is(name)).map(Line::value).toList();
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** {@return the lines of a list-based field as one value (RFC 9110 5.3), empty if there is none} */
    Optional<String> combined(String name) {
        return has(name) ? Optional.of(String.join(", ", all(name))) : Optional.empty();
    }

    /** {@return the members of a list of tokens, in lower case, empty ones left out (RFC 9110 5.6.1.2)} */
    List<String> tokens(String name) {
        return all(name).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(Syntax::trimmed)
                .filter(member -> !member.isEmpty())
                .map(member -> member.toLowerCase(Locale.ROOT))
                .toList();
    }
}
