package dev.statusquo.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cookies, read and set as RFC 6265 has it. */
final class CookieRoutes {
    /** What a value may consist of (RFC 6265 4.1.1). */
    private static final String VALUE = "[!#-+\\--:<-\\[\\]-~]*";

    void addTo(Router router) {
        router.add("GET", "/cookies", request -> Response.json(200, Map.of("cookies", read(request))))
                .add("POST", "/cookies", CookieRoutes::set);
    }

    private static Map<String, String> read(Request request) {
        Map<String, String> cookies = new LinkedHashMap<>();
        request.head().fields().all("Cookie").stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> cookies.putIfAbsent(Syntax.trimmed(pair[0]), Syntax.trimmed(pair[1])));
        return cookies;
    }

    private static Response set(Request request) {
        Response response = Response.of(204);
        if (request.parameter("name").isEmpty()) {
            response.fields()
                    .add("Set-Cookie", "plain=one")
                    .add("Set-Cookie", "guarded=two; Max-Age=60; Secure; HttpOnly; SameSite=Lax");
            return response;
        }
        String name = request.parameter("name").get();
        String value = request.parameter("value").orElse("");
        if (!Syntax.isToken(name) || !value.matches(VALUE)) {
            throw new Refusal(400, "That cannot be a cookie.");
        }
        response.fields().add("Set-Cookie", name + "=" + value + attributes(request));
        return response;
    }

    private static String attributes(Request request) {
        StringBuilder attributes = new StringBuilder();
        for (String name : List.of("Max-Age", "Expires", "Path", "Domain", "SameSite")) {
            request.parameter(name.toLowerCase(java.util.Locale.ROOT)).ifPresent(value -> {
                check(name, value);
                attributes.append("; ").append(name).append("=").append(value);
            });
        }
        for (String name : List.of("Secure", "HttpOnly", "Partitioned")) {
            request.parameter(name.toLowerCase(java.util.Locale.ROOT))
                    .ifPresent(value -> attributes.append("; ").append(name));
        }
        return attributes.toString();
    }

    private static void check(String name, String value) {
        boolean isRight = switch (name) {
            case "Max-Age" -> value.matches("[1-9][0-9]*");
            case "Expires" -> HttpDate.read(value).isPresent();
            case "SameSite" -> value.matches("(?i)strict|lax|none");
            default -> value.matches("[ -:<-~]*");
        };
        if (!isRight) {
            throw new Refusal(400, name + " cannot have this value.");
        }
    }
}
