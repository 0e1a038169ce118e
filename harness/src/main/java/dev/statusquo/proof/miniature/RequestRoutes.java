package dev.statusquo.proof.miniature;

import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a handler sees of a request, and what it makes of one. */
record RequestRoutes() {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY");

    List<Route> routes() {
        List<Route> all = new ArrayList<>(List.of(
                Route.of("GET", "/fields", RequestRoutes::fields),
                Route.of("GET", "/redirect/(\\d{3})", RequestRoutes::redirect),
                Route.of("GET", "/bearer", RequestRoutes::bearer),
                Route.of("POST", "/json", RequestRoutes::json)));
        all.addAll(Route.each(METHODS, "/echo", RequestRoutes::echo));
        all.addAll(
                Route.each(List.of("GET", "POST"), "/slash/", (asked, parts) -> MiniatureResponse.text(200, "slash")));
        all.addAll(Route.each(List.of("GET", "POST"), "/slash", (asked, parts) -> redirectTo(308, "/slash/")));
        return all;
    }

    private static MiniatureResponse fields(MiniatureRequest asked, MatchResult parts) {
        MiniatureResponse answer = MiniatureResponse.text(200, "fields");
        for (Field set : asked.parameters()) {
            String[] pair = set.value().split(":", 2);
            if (set.isNamed("set") && pair.length == 2) {
                answer = answer.with(pair[0], pair[1].strip());
            }
        }
        return answer;
    }

    private static MiniatureResponse redirect(MiniatureRequest asked, MatchResult parts) {
        return redirectTo(
                Integer.parseInt(parts.group(1)), asked.parameter("to").orElse("/echo"));
    }

    private static MiniatureResponse redirectTo(int code, String location) {
        return MiniatureResponse.text(code, "See " + location).with("Location", location);
    }

    private static MiniatureResponse bearer(MiniatureRequest asked, MatchResult parts) {
        String[] credentials =
                asked.fields().first("Authorization").orElse("").strip().split(" +", 2);
        boolean known = credentials.length == 2
                && credentials[0].toLowerCase(Locale.ROOT).equals("bearer")
                && credentials[1].equals("let-me-in");
        return known
                ? MiniatureResponse.json(
                        200, MiniatureResponse.JSON.createObjectNode().put("user", "known"))
                : MiniatureResponse.message(401, "Credentials are needed").with("WWW-Authenticate", "Bearer");
    }

    private static MiniatureResponse json(MiniatureRequest asked, MatchResult parts) {
        Optional<JsonNode> json = asked.json();
        if (json.isEmpty()) {
            return MiniatureResponse.message(400, "The content is not JSON");
        }
        JsonNode name = json.get().path("name");
        JsonNode count = json.get().path("count");
        boolean valid = name.isString()
                && name.asString().matches(".{1,40}")
                && count.isIntegralNumber()
                && count.asLong() >= 0
                && count.asLong() <= 1000;
        return valid
                ? MiniatureResponse.json(
                        200,
                        MiniatureResponse.JSON
                                .createObjectNode()
                                .put("name", name.asString())
                                .put("count", count.asLong()))
                : MiniatureResponse.message(
                        422, "name is a string of 1 to 40 characters, count an integer from 0 to 1000");
    }

    private static MiniatureResponse echo(MiniatureRequest asked, MatchResult parts) {
        ObjectNode node = MiniatureResponse.JSON
                .createObjectNode()
                .put("method", asked.method())
                .put("target", asked.target())
                .put("path", asked.path())
                .put("query", asked.query());
        node.set("fields", lines(asked.fields()));
        node.set("values", values(asked.fields()));
        node.set("content", content(asked.content()));
        return MiniatureResponse.json(200, node);
    }

    private static ArrayNode lines(Fields fields) {
        ArrayNode lines = MiniatureResponse.JSON.createArrayNode();
        fields.lines().forEach(field -> lines.addArray().add(field.name()).add(field.value()));
        return lines;
    }

    private static ObjectNode values(Fields fields) {
        ObjectNode values = MiniatureResponse.JSON.createObjectNode();
        fields.lines().forEach(field -> values.withArray(field.key()).add(printable(field.value())));
        return values;
    }

    /** {@return the octets that are no printable US-ASCII, and the backslash, as {@code \xHH}} */
    private static String printable(String value) {
        return value.chars()
                .mapToObj(octet -> octet < ' ' || octet > '~' || octet == '\\'
                        ? String.format("\\x%02x", octet)
                        : Character.toString(octet))
                .collect(Collectors.joining());
    }

    private static ObjectNode content(Octets octets) {
        return MiniatureResponse.JSON
                .createObjectNode()
                .put("octets", octets.size())
                .put("sha256", octets.sha256().hex());
    }
}
