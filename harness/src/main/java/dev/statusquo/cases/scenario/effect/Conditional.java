package dev.statusquo.cases.scenario.effect;

import dev.statusquo.cases.kit.Answers;
import dev.statusquo.cases.kit.RequestDraft;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.EffectFacts;
import dev.statusquo.model.Level;
import dev.statusquo.model.Place;
import dev.statusquo.model.Producer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes under a precondition: refused ones change nothing, repeated ones act once, and of several at once one wins. */
final class Conditional {
    private static final String ATOMIC =
            "RFC 9110 does not say that evaluating the precondition and carrying out the request are one step.";
    private static final String STATUS = "status";
    private static final String WINNERS = "winners";
    private static final String ONE = "one";
    private static final String MATCHES =
            "If-Match holds only where a listed tag is the current one; else the method is not performed and the answer is 412.";
    private static final String NONE_MATCHES =
            "If-None-Match with * holds only where there is no current representation; else a write is not performed and the answer is 412.";
    private static final int AT_ONCE = 16;

    private Conditional() {}

    static List<ConformanceCase> cases() {
        return List.of(refused(), createdOnce(), patchedOnce(), lostUpdate(), creationRace());
    }

    private static ConformanceCase refused() {
        return Scenario.of("effect/write-refused-with-412-changes-nothing")
                .says("A write with another tag than the current one is answered with 412 and changes nothing")
                .because("A client overwrites what it has never seen.")
                .requires("RFC 9110", "13.1.1", Level.MUST, MATCHES)
                .needs("conditional")
                .each("method", List.of("PUT", "PATCH", "DELETE"))
                .plays((play, row) -> {
                    String method = row.getOrDefault("method", "PUT");
                    play.control();
                    play.prepare(RequestDraft.of("PUT", play.item("1")).json("{\"n\":1}"));
                    play.fact(EffectFacts.BEFORE, play.state());
                    String id = play.id("refused");
                    Exchange answer = play.send(RepeatedRequests.request(method, play.item("1"))
                            .with("If-Match", "\"another\"")
                            .as(id));
                    play.fact(STATUS, answer.summary());
                    play.counted(play.calls(id));
                    play.fact(EffectFacts.AFTER, play.state());
                    play.repeats(method, method + " with If-Match of another tag", 1);
                })
                .expects(Expectation.status(STATUS, "412"), Expectation.unchanged())
                .proven()
                .brokenBy("refused-by-412-writes-all-the-same", "if-match-is-ignored")
                .made();
    }

    private static ConformanceCase createdOnce() {
        return Scenario.of("idempotent/creation-if-absent-acts-once")
                .says(
                        "A PUT with If-None-Match: * is answered with 201, the next one with 412, and the next one changes nothing")
                .because("A client that creates only what is not there overwrites what another has created.")
                .requires("RFC 9110", "13.1.2", Level.MUST, NONE_MATCHES)
                .needs("conditional")
                .plays((play, row) -> {
                    play.control();
                    play.fact(EffectFacts.BEFORE, play.state());
                    String id = play.id("created");
                    RequestDraft ask = RequestDraft.of("PUT", play.item("1"))
                            .with("If-None-Match", "*")
                            .as(id);
                    // Other content, because the same would not show that it was written again.
                    twice(play, "PUT", ask.json("{\"n\":1}"), ask.json("{\"n\":2}"), id);
                })
                .expects(Expectation.asAfterOne(), Expectation.status(STATUS, "201, then 412"))
                .proven()
                .brokenBy("if-none-match-is-ignored")
                .made();
    }

    private static ConformanceCase patchedOnce() {
        return Scenario.of("idempotent/patch-with-if-match-acts-once")
                .says(
                        "The same PATCH with If-Match acts once: the second is answered with 412, or with success, and changes nothing")
                .because("It is how a request that is not idempotent can be repeated all the same.")
                .requires("RFC 9110", "13.1.1", Level.MUST, MATCHES)
                .needs("conditional")
                .plays((play, row) -> {
                    play.control();
                    play.prepare(RequestDraft.of("PUT", play.item("1")).json("{\"n\":1}"));
                    play.fact(EffectFacts.BEFORE, play.state());
                    String id = play.id("patched");
                    RequestDraft ask = RequestDraft.of("PATCH", play.item("1"))
                            .json("{\"increment\":1}")
                            .with("If-Match", tag(play, play.item("1")))
                            .as(id);
                    twice(play, "PATCH", ask, ask, id);
                })
                .expects(
                        Expectation.asAfterOne(),
                        Expectation.statusIn(
                                STATUS, List.of("200, then 412", "204, then 412", "200, then 200", "204, then 204")))
                .proven()
                .brokenBy("if-match-is-ignored")
                .made();
    }

