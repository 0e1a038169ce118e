package dev.statusquo.reference;

import java.util.Map;

/** The side channel. It is never counted itself. */
final class FixtureRoutes {
    private static final Map<String, String> ITSELF = Map.of("name", "reference", "version", "1.0.0");

    private final Store store;
    private final Calls calls;

    FixtureRoutes(Store store, Calls calls) {
        this.store = store;
        this.calls = calls;
    }

    void addTo(Router router) {
        router.add("GET", "/_fixture/ready", request -> Response.json(200, Map.of("ready", true)))
                .add("GET", "/_fixture/state", request -> Response.json(200, store.state(needed(request, "scope"))))
                .add("GET", "/_fixture/calls", request -> Response.json(200, calls.of(needed(request, "request"))))
                .add("GET", "/_fixture/versions", request -> versions());
    }

    private static String needed(Request request, String name) {
        return request.parameter(name).orElseThrow(() -> new Refusal(400, "A " + name + " is needed."));
    }

    private static Response versions() {
        return Response.json(
                200,
                Map.of(
                        "runtime",
                        Map.of("name", "java", "version", Runtime.version().toString()),
                        "framework",
                        ITSELF,
                        "server",
                        ITSELF,
                        "packages",
                        Map.of("reference", "1.0.0")));
    }
}
