package dev.statusquo.reference;

import java.util.Map;

/** A status code on request. */
final class StatusRoutes {
    void addTo(Router router) {
        router.add("GET POST", "/status/{code}", request -> plain(request, code(request)))
                .add("GET", "/status/{code}/late", request -> plain(request, code(request)))
                .add("GET", "/status/{code}/raised", StatusRoutes::raised)
                .add("GET", "/custom-error", request -> Response.json(422, Map.of("message", "Custom error message")))
                .add("GET", "/custom-status", request -> custom())
                .add(
                        "GET",
                        "/custom-header",
                        request -> Response.json(400, Map.of("message", "Invalid request parameters"))
                                .with("X-Custom-Status", "620"));
    }

    /** 620 is outside of the range that HTTP has (RFC 9110 15), so that it is not sent. */
    private static Response custom() {
        throw new Refusal(500, "620 is no status code.");
    }

    /** {@return the code} Throws a 500 if it cannot end a response: 1xx is followed by another, and others do not exist (RFC 9110 15). */
    private static int code(Request request) {
        String code = request.variable("code");
        if (!code.matches("[2-5][0-9]{2}")) {
            throw new Refusal(500, "That is no final status code.");
        }
        return Integer.parseInt(code);
    }

    private static Response plain(Request request, int code) {
        Response response = request.parameter("content")
                .map(content -> Response.text(code, content))
                .orElseGet(() -> Response.of(code));
        request.parameter("reason").ifPresent(response::reason);
        return complete(request, code, response);
    }

    private static Response raised(Request request) {
        int code = code(request);
        String content = code + ": " + request.parameter("content").orElse("That is how it is.") + "\n";
        return complete(request, code, Response.text(code, content));
    }

    /** Adds what a response with this code must have (RFC 9110 15). */
    private static Response complete(Request request, int code, Response response) {
        return switch (code) {
            case 401 -> response.with("WWW-Authenticate", "Basic realm=\"reference\"");
            case 405 -> response.with("Allow", "GET, HEAD, OPTIONS, POST");
            case 407 -> response.with("Proxy-Authenticate", "Basic realm=\"reference\"");
            case 426 -> response.with("Upgrade", "HTTP/2.0").with("Connection", "upgrade");
            case 201 -> response.with("Location", request.head().target().path());
            default -> response;
        };
    }
}
