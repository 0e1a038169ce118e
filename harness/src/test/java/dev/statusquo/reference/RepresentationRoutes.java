package dev.statusquo.reference;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file, content with validators, one of several forms, a problem. */
final class RepresentationRoutes {
    private static final List<String> OFFERED = List.of("application/json", "text/html");

    private final Representation file = Representation.of(
            "text/plain; charset=utf-8",
            "0123456789abcdefghijklmnopqrstuvwxyz",
            Optional.of(Instant.parse("2024-05-06T07:08:09Z").truncatedTo(ChronoUnit.SECONDS)));
    private final Representation text =
            Representation.of("text/html; charset=utf-8", "The same content each time.", Optional.empty());

    void addTo(Router router) {
        router.add("GET", "/file", file::answer)
                .add("GET", "/etag", text::answer)
                .add("GET", "/negotiate", RepresentationRoutes::negotiate)
                .add("GET", "/problem", request -> problem());
    }

    private static Response negotiate(Request request) {
        String chosen = request.field("Accept")
                .map(accept -> new Accept(accept).best(OFFERED))
                .orElse(Optional.of(OFFERED.get(0)))
                .orElseThrow(() ->
                        new Refusal(406, "There is " + String.join(" or ", OFFERED) + ".").with("Vary", "Accept"));
        String content = chosen.equals("text/html") ? "<p>hello</p>" : "{\"word\":\"hello\"}";
        return Response.of(200).content(chosen, content).with("Vary", "Accept");
    }

    private static Response problem() {
        return Response.json(
                        403,
                        Map.of(
                                "type",
                                "/problems/out-of-credit",
                                "title",
                                "You do not have enough credit.",
                                "status",
                                403,
                                "detail",
                                "Your balance is 30, but that costs 50.",
                                "instance",
                                "/problem"))
                .with("Content-Type", "application/problem+json");
    }
}
