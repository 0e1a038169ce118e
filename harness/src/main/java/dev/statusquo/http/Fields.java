package dev.statusquo.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The field lines of a header or trailer section, in order (RFC 9110 6.3, 6.5).
 *
 * @param lines the lines as they came
 */
public record Fields(List<Field> lines) {
    private static final Fields NONE = new Fields(List.of());

    /** Copies the lines. */
    public Fields {
        lines = List.copyOf(lines);
    }

    /** {@return no fields} */
    public static Fields none() {
        return NONE;
    }

    /** {@return fields from name, value, name, value…; throws IllegalArgumentException where a value is missing} */
    public static Fields of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a value is missing after " + namesAndValues[namesAndValues.length - 1]);
        }
        List<Field> lines = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            lines.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Fields(lines);
    }

    /** {@return the values of every line with this name, in order} */
    public List<String> values(String name) {
        List<String> values = List.of();
        for (Field line : lines) {
            if (line.isNamed(name)) {
                values = values.isEmpty() ? new ArrayList<>(1) : values;
                values.add(line.value());
            }
        }
        return Collections.unmodifiableList(values);
    }

    /** {@return the value of the first line with this name} */
    public Optional<String> first(String name) {
        for (Field line : lines) {
            if (line.isNamed(name)) {
                return Optional.of(line.value());
            }
        }
        return Optional.empty();
    }

    /** {@return whether a line has this name} */
    public boolean has(String name) {
        return first(name).isPresent();
    }

    /** {@return the lines of this name as one value, joined by comma and space (RFC 9110 5.3)} */
    public Optional<String> combined(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    /** {@return the members of a list field without quoted strings: split at commas, trimmed, empty ones left out (RFC 9110 5.6.1)} */
    public List<String> members(String name) {
        return values(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .toList();
    }

    /** {@return these lines and one more} */
    public Fields with(String name, String value) {
        List<Field> more = new ArrayList<>(lines);
        more.add(new Field(name, value));
        return new Fields(more);
    }

    /** {@return the lines as a header section has them, each ended by CRLF} */
    public String section() {
        return lines.stream().map(f -> f + "\r\n").collect(Collectors.joining());
    }
}
