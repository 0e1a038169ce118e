package dev.statusquo.cases.scenario.effect;

import dev.statusquo.cases.kit.Answers;
import dev.statusquo.cases.kit.RequestDraft;
import dev.statusquo.cases.scenario.effect.Routes.Route;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Method;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.EffectFacts;
import dev.statusquo.model.HandlerRun;
import dev.statusquo.model.Level;
import dev.statusquo.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Safe methods on every route of the contract (RFC 9110 9.2.1; RFC 10008 for QUERY). */
final class SafeOnEveryRoute {
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "TRACE", "QUERY");
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int TIMES = 2;
    private static final String READ_ONLY =
            "Safe methods are essentially read-only: the client does not ask for, and does not expect, any change of state.";
    private static final String MUTATING = "mutating handlers";
    private static final String NONE = "none";

    private final Routes routes;

    SafeOnEveryRoute(Routes routes) {
        this.routes = routes;
    }

    List<ConformanceCase> cases() {
        return List.of(repeated(), handlers(), namedInTarget(), namedElsewhere());
    }

    private ConformanceCase repeated() {
        return Scenario.of("safe/request-to-any-route-changes-nothing")
                .says("Two safe requests to each route leave the state as it was")
                .because("A crawler that follows every link changes what nobody asked to change.")
                .requires("RFC 9110", "9.2.1", Level.DEFINED, READ_ONLY)
                .each("method", METHODS)
                .plays((play, row) -> {
                    String method = row.getOrDefault("method", "GET");
                    prepare(play);
                    play.fact(EffectFacts.BEFORE, play.state());
                    routes.all().forEach(route -> play.repeat(TIMES, RequestDraft.of(method, target(play, route))));
                    play.fact(EffectFacts.AFTER, play.state());
                    play.repeats(method, method + " on each of " + routes.all().size() + " routes", TIMES);
                })
                .expects(Expectation.unchanged())
                .proven()
                .brokenBy("get-counts-itself", method("GET"))
                .brokenBy("options-resets", method("OPTIONS"))
                .brokenBy("trace-writes", method("TRACE"))
                .brokenBy("query-writes", method("QUERY"))
                .made();
    }

    private ConformanceCase handlers() {
        return Scenario.of("safe/method-runs-no-mutating-handler")
                .says("A safe request to any route runs no handler that is for writing")
                .because("What the handler does besides writing, such as sending a mail, shows in no state.")
                .requires("RFC 9110", "9.2.1", Level.DEFINED, READ_ONLY)
                .each("method", METHODS)
                .plays(this::playHandlers)
                .expects(Expectation.is(Place.other(MUTATING), MUTATING, NONE))
                .proven()
                .brokenBy("head-runs-the-mutating-handler", method("HEAD"))
                .brokenBy("options-runs-the-only-handler", method("OPTIONS"))
                .made();
    }

    private void playHandlers(ScenarioRun play, Map<String, String> row) {
        String method = row.getOrDefault("method", "GET");
        prepare(play);
        for (Route route : routes.all()) {
            String id = play.id(route.isOnlyForWriting() ? "only-for-writing" : "any");
            play.repeat(1, RequestDraft.of(method, target(play, route)).as(id));
        }
        List<HandlerRun> ran = new ArrayList<>(play.runs(play.id("only-for-writing")));
        List<HandlerRun> others = play.runs(play.id("any"));
        others.stream().filter(run -> WRITING.contains(run.method())).forEach(ran::add);
        play.repeats(method, method + " on each of " + routes.all().size() + " routes", 1);
        play.counted(others.stream().mapToInt(HandlerRun::count).sum());
        play.fact(MUTATING, ran.isEmpty() ? NONE : named(play, ran));
    }

    private static String named(ScenarioRun play, List<HandlerRun> ran) {
        return ran.stream()
                .map(run -> run.toString().replace(play.scope(), "{scope}"))
                .collect(Collectors.joining(", "));
    }

    private ConformanceCase namedInTarget() {
        return naming("safe/target-that-names-a-change-changes-nothing", List.of("override-query", "action-query"))
                .says("A safe request that names a change in its query does not make it")
                .requires(
                        "RFC 9110",
                        "9.2.1",
                        Level.MUST,
                        "Where a part of the target URI selects an action, the owner of the resource disables an unsafe action for requests with a safe method.")
                .brokenBy("override-in-the-query-is-obeyed", naming("override-query"))
                .brokenBy("action-in-the-query-is-obeyed", naming("action-query"))
                .made();
    }

    private ConformanceCase namedElsewhere() {
        return naming("safe/request-that-names-a-change-changes-nothing", List.of("content", "override-fields"))
                .says("A safe request that names a change in its content or its fields does not make it")
                .requires("RFC 9110", "9.2.1", Level.DEFINED, READ_ONLY)
                // A client must not put content into TRACE (RFC 9110 9.3.8): no promise is made for it.
                .except(Map.of("method", "TRACE", "naming", "content"))
                .brokenBy("content-of-a-get-is-obeyed", naming("content"))
                .brokenBy("override-field-is-obeyed", naming("override-fields"))
                .made();
    }

    private Scenario naming(String id, List<String> where) {
        return Scenario.of(id)
                .because(
                        "A link in a page or a mail, or a form of another site, is enough to change what only its reader may change.")
                .each("method", METHODS)
                .each("naming", where)
                .plays(this::playNaming)
                .expects(Expectation.unchanged())
                .proven(naming(where.get(0)));
    }

    private void playNaming(ScenarioRun play, Map<String, String> row) {
        String method = row.getOrDefault("method", "GET");
        HiddenAction naming = HiddenAction.ALL.getOrDefault(row.getOrDefault("naming", ""), ask -> ask);
        prepare(play);
        play.fact(EffectFacts.BEFORE, play.state());
        routes.all().forEach(route -> play.repeat(1, naming.put(RequestDraft.of(method, target(play, route)))));
        play.fact(EffectFacts.AFTER, play.state());
        play.repeats(method, method + " that names a change in its " + row.get("naming"), 1);
    }

    private static Map<String, String> method(String token) {
        return Map.of("method", token);
    }

    private static Map<String, String> naming(String how) {
        return Map.of("method", "GET", "naming", how);
    }

    /** Two items: one under an id that every route with an id is asked for, one that POST has made. */
    private static void prepare(ScenarioRun play) {
        play.control();
        play.prepare(RequestDraft.of(Method.PUT.token(), play.item("1")).json("{\"name\":\"kept\",\"n\":1}"));
        Exchange made = play.prepare(RequestDraft.of(Method.POST.token(), ScenarioRun.items(play.scope()))
                .json("{\"n\":2}"));
        play.need(Answers.is(made, 201), "the POST that prepares the row was answered: " + made.summary());
    }

    private static String target(ScenarioRun play, Route route) {
        return route.target(play.scope(), "1");
    }
}
