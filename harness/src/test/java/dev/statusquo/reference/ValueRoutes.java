package dev.statusquo.reference;

import java.util.Map;

/** What can be said of a value in JSON: what is no number there is null, and the rest is escaped. */
final class ValueRoutes {
    private static final Map<String, String> VALUES = Map.of(
            "nan", "null",
            "infinity", "null",
            "negative-zero", "-0.0",
            "float", "0.30000000000000004",
            "big-integer", "\"9007199254740993\"",
            "datetime-utc", "\"2024-02-29T23:59:58Z\"",
            "nul", "\"a\\u0000b\"",
            "line-separator", "\"a\\u2028b\"",
            "markup", "\"\\u003c/script>\\u003cb>&'\\\"\"",
            "deep", "[".repeat(3000) + "]".repeat(3000));

    void addTo(Router router) {
        router.add("GET", "/value/{name}", ValueRoutes::value);
    }

    private static Response value(Request request) {
        String value = VALUES.get(request.variable("name"));
        if (value == null) {
            throw new Refusal(404, "There is no such value.");
        }
        return Response.of(200).content("application/json", "{\"value\":" + value + "}");
    }
}
