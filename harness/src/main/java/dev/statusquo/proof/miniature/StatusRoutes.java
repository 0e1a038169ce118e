package dev.statusquo.proof.miniature;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/** The documents' examples and status codes on request. */
record StatusRoutes() {

    List<Route> routes() {
        List<Route> all = new ArrayList<>(List.of(
                Route.of(
                        "GET",
                        "/custom-error",
                        (asked, parts) -> MiniatureResponse.message(422, "Invalid request parameters")),
                Route.of(
                        "GET",
                        "/custom-status",
                        (asked, parts) -> MiniatureResponse.message(620, "Custom status code example")),
                Route.of(
                        "GET",
                        "/custom-header",
                        (asked, parts) -> MiniatureResponse.message(400, "Invalid request parameters")
                                .with("X-Custom-Status", "620")),
                Route.of(
                        "GET",
                        "/limited",
                        (asked, parts) -> MiniatureResponse.text(429, "Too many requests; wait half a minute")
                                .with("Retry-After", "30")),
                Route.of("GET", "/raise", (asked, parts) -> MiniatureResponse.text(500, "Internal Server Error")),
                Route.of("GET", "/status/([^/]+)/(?:late|raised)", StatusRoutes::status)));
        all.addAll(Route.each(List.of("GET", "POST"), "/status/([^/]+)", StatusRoutes::status));
        return all;
    }

    private static MiniatureResponse status(MiniatureRequest asked, MatchResult parts) {
        String code = parts.group(1);
        boolean isFinal = code.matches("[2-9]\\d\\d");
        return isFinal
                ? MiniatureResponse.text(
                        Integer.parseInt(code), asked.parameter("content").orElse(""))
                : MiniatureResponse.text(500, "Internal Server Error");
    }
}
