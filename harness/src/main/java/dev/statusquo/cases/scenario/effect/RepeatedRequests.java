package dev.statusquo.cases.scenario.effect;

import dev.statusquo.cases.kit.Answers;
import dev.statusquo.cases.kit.RequestDraft;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.EffectFacts;
import dev.statusquo.model.Level;
import dev.statusquo.model.Place;
import dev.statusquo.model.Producer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The same request once and n times, one after the other and at once (RFC 9110 9.2.2). */
final class RepeatedRequests {
    static final String AS_ONE =
            "The intended effect of several identical requests with an idempotent method is that of one.";
    static final String PUT_CONTENT = "{\"name\":\"put\",\"n\":4}";
    static final String ANSWERS = "answers";
    static final String FIT = "fit";

    private static final int MOST = 10;
    private static final int AT_ONCE = 16;
    private static final String DIFFERENT = "digests after 1 to " + MOST;

    private RepeatedRequests() {}

    static List<ConformanceCase> cases() {
        return List.of(nTimes(), atOnce(), control());
    }

    private static ConformanceCase nTimes() {
        return Scenario.of("idempotent/n-requests-have-the-effect-of-one")
                .says("2, 3, … and " + MOST + " equal requests leave the state that one leaves")
                .because("A client cannot retry after a connection was lost.")
                .requires("RFC 9110", "9.2.2", Level.DEFINED, AS_ONE)
                .producedBy(Producer.APP)
                .each("method", List.of("PUT", "DELETE"))
                .each("on", List.of("present", "absent"))
                .plays(RepeatedRequests::playNTimes)
                .expects(Expectation.asAfterOne(), Expectation.status(ANSWERS, FIT))
                .proven()
                .brokenBy("put-appends", row("PUT", "present"))
                .brokenBy("put-adds-up", row("PUT", "absent"))
                .brokenBy("fifth-put-appends", row("PUT", "absent"))
                .brokenBy("delete-takes-the-next", row("DELETE", "present"))
                .brokenBy("delete-of-nothing-takes-the-next", row("DELETE", "absent"))
                .brokenBy("repeated-delete-is-500", row("DELETE", "present"))
                .made();
    }

    private static void playNTimes(ScenarioRun play, Map<String, String> row) {
        String method = row.getOrDefault("method", "PUT");
        play.control();
        // Two neighbours: what a first DELETE takes away beside its own does not hide what the next ones take.
        play.prepare(RequestDraft.of("PUT", play.item("2")).json("{\"n\":2}"));
        play.prepare(RequestDraft.of("PUT", play.item("3")).json("{\"n\":3}"));
        if ("present".equals(row.get("on"))) {
            play.prepare(RequestDraft.of("PUT", play.item("1")).json("{\"n\":1}"));
        }
        String id = play.id("repeated");
        RequestDraft ask = request(method, play.item("1")).as(id);
        play.fact(EffectFacts.BEFORE, play.state());
        boolean fit = areFit(method, play.repeat(1, ask));
        String once = play.state();
        String after = once;
        int times = 1;
        while (times < MOST && after.equals(once)) {
            fit &= areFit(method, play.repeat(1, ask));
            times++;
            after = play.state();
        }
        play.fact(EffectFacts.ONCE, once);
        play.fact(EffectFacts.AFTER, after);
        play.repeats(method, ask.toString(), times);
        play.counted(play.calls(id));
        play.fact(ANSWERS, fit ? FIT : "an answer that tells a client that its retry failed");
    }

    private static ConformanceCase atOnce() {
        return Scenario.of("idempotent/requests-at-once-have-the-effect-of-one")
                .says(AT_ONCE + " equal requests at the same moment leave the state that one leaves, and none fails")
                .because("A client that gives up and retries meets its own first request, still at work.")
                .requires("RFC 9110", "9.2.2", Level.DEFINED, AS_ONE)
                .producedBy(Producer.APP)
                // Beside other rows it would judge how loaded the machine is.
                .alone()
                .each("method", List.of("PUT", "DELETE"))
                .plays(RepeatedRequests::playAtOnce)
                .expects(
                        Expectation.asAfterOne(),
                        Expectation.status(ANSWERS, FIT),
                        Expectation.is(Place.other("creations"), "creations", "at most one"))
                .proven()
                .brokenBy("puts-at-once-append", Map.of("method", "PUT"))
                .brokenBy("puts-at-once-are-all-created", Map.of("method", "PUT"))
                .brokenBy("deletes-at-once-take-the-next", Map.of("method", "DELETE"))
                .made();
    }