    private static void twice(ScenarioRun play, String method, RequestDraft first, RequestDraft second, String id) {
        Exchange one = play.send(first);
        play.fact(EffectFacts.ONCE, play.state());
        Exchange two = play.send(second);
        play.fact(EffectFacts.AFTER, play.state());
        play.counted(play.calls(id));
        play.fact(STATUS, one.summary() + ", then " + two.summary());
        play.repeats(method, first + " with a precondition", 2);
    }

    private static ConformanceCase lostUpdate() {
        return race("effect/conditional-puts-at-once-have-one-winner")
                .says("Of " + AT_ONCE
                        + " PUTs at the same moment with one tag one is carried out, the others are answered with 412")
                .because(
                        "The precondition is there to prevent a lost update: two people edit, both are told that their version was stored, one is lost.")
                .requires(
                        "RFC 9110",
                        "13.1.1",
                        Level.DEFINED,
                        "If-Match is most often used with state-changing methods to prevent accidental overwrites when several agents act in parallel on the same resource.")
                .contested(ATOMIC)
                .plays((play, row) -> rounds(play, true))
                .brokenBy("update-is-lost", "if-match-is-ignored")
                .made();
    }

    private static ConformanceCase creationRace() {
        return race("effect/creations-at-once-have-one-winner")
                .says(
                        "Of " + AT_ONCE
                                + " PUTs at the same moment with If-None-Match: * one creates, the others are answered with 412")
                .because(
                        "Two clients are told that they have created the resource, and what one of them wrote is lost.")
                .requires(
                        "RFC 9110",
                        "13.1.2",
                        Level.DEFINED,
                        "If-None-Match with * prevents an accidental modification of a representation that the client believes not to exist, when several clients create it.")
                .contested(ATOMIC)
                .plays((play, row) -> rounds(play, false))
                .brokenBy("creation-is-raced", "if-none-match-is-ignored")
                .made();
    }

    private static Scenario race(String id) {
        return Scenario.of(id)
                .needs("conditional")
                .producedBy(Producer.FRAMEWORK)
                .alone()
                .expects(
                        Expectation.is(Place.other(WINNERS), WINNERS, ONE),
                        Expectation.status(STATUS, "412 for all others"),
                        Expectation.is(Expectation.STATE, "what is there", "the winner's"))
                .proven(Map.of());
    }

    /** A loss is a matter of moments: rounds go on until one is seen, or there were enough of them. */
    private static void rounds(ScenarioRun play, boolean existing) {
        play.control();
        int round = 0;
        do {
            round(play, play.item("r" + round), existing, RaceLimits.HELD.contains(round));
            round++;
        } while (round < RaceLimits.MOST && play.has(WINNERS, ONE));
        play.repeats("PUT", AT_ONCE + " conditional PUTs at once, in " + round + " rounds", AT_ONCE);
    }

    private static void round(ScenarioRun play, String item, boolean existing, boolean held) {
        RequestDraft base = RequestDraft.of("PUT", item);
        if (existing) {
            play.prepare(base.json("{\"n\":0}"));
            base = base.with("If-Match", tag(play, item));
        } else {
            base = base.with("If-None-Match", "*");
        }
        List<RequestDraft> asks = new ArrayList<>();
        for (int i = 1; i <= AT_ONCE; i++) {
            asks.add(base.json("{\"n\":" + i + "}"));
        }
        List<Exchange> answers = held ? play.togetherHeld(asks) : play.together(asks);
        List<Integer> winners = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (Answers.isSuccess(answers.get(i))) {
                winners.add(i + 1);
            }
        }
        boolean othersRefused = answers.stream().allMatch(a -> Answers.isSuccess(a) || Answers.is(a, 412));
        Exchange now = play.repeat(1, RequestDraft.of("GET", item)).get(0);
        String content =
                now.response().map(Response::content).map(Octets::asUtf8).orElse("");
        boolean kept = winners.stream().anyMatch(n -> content.matches("(?s).*\"n\"\\s*:\\s*" + n + "\\D.*"));
        play.fact(WINNERS, winners.size() == 1 ? ONE : winners.isEmpty() ? "none" : "several");
        play.fact(STATUS, othersRefused ? "412 for all others" : "another answer");
        play.fact("what is there", kept ? "the winner's" : "another");
    }

    private static String tag(ScenarioRun play, String item) {
        Exchange read = play.prepare(RequestDraft.of("GET", item));
        String tag = read.fields().first("ETag").orElse("");
        play.need(!tag.isEmpty(), "GET of an item brings no ETag");
        return tag;
    }
}
