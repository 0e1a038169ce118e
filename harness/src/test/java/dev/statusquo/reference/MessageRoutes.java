package dev.statusquo.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a message can carry: what came in, fields, a redirect, pieces, a fault. */
final class MessageRoutes {
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~!$&'()*+,;=:@/?#%-";

    void addTo(Router router) {
        router.add("GET POST PUT PATCH DELETE OPTIONS", "/echo", MessageRoutes::echo)
                .add("GET", "/fields", MessageRoutes::fields)
                .add("GET", "/redirect/{code}", MessageRoutes::redirect)
                .add("GET POST", "/slash/", request -> Response.text(200, "slash"))
                .add(
                        "GET",
                        "/limited",
                        request -> Response.text(429, "Too many requests: try again in 30 seconds.")
                                .with("Retry-After", "30"))
                .add("GET", "/raise", request -> fail())
                .add("GET", "/raise/async", request -> fail())
                .add("GET", "/stream", request -> Response.streamed(MessageRoutes::pieces))
                .add("GET", "/stream/broken", request -> Response.streamed(MessageRoutes::broken))
                .add("GET", "/slow", request -> slow())
                .add(
                        "GET",
                        "/early-hints",
                        request -> Response.text(200, "hinted").hinting("</style.css>; rel=preload; as=style"));
    }

    private static Response echo(Request request) {
        Map<String, Object> seen = new LinkedHashMap<>();
        Target target = request.head().target();
        FieldLines fields = request.head().fields();
        seen.put("method", request.head().method());
        seen.put("target", target.raw());
        seen.put("path", target.path());
        seen.put("query", target.query());
        seen.put(
                "fields",
                fields.lines().stream()
                        .map(line -> List.of(line.name(), line.value()))
                        .toList());
        seen.put("values", Exact.fields(fields));
        seen.put("content", Digest.measured(request.content()));
        return Response.json(200, seen);
    }

    /** What the caller wants is a field only if its name and value are (RFC 9110 5.1, 5.5). */
    private static Response fields(Request request) {
        Response response = Response.text(200, "fields");
        FieldLines wanted = new FieldLines();
        for (String pair : request.parameters("set")) {
            String[] parts = pair.split(":", 2);
            if (parts.length < 2 || !Syntax.isToken(parts[0]) || !parts[1].matches("[\t -~\u00A0-\u00FF]*")) {
                throw new Refusal(500, "That cannot be a field.");
            }
            wanted.add(parts[0], Syntax.trimmed(parts[1]));
        }
        wanted.lines().forEach(line -> response.fields().remove(line.name()));
        wanted.lines().forEach(line -> response.fields().add(line.name(), line.value()));
        return response;
    }

    private static Response redirect(Request request) {
        String code = request.variable("code");
        if (!code.matches("30[12378]")) {
            throw new Refusal(500, "That is no redirect.");
        }
        return redirection(Integer.parseInt(code), request.parameter("to").orElse("/echo"));
    }

    /** A redirect with a short note, so that people whose client does not follow it can (RFC 9110 15.4). */
    static Response redirection(int code, String to) {
        StringBuilder location = new StringBuilder();
        String octets = new String(to.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (char c : Target.withoutLonePercent(octets).toCharArray()) {
            location.append(PLAIN.indexOf(c) >= 0 ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        String link = location.toString().replace("&", "&amp;").replace("'", "&#39;");
        return Response.of(code)
                .content("text/html; charset=utf-8", "<p>See <a href='" + link + "'>" + link + "</a>.</p>\n")
                .with("Location", location.toString());
    }

    private static Response fail() {
        throw new IllegalStateException("secret-detail-71");
    }

    private static void pieces(Response.Pieces.Out out) throws IOException {
        for (int i = 1; i <= 3; i++) {
            out.piece("piece " + i + "\n");
        }
    }

    /** Nothing more can be said once the head is sent: the connection is broken off, so that nobody takes it for whole. */
    private static void broken(Response.Pieces.Out out) throws IOException {
        out.piece("piece 1\n");
        throw new IOException("secret-detail-71");
    }

    private static Response slow() {
        try {
            new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Response.text(200, "slow");
    }
}