    private static void playAtOnce(ScenarioRun play, Map<String, String> row) {
        String method = row.getOrDefault("method", "PUT");
        play.control();
        play.fact(EffectFacts.ONCE, alone(play, method));
        prepareFor(play, method, play.scope());
        String id = play.id("at-once");
        RequestDraft ask = request(method, play.item("1")).as(id);
        play.fact(EffectFacts.BEFORE, play.state());
        List<Exchange> answers = play.together(Collections.nCopies(AT_ONCE, ask));
        play.counted(play.calls(id));
        play.fact(EffectFacts.AFTER, play.settled());
        play.repeats(method, ask + ", at once", AT_ONCE);
        play.fact(ANSWERS, areFit(method, answers) ? FIT : "a failure");
        long created =
                answers.stream().filter(answer -> Answers.is(answer, 201)).count();
        play.fact("creations", created <= 1 ? "at most one" : "several");
    }

    private static ConformanceCase control() {
        return Scenario.of("idempotent/n-requests-are-told-apart")
                .says(MOST + " equal requests with a method that is not idempotent leave " + MOST + " different states")
                .because("Where this does not hold, no verdict on idempotence means anything.")
                .requires(
                        "contract",
                        "createItem, patchItem",
                        Level.DEFINED,
                        "POST creates an item and an increment adds at each call.")
                .producedBy(Producer.APP)
                .each("method", List.of("POST", "PATCH"))
                .plays(RepeatedRequests::playControl)
                .expects(Expectation.is(Expectation.STATE, DIFFERENT, Integer.toString(MOST)))
                .proven()
                .brokenBy("post-creates-once", Map.of("method", "POST"))
                .brokenBy("increment-adds-once", Map.of("method", "PATCH"))
                .made();
    }

    private static void playControl(ScenarioRun play, Map<String, String> row) {
        String method = row.getOrDefault("method", "POST");
        play.control();
        play.prepare(RequestDraft.of("PUT", play.item("x")).json("{\"n\":1}"));
        String id = play.id("control-of-n");
        RequestDraft ask = method.equals("POST")
                ? RequestDraft.of("POST", ScenarioRun.items(play.scope()))
                        .json("{\"n\":1}")
                        .as(id)
                : RequestDraft.of("PATCH", play.item("x"))
                        .json("{\"increment\":1}")
                        .as(id);
        play.fact(EffectFacts.BEFORE, play.state());
        Set<String> digests = new HashSet<>();
        for (int i = 0; i < MOST; i++) {
            play.repeat(1, ask);
            String digest = play.state();
            digests.add(digest);
            play.fact(i == 0 ? EffectFacts.ONCE : EffectFacts.AFTER, digest);
        }
        play.repeats(method, ask.toString(), MOST);
        play.counted(play.calls(id));
        play.fact(DIFFERENT, Integer.toString(digests.size()));
    }

    /** {@return the digest that one such request leaves in a scope of its own} */
    static String alone(ScenarioRun play, String method) {
        String scope = play.scope("alone");
        prepareFor(play, method, scope);
        play.prepare(request(method, ScenarioRun.items(scope) + "/1"));
        return play.state(scope);
    }

    /** PUT meets nothing, DELETE the item that it takes away; another item stands beside it. */
    static void prepareFor(ScenarioRun play, String method, String scope) {
        play.prepare(RequestDraft.of("PUT", ScenarioRun.items(scope) + "/2").json("{\"n\":2}"));
        if (method.equals("DELETE")) {
            play.prepare(RequestDraft.of("PUT", ScenarioRun.items(scope) + "/1").json("{\"n\":1}"));
        }
    }

    static RequestDraft request(String method, String target) {
        RequestDraft ask = RequestDraft.of(method, target);
        return method.equals("DELETE") ? ask : ask.json(PUT_CONTENT);
    }

    /** {@return whether each answer tells a client that the effect is there: success, or for DELETE 404 or 410 too} */
    static boolean areFit(String method, List<Exchange> answers) {
        return answers.stream()
                .allMatch(answer -> Answers.isSuccess(answer)
                        || (method.equals("DELETE") && (Answers.is(answer, 404) || Answers.is(answer, 410))));
    }

    private static Map<String, String> row(String method, String on) {
        return Map.of("method", method, "on", on);
    }
}
