package dev.statusquo.cases.scenario.effect;

import dev.statusquo.cases.kit.RequestDraft;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.EffectFacts;
import dev.statusquo.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes that are refused: they change nothing, and most run no handler. */
final class RefusedWrites {
    private static final String ITEM = "{\"n\":7}";
    private static final int LARGE = 200_000;
    private static final int LONG = 20_000;
    private static final String RUNS = "handler runs";

    /** For each code the requests that a server may answer with it; which of them does, each framework decides. */
    private static final Map<String, Function<ScenarioRun, List<RequestDraft>>> BY_CODE = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "400",
                    play -> List.of(
                            put(play).json("{\"n\": "), put(play).json(ITEM).with("Host", "other"))),
            Map.entry("404", play -> List.of(put(play).json(ITEM).at("/s/" + play.scope() + "/nothing/1"))),
            Map.entry(
                    "405",
                    play -> List.of(new RequestDraft(
                            "POST", play.item("1"), put(play).json(ITEM).fields(), Octets.utf8(ITEM)))),
            Map.entry("411", play -> List.of(put(play).with("Content-Type", "application/json"))),
            Map.entry("413", play -> List.of(put(play).json("{\"n\":7,\"name\":\"" + "x".repeat(LARGE) + "\"}"))),
            Map.entry("414", play -> List.of(put(play).json(ITEM).at(play.item("1") + "?" + "x".repeat(LONG)))),
            Map.entry(
                    "415",
                    play -> List.of(new RequestDraft(
                            "PUT",
                            play.item("1"),
                            put(play).with("Content-Type", "text/plain").fields(),
                            Octets.utf8(ITEM)))),
            Map.entry("417", play -> List.of(put(play).json(ITEM).with("Expect", "the-impossible"))),
            Map.entry("422", play -> List.of(put(play).json("{\"n\":\"many\"}"))),
            Map.entry("431", play -> List.of(put(play).json(ITEM).with("X-Large", "x".repeat(LONG)))),
            Map.entry(
                    "501",
                    play -> List.of(
                            put(play).with("Transfer-Encoding", "nonsense"),
                            new RequestDraft(
                                    "PUTT", play.item("1"), put(play).json(ITEM).fields(), Octets.utf8(ITEM))))));

    private RefusedWrites() {}

    static List<ConformanceCase> cases() {
        return List.of(changesNothing(), handlers(), undeclared());
    }

    private static ConformanceCase changesNothing() {
        return Scenario.of("effect/refused-request-changes-nothing")
                .says("A write that is refused leaves the state as it was")
                .because("The client is told that nothing was done, and does it again or gives up: both wrong.")
                .requires(
                        "RFC 9110",
                        "15.5",
                        Level.DEFINED,
                        "A 4xx says that the client seems to have erred, a 501 that the server does not know what is asked.")
                .contested(
                        "That a request which is answered so has changed nothing is what clients take it for, but is not said.")
                .each("code", codes())
                .plays(RefusedWrites::play)
                .expects(Expectation.unchanged())
                .proven(code("422"))
                .brokenBy("refused-put-deletes", code("422"))
                .brokenBy("refused-path-writes", code("404"))
                .brokenBy("second-host-is-served", code("400"))
                .doesNotApplyTo("conforming", code("413"))
                .made();
    }

    private static ConformanceCase handlers() {
        return Scenario.of("effect/refused-request-and-its-handler")
                .says("Whether a handler ran for a write that was refused")
                .because("What a handler does before it refuses is done; a refusal by the framework costs nothing.")
                .requires("RFC 9110", "15.5", Level.RECORD, "A fact: who refuses is up to the implementation.")
                .each("code", codes())
                .plays(RefusedWrites::play)
                .records(RUNS)
                .proof("conforming", "no handler ran", code("404"))
                .proof("refused-path-runs-a-handler", "a handler ran once", code("404"))
                .proof("state-is-always-the-same", "inconclusive", code("404"))
                .doesNotApplyTo("conforming", code("413"))
                .made();
    }

    private static void play(ScenarioRun play, Map<String, String> row) {
        String code = row.getOrDefault("code", "");
        play.control();
        play.prepare(put(play).json("{\"name\":\"kept\",\"n\":1}"));
        List<String> others = new ArrayList<>();
        for (RequestDraft ask : BY_CODE.getOrDefault(code, any -> List.of()).apply(play)) {
            String id = play.id("refused-" + others.size());
            play.fact(EffectFacts.BEFORE, play.state());
            Exchange answer = play.send(ask.as(id));
            if (answer.status().filter(s -> s.toString().equals(code)).isPresent()
                    || isCarriedOutAgainstAMust(ask, answer)) {
                refused(play, ask, id);
                return;
            }
            // How the connection ends after a refusal is a race between what is read and what is closed, and not told
            // here.
            others.add(answer.status().map(Object::toString).orElseGet(answer::summary));
        }
        play.doesNotApply("nothing that was tried is answered with " + code + " here, but with "
                + others.stream().distinct().collect(Collectors.joining(" and ")));
    }

    /** Two lines of Host have to be answered 400 (RFC 9112 3.2): who carries the request out has refused nothing. */
    private static boolean isCarriedOutAgainstAMust(RequestDraft ask, Exchange answer) {
        return ask.fields().first("Host").isPresent()
                && answer.status().filter(s -> s.value() / 100 == 2).isPresent();
    }

    private static void refused(ScenarioRun play, RequestDraft ask, String id) {
        int calls = play.calls(id);
        play.fact(EffectFacts.AFTER, play.settled());
        play.repeats(ask.method(), "a " + ask.method() + " that is refused", 1);
        play.counted(calls);
        play.fact(
                RUNS,
                calls == 0 ? "no handler ran" : calls == 1 ? "a handler ran once" : "handlers ran " + calls + " times");
    }

    private static ConformanceCase undeclared() {
        return Scenario.of("effect/undeclared-method-runs-no-handler")
                .says("A method that a route does not declare runs no handler")
                .because(
                        "A handler that was written for one method does its work for another, past every check made for that one.")
                .requires(
                        "RFC 9110",
                        "15.5.6",
                        Level.DEFINED,
                        "405 says that the method is known but not supported by the target resource.")
                .each("method", List.of("GET", "POST", "PUT", "DELETE", "PROPFIND", "UNHEARD-OF"))
                .plays((play, row) -> {
                    String method = row.getOrDefault("method", "GET");
                    play.control();
                    String id = play.id("undeclared");
                    List<String> targets = method.equals("GET")
                            ? List.of("/json")
                            : List.of("/custom-error", "/limited", "/fields", "/raise", "/redirect/302");
                    targets.forEach(target ->
                            play.repeat(1, RequestDraft.of(method, target).as(id)));
                    int calls = play.calls(id);
                    play.repeats(method, method + " on " + targets.size() + " routes that declare others", 1);
                    play.counted(calls);
                })
                .expects(Expectation.calls(0))
                .proven(Map.of("method", "POST"))
                .brokenBy("unheard-of-method-runs-a-handler", Map.of("method", "UNHEARD-OF"))
                .made();
    }

    private static RequestDraft put(ScenarioRun play) {
        return RequestDraft.of("PUT", play.item("1"));
    }

    private static Map<String, String> code(String code) {
        return Map.of("code", code);
    }

    private static List<String> codes() {
        return List.copyOf(BY_CODE.keySet());
    }
}
