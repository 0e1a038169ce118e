package dev.statusquo.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Texts and octets written in printable US-ASCII, as the contract wants them. */
final class Exact {
    private static final int SHOWN = 10;

    private Exact() {}

    static String octets(String value) {
        return value.chars()
                .mapToObj(c -> isPlain(c) ? String.valueOf((char) c) : String.format("\\x%02x", c))
                .collect(Collectors.joining());
    }

    static String text(String value) {
        return value.codePoints()
                .mapToObj(c -> isPlain(c) ? String.valueOf((char) c) : String.format("\\u{%x}", c))
                .collect(Collectors.joining());
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c < 0x7F && c != '\\';
    }

    static Map<String, List<String>> fields(FieldLines fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.lines()
                .forEach(line -> values.computeIfAbsent(line.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(octets(line.value())));
        return values;
    }

    static Map<String, Object> named(Map<String, List<String>> values) {
        Map<String, Object> seen = new LinkedHashMap<>();
        values.forEach((name, found) -> seen.put(text(name), several(found)));
        return seen;
    }

    private static Map<String, Object> several(List<String> found) {
        return found.size() > SHOWN
                ? Map.of("type", "List", "count", found.size())
                : Map.of(
                        "type",
                        "List",
                        "count",
                        found.size(),
                        "values",
                        found.stream().map(Exact::text).toList());
    }
}
