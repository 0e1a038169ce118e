package dev.statusquo.reference;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Counts how often a handler ran for a request that carries an id. */
final class Calls {
    private final Map<String, Map<String, Integer>> counts = new ConcurrentHashMap<>();

    void count(Request request) {
        String path = request.head().target().path();
        Optional<String> id = request.field("X-Request-Id")
                .or(() -> request.parameter("request-id"))
                .filter(text -> !text.isEmpty());
        if (id.isPresent() && !path.startsWith("/_fixture")) {
            counts.computeIfAbsent(id.get(), key -> new ConcurrentHashMap<>())
                    .merge(request.head().method() + " " + path, 1, Integer::sum);
        }
    }

    Map<String, Object> of(String id) {
        Map<String, Integer> found = counts.getOrDefault(id, Map.of());
        return Map.of(
                "request",
                id,
                "total",
                found.values().stream().mapToInt(Integer::intValue).sum(),
                "calls",
                new TreeMap<>(found)
                        .entrySet().stream()
                                .map(call -> call(call.getKey(), call.getValue()))
                                .toList());
    }

    private static Map<String, Object> call(String line, int count) {
        String[] parts = line.split(" ", 2);
        return Map.of("method", parts[0], "path", parts[1], "count", count);
    }
}
