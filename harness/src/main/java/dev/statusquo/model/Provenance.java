package dev.statusquo.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a target is as it is.
 *
 * @param asked versions that were asked for and show in no other part of the target's id, by package
 * @param resolution how its versions were found, in sentences; none where they are the locked ones
 * @param isDevelopment whether its server is one for development
 */
public record Provenance(Map<String, String> asked, List<String> resolution, boolean isDevelopment) {
    /** Copies the collections, in their order. */
    public Provenance {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
        resolution = List.copyOf(resolution);
    }

    /** {@return that of a target as it is locked, on a server for production} */
    public static Provenance locked() {
        return new Provenance(Map.of(), List.of(), false);
    }

    /** {@return {@code ,werkzeug=2.0.3}, the end of the target's id; empty where nothing was asked for} */
    String suffix() {
        return asked.isEmpty()
                ? ""
                : asked.entrySet().stream()
                        .map(e -> "," + e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining());
    }
}
