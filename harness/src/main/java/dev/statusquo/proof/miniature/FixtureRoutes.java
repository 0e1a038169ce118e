package dev.statusquo.proof.miniature;

import dev.statusquo.http.Fields;
import dev.statusquo.http.Octets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The side channel. */
record FixtureRoutes(Store store, Promises promises, Handler itself) {

    List<Route> routes() {
        return List.of(
                Route.of(
                        "GET",
                        "/_fixture/ready",
                        (asked, parts) -> MiniatureResponse.json(
                                200,
                                MiniatureResponse.JSON
                                        .createObjectNode()
                                        .put("ready", true)
                                        .put("worker", Integer.toString(asked.worker())))),
                Route.of("GET", "/_fixture/state", this::state),
                Route.of("GET", "/_fixture/calls", this::calls),
                Route.of("GET", "/_fixture/versions", FixtureRoutes::versions),
                Route.of("GET", "/_fixture/testclient", this::testClient));
    }

    private MiniatureResponse state(MiniatureRequest asked, MatchResult parts) {
        String scope = asked.parameter("scope").orElse("");
        return MiniatureResponse.json(
                200,
                MiniatureResponse.JSON
                        .createObjectNode()
                        .put("scope", scope)
                        .put("items", store.all(scope).size())
                        .put(
                                "digest",
                                Octets.utf8(store.digest(scope) + promises.jobs(scope))
                                        .sha256()
                                        .hex()));
    }

    private MiniatureResponse calls(MiniatureRequest asked, MatchResult parts) {
        String id = asked.parameter("request").orElse("");
        Map<Store.Call, Integer> counts = store.calls(id);
        ObjectNode node =
                MiniatureResponse.JSON.createObjectNode().put("request", id).put("total", Store.total(counts.values()));
        ArrayNode calls = node.putArray("calls");
        counts.forEach((call, count) -> calls.addObject()
                .put("method", call.method())
                .put("path", call.path())
                .put("count", count));
        return MiniatureResponse.json(200, node);
    }

    /** It says that it is Node, because the contract knows no third runtime. */
    private static MiniatureResponse versions(MiniatureRequest asked, MatchResult parts) {
        ObjectNode node = MiniatureResponse.JSON.createObjectNode();
        node.putObject("runtime").put("name", "node").put("version", "0.0.0");
        node.putObject("framework").put("name", "miniature").put("version", "1");
        node.putObject("server").put("name", "node").put("version", "0.0.0");
        node.putObject("packages").put("miniature", "1");
        return MiniatureResponse.json(200, node);
    }

    private MiniatureResponse testClient(MiniatureRequest asked, MatchResult parts) {
        MiniatureResponse seen = itself.answer(
                new MiniatureRequest("GET", asked.parameter("path").orElse("/"), Fields.none(), Octets.empty()));
        return MiniatureResponse.json(
                200,
                MiniatureResponse.JSON
                        .createObjectNode()
                        .put("client", "miniature")
                        .put("outcome", "response")
                        .put("status", seen.status())
                        .put("content", seen.content().asUtf8()));
    }
}
