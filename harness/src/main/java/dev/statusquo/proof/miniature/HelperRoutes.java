package dev.statusquo.proof.miniature;

import dev.statusquo.http.Field;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What frameworks have helpers for: a file with a validator, a problem, cookies, forms, a name with its password. */
record HelperRoutes() {
    private static final String TAG = "\"miniature\"";
    private static final String KNOWN =
            Base64.getEncoder().encodeToString("aladdin:open sesame".getBytes(StandardCharsets.UTF_8));

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/file", HelperRoutes::file),
                Route.of("GET", "/problem", HelperRoutes::problem),
                Route.of("GET", "/cookies", HelperRoutes::cookies),
                Route.of(
                        "POST",
                        "/cookies",
                        (asked, parts) -> MiniatureResponse.empty(204)
                                .with("Set-Cookie", "plain=one; Path=/")
                                .with("Set-Cookie", "guarded=two; Max-Age=60; Path=/; Secure; HttpOnly; SameSite=Lax")),
                Route.of("POST", "/form", HelperRoutes::form),
                Route.of("GET", "/basic", HelperRoutes::basic));
    }

    private static MiniatureResponse file(MiniatureRequest asked, MatchResult parts) {
        boolean known = asked.fields().members("If-None-Match").contains(TAG);
        MiniatureResponse answer = known
                ? MiniatureResponse.empty(304)
                : MiniatureResponse.text(200, "0123456789abcdefghijklmnopqrstuvwxyz");
        return answer.with("ETag", TAG);
    }

    private static MiniatureResponse problem(MiniatureRequest asked, MatchResult parts) {
        ObjectNode problem = MiniatureResponse.JSON
                .createObjectNode()
                .put("type", "/problems/out-of-credit")
                .put("title", "You do not have enough credit.")
                .put("status", 403)
                .put("detail", "Your balance is 30, but that costs 50.")
                .put("instance", "/problem");
        return MiniatureResponse.json(403, problem)
                .without("Content-Type")
                .with("Content-Type", "application/problem+json");
    }

    private static MiniatureResponse cookies(MiniatureRequest asked, MatchResult parts) {
        ObjectNode cookies = MiniatureResponse.JSON.createObjectNode();
        for (String pair : asked.fields().first("Cookie").orElse("").split("; ?", -1)) {
            String[] words = pair.split("=", 2);
            if (words.length == 2) {
                cookies.put(words[0], words[1]);
            }
        }
        return MiniatureResponse.json(
                200, MiniatureResponse.JSON.createObjectNode().set("cookies", cookies));
    }

    private static MiniatureResponse form(MiniatureRequest asked, MatchResult parts) {
        List<Field> fields = asked.at("/form?" + asked.content().asUtf8()).parameters();
        ArrayNode tags = MiniatureResponse.JSON.createArrayNode();
        ObjectNode answer = MiniatureResponse.JSON.createObjectNode();
        fields.stream().filter(f -> f.isNamed("name")).forEach(f -> answer.put("name", f.value()));
        fields.stream().filter(f -> f.isNamed("tag")).forEach(f -> tags.add(f.value()));
        return answer.has("name")
                ? MiniatureResponse.json(200, answer.set("tag", tags))
                : MiniatureResponse.message(422, "name is missing");
    }

    private static MiniatureResponse basic(MiniatureRequest asked, MatchResult parts) {
        String[] credentials =
                asked.fields().first("Authorization").orElse("").strip().split(" +", 2);
        boolean known = credentials.length == 2
                && credentials[0].toLowerCase(Locale.ROOT).equals("basic")
                && credentials[1].equals(KNOWN);
        return known
                ? MiniatureResponse.json(
                        200, MiniatureResponse.JSON.createObjectNode().put("user", "aladdin"))
                : MiniatureResponse.message(401, "A name and a password are needed")
                        .with("WWW-Authenticate", "Basic realm=\"miniature\"");
    }
}
