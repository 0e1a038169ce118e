package dev.statusquo.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document in OpenAPI says of the responses of an operation.
 *
 * @param types the media types by status, which is a code, {@code 2XX} or {@code default}, in the order of the document; none for a response without content
 * @param isSecured whether it can only be called with credentials
 */
public record DeclaredResponses(Map<String, Set<String>> types, boolean isSecured) {
    private static final String DEFAULT = "default";
    private static final String EVERY = "2xx, 3xx, 4xx, 5xx";
    private static final int FIRST = 200;
    private static final int LAST = 599;

    private static final DeclaredResponses NONE = new DeclaredResponses(Map.of(), false);

    /** Copies the map, in its order. */
    public DeclaredResponses {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    /** {@return that of a route that no document knows} */
    public static DeclaredResponses none() {
        return NONE;
    }

    /** {@return whether a document says anything} */
    public boolean isThere() {
        return !types.isEmpty();
    }

    /** {@return the codes and classes that are declared, {@code 200, 4xx}} */
    String codes() {
        return types.keySet().stream()
                .map(status -> status.equals(DEFAULT) ? EVERY : status.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** {@return for each code that is declared by itself, by its class or by default, a pattern of the Content-Type that is declared for it} */
    Map<Integer, String> contentTypes() {
        Map<Integer, String> patterns = new LinkedHashMap<>();
        for (int code = FIRST; code <= LAST; code++) {
            int at = code;
            declaredFor(code).ifPresent(declared -> patterns.put(at, pattern(declared)));
        }
        return patterns;
    }

    private Optional<Set<String>> declaredFor(int code) {
        return Stream.of(Integer.toString(code), code / 100 + "XX", code / 100 + "xx", DEFAULT)
                .flatMap(key -> Stream.ofNullable(types.get(key)))
                .findFirst();
    }

    private static String pattern(Set<String> declared) {
        return "(?i)(?:"
                + declared.stream()
                        .map(range -> range.split(";", 2)[0].strip())
                        .map(range ->
                                range.replace("+", "\\+").replace(".", "\\.").replace("*", ".*"))
                        .collect(Collectors.joining("|"))
                + ")[ \\t]*(?:;.*)?";
    }
}
