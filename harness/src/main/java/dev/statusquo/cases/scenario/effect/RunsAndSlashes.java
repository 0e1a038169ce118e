package dev.statusquo.cases.scenario.effect;

import dev.statusquo.cases.kit.Answers;
import dev.statusquo.cases.kit.RequestDraft;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.EffectFacts;
import dev.statusquo.model.Level;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts about effects for which no rule is written: how often a handler runs, and what becomes of a wrong slash. */
final class RunsAndSlashes {
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> WITH_CONTENT = Set.of("POST", "PUT", "PATCH");
    private static final Duration HELD = Duration.ofMillis(120);
    private static final String RUNS = "handler runs";
    private static final String CAME_OF_IT = "what came of it";

    private RunsAndSlashes() {}

    static List<ConformanceCase> cases() {
        return List.of(once(), slash());
    }

    private static ConformanceCase once() {
        return Scenario.of("effect/one-request-runs-one-handler")
                .says("How many times a handler runs for one request of each method")
                .because("A request that runs its handler twice is doubled before any client has retried.")
                .requires(
                        "RFC 9110",
                        "10.1.1",
                        Level.RECORD,
                        "A fact: 0 or 1, whatever is expected first and however slowly content comes.")
                .each("sent", List.of("at-once", "slowly", "with-expect"))
                .plays(RunsAndSlashes::playOnce)
                .records(RUNS)
                .proof("conforming", "one for each", sent("at-once"))
                .proof(
                        "handler-runs-twice-on-expect",
                        "POST 2, PUT 2, PATCH 2, one for each other",
                        sent("with-expect"))
                .proof("state-is-always-the-same", "inconclusive", sent("at-once"))
                .made();
    }

    private static void playOnce(ScenarioRun play, Map<String, String> row) {
        String sent = row.getOrDefault("sent", "");
        play.control();
        List<String> others = new ArrayList<>();
        for (String method : METHODS) {
            String id = play.id(method);
            RequestDraft ask = RequestDraft.of(method, "/echo").as(id);
            ask = WITH_CONTENT.contains(method) ? ask.json("{\"n\":1}") : ask;
            ask = sent.equals("with-expect") && !ask.content().isEmpty() ? ask.with("Expect", "100-continue") : ask;
            try (Wire.Link link = play.connect()) {
                play.on(link, ask, transmission(play, ask, sent));
            }
            int calls = play.calls(id);
            if (calls != 1) {
                others.add(method + " " + calls);
            }
        }
        play.fact(RUNS, others.isEmpty() ? "one for each" : String.join(", ", others) + ", one for each other");
    }

    private static Transmission transmission(ScenarioRun play, RequestDraft ask, String sent) {
        Octets head = ask.head(play.host(), ask.content().size());
        return sent.equals("at-once") || ask.content().isEmpty()
                ? Transmission.of(head.plus(ask.content()), ask.token())
                : Transmission.of(head, ask.token()).holding(ask.content(), HELD);
    }

    private static ConformanceCase slash() {
        return Scenario.of("effect/wrong-slash-and-its-effect")
                .says("What becomes of a write to a path with a slash too many, for a client that follows redirects")
                .because(
                        "A redirect with 301 or 302 turns a POST into a GET in most clients: the write is lost, and nobody is told.")
                .requires(
                        "RFC 9110",
                        "15.4.9",
                        Level.RECORD,
                        "A fact: 307 and 308 keep the method, 301 and 302 may turn POST into GET.")
                .each("method", List.of("POST", "PUT", "DELETE"))
                .plays(RunsAndSlashes::playSlash)
                .records(CAME_OF_IT)
                .proof("conforming", "404; no effect, 0 handler runs", Map.of("method", "POST"))
                .proof(
                        "slash-redirects-with-301",
                        "301, then GET: 200; no effect, 1 handler runs",
                        Map.of("method", "POST"))
                .proof(
                        "slash-redirects-with-308",
                        "308, then POST: 201; the effect of one, 1 handler runs",
                        Map.of("method", "POST"))
                .proof("state-is-always-the-same", "inconclusive", Map.of("method", "POST"))
                .made();
    }

    private static void playSlash(ScenarioRun play, Map<String, String> row) {
        String method = row.getOrDefault("method", "POST");
        play.control();
        String alone = play.scope("alone");
        RepeatedRequests.prepareFor(play, method, alone);
        play.prepare(RepeatedRequests.request(method, at(alone, method)));
        play.fact(EffectFacts.ONCE, play.state(alone));
        RepeatedRequests.prepareFor(play, method, play.scope());
        play.fact(EffectFacts.BEFORE, play.state());
        String id = play.id("slash");
        RequestDraft ask =
                RepeatedRequests.request(method, at(play.scope(), method) + "/").as(id);
        Exchange first = play.send(ask);
        String words = first.summary() + followed(play, ask, first);
        int calls = play.calls(id);
        play.fact(EffectFacts.AFTER, play.state());
        play.counted(calls);
        play.repeats(method, ask.toString(), 1);
        play.fact(CAME_OF_IT, words + "; " + play.effect() + ", " + calls + " handler runs");
    }

    private static String at(String scope, String method) {
        return method.equals("POST") ? ScenarioRun.items(scope) : ScenarioRun.items(scope) + "/1";
    }

    /** Follows one redirect as clients do: 307 and 308 keep everything, the others turn POST into GET (Fetch, 4.4). */
    private static String followed(ScenarioRun play, RequestDraft ask, Exchange first) {
        String location = first.fields().first("Location").orElse("").replaceFirst("^http://[^/]+", "");
        boolean redirect = first.status().filter(s -> s.category() == 3).isPresent();
        if (!redirect || !location.startsWith("/")) {
            return "";
        }
        boolean keeps = Answers.is(first, 307) || Answers.is(first, 308);
        boolean turns = !keeps && (ask.method().equals("POST") || Answers.is(first, 303));
        RequestDraft next = turns ? RequestDraft.of("GET", location).as(play.id("slash")) : ask.at(location);
        return ", then " + next.method() + ": " + play.send(next).summary();
    }

    private static Map<String, String> sent(String how) {
        return Map.of("sent", how);
    }
}
