package dev.statusquo.reference;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Content and parameters of a request: JSON, forms, files, the query. */
final class InputRoutes {
    private static final int ROOM_FOR_FILES = 4 * 1024 * 1024;

    void addTo(Router router) {
        router.add("POST", "/json", InputRoutes::order)
                .add("POST", "/form", InputRoutes::form)
                .add("POST", "/upload", request -> Response.json(200, Digest.measured(request.content())))
                .add("POST", "/upload/form", ROOM_FOR_FILES, InputRoutes::upload)
                .add("GET", "/query", InputRoutes::query)
                .add("GET", "/params/{from}-{to}", InputRoutes::params)
                .add("POST", "/transfer", InputRoutes::transfer);
    }

    private static Response order(Request request) {
        JsonNode content = ItemRoutes.object(request);
        String name = ItemRoutes.name(content);
        long count = ItemRoutes.integer(content, "count");
        if (name == null || name.isEmpty() || name.length() > 40 || count < 0 || count > 1000 || content.size() > 2) {
            throw new Refusal(
                    422, "A name of at most 40 characters is needed, a count of at most 1000, and nothing else.");
        }
        return Response.json(200, Map.of("name", name, "count", count));
    }

    private static Map<String, List<String>> formOf(Request request) {
        request.requireType("application/x-www-form-urlencoded");
        return Syntax.form(new String(request.content(), StandardCharsets.ISO_8859_1));
    }

    private static Response form(Request request) {
        Map<String, List<String>> form = formOf(request);
        return Response.json(
                200,
                Map.of(
                        "name",
                        first(form, "name"),
                        "tag",
                        form.getOrDefault("tag", List.of()),
                        "seen",
                        Exact.named(form)));
    }

    private static String first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(422, "There is no " + name + "."));
    }

    private static Response upload(Request request) {
        request.requireType("multipart/form-data");
        Multipart form = Multipart.of(request.field("Content-Type").orElse(""), request.content());
        Multipart.Part file = form.file("file").orElseThrow(() -> new Refusal(422, "There is no file."));
        Map<String, Object> seen = new LinkedHashMap<>(Digest.measured(file.content()));
        seen.put("name", file.fileName().orElse(""));
        seen.put("type", file.type());
        seen.put("seen", Exact.named(form.texts()));
        return Response.json(200, seen);
    }

    private static Response query(Request request) {
        Map<String, List<String>> given = request.head().target().parameters();
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("name", request.parameter("name").orElse(null));
        seen.put("count", request.parameter("count").orElse(null));
        seen.put("tag", request.parameters("tag"));
        seen.put("all", given);
        seen.put("seen", Exact.named(given));
        return Response.json(200, seen);
    }

    private static Response params(Request request) {
        String from = request.variable("from");
        String to = request.variable("to");
        return Response.json(200, Map.of("from", from, "to", to, "seen", List.of(Exact.text(from), Exact.text(to))));
    }

    /** Browsers say where a request comes from; another site's page is not let in. */
    private static Response transfer(Request request) {
        formOf(request);
        String host = "http://" + request.field("Host").orElse("");
        boolean isFromElsewhere =
                request.field("Sec-Fetch-Site").filter("cross-site"::equals).isPresent()
                        || request.field("Origin")
                                .filter(origin -> !origin.equals(host))
                                .isPresent();
        if (isFromElsewhere) {
            throw new Refusal(403, "The request comes from another site.");
        }
        return Response.json(200, Map.of("transferred", true));
    }
}
