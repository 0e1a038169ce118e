package dev.statusquo.cases.scenario.effect;

import dev.statusquo.cases.kit.Answers;
import dev.statusquo.cases.kit.RequestDraft;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.EffectFacts;
import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import dev.statusquo.model.TimelineEvent.Kind;
import dev.statusquo.model.TimelineEvent.Who;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Transmission.Then;
import dev.statusquo.model.Wire;
import java.util.List;
import java.util.Map;

/** Connections that are lost: after the request, in the answer, in the content, and with the life of the target. */
final class CutOff {
    private static final Map<String, Then> CUTS = Map.of("request", Then.LEAVE, "answer", Then.LEAVE_IN_ANSWER);
    private static final Map<String, Then> HALVES = Map.of("close", Then.HALF_CLOSE, "reset", Then.RESET);
    private static final int ANNOUNCED = 100;

    /** A whole JSON object, so that it is the missing octets alone that tell a server to leave it. */
    private static final Octets HALF = Octets.utf8("{\"n\": 7, \"name\": \"half\"}" + " ".repeat(25));

    private CutOff() {}

    static List<ConformanceCase> cases() {
        return List.of(unread(), half(), killed(), survives());
    }

    private static ConformanceCase unread() {
        return Scenario.of("idempotent/retry-after-an-unread-answer")
                .says(
                        "A request whose answer was not read, and the same request again, leave the state that one leaves")
                .because(
                        "It is the case that idempotence is for: the client cannot know whether its request was carried out.")
                .requires(
                        "RFC 9110",
                        "9.2.2",
                        Level.DEFINED,
                        "A client can repeat an idempotent request when the connection failed before it has read the response; the intended effect is the same, even if the original succeeded.")
                .producedBy(Producer.APP)
                .each("method", List.of("PUT", "DELETE"))
                .each("cut", List.of("request", "answer"))
                .plays((play, row) -> {
                    String method = row.getOrDefault("method", "PUT");
                    play.control();
                    play.fact(EffectFacts.ONCE, RepeatedRequests.alone(play, method));
                    RepeatedRequests.prepareFor(play, method, play.scope());
                    play.fact(EffectFacts.BEFORE, play.state());
                    String id = play.id("unread");
                    RequestDraft ask =
                            RepeatedRequests.request(method, play.item("1")).as(id);
                    play.leave(ask, id, CUTS.getOrDefault(row.getOrDefault("cut", ""), Then.LEAVE));
                    retry(play, method, ask, id);
                })
                .expects(Expectation.asAfterOne(), Expectation.status(RepeatedRequests.ANSWERS, RepeatedRequests.FIT))
                .proven(Map.of("method", "PUT", "cut", "request"))
                .brokenBy("retry-doubles", Map.of("method", "PUT", "cut", "request"))
                .brokenBy("retry-of-a-delete-takes-the-next", Map.of("method", "DELETE", "cut", "answer"))
                .brokenBy("retry-is-refused", Map.of("method", "PUT", "cut", "answer"))
                .made();
    }

    private static void retry(ScenarioRun play, String method, RequestDraft ask, String id) {
        List<Exchange> again = play.repeat(1, ask);
        play.counted(play.calls(id));
        play.fact(EffectFacts.AFTER, play.settled());
        play.repeats(method, ask.toString(), 2);
        play.fact(
                RepeatedRequests.ANSWERS,
                RepeatedRequests.areFit(method, again) ? RepeatedRequests.FIT : Answers.tally(again));
    }

    private static ConformanceCase half() {
        return Scenario.of("idempotent/half-a-request-changes-nothing")
                .says("A request whose content ends before its announced length changes nothing")
                .because("A client that lost its connection in an upload leaves half of it in place of the whole.")
                .requires(
                        "RFC 9112",
                        "6.3",
                        Level.MUST,
                        "A message whose content is shorter than its Content-Length is incomplete, and the connection is closed.")
                .contested("That an incomplete request is not carried out follows from this, but is not said.")
                .producedBy(Producer.SERVER)
                .each("method", List.of("PUT", "POST"))
                .each("cut", List.of("close", "reset"))
                .plays(CutOff::playHalf)
                .expects(Expectation.unchanged())
                .proven(Map.of("method", "PUT", "cut", "close"))
                .brokenBy("half-content-is-stored", Map.of("method", "PUT", "cut", "close"))
                .brokenBy("half-content-is-stored", Map.of("method", "POST", "cut", "close"))
                .made();
    }

    private static void playHalf(ScenarioRun play, Map<String, String> row) {
        String method = row.getOrDefault("method", "PUT");
        play.control();
        play.prepare(RequestDraft.of("PUT", play.item("1")).json("{\"n\":1}"));
        play.fact(EffectFacts.BEFORE, play.state());
        String target = method.equals("PUT") ? play.item("1") : ScenarioRun.items(play.scope());
        String id = play.id("half");
        RequestDraft ask = RequestDraft.of(method, target)
                .with("Content-Type", "application/json")
                .as(id);
        Octets octets = ask.head(play.host(), ANNOUNCED).plus(HALF);
        play.cuts();
        try (Wire.Link link = play.connect()) {
            Exchange met = link.exchange(Transmission.of(octets, ask.token())
                    .then(HALVES.getOrDefault(row.getOrDefault("cut", ""), Then.RESET)));
            play.tell(
                    Who.CLIENT,
                    Kind.CONNECTION_CLOSED,
                    ask + ": " + HALF.size() + " of " + ANNOUNCED + " octets, then the end");
            play.tell(Who.TARGET, met.summary());
        }
        play.counted(play.calls(id));
        play.fact(EffectFacts.AFTER, play.settled());
        play.repeats(method, "half of a " + method, 1);
    }

    private static ConformanceCase killed() {
        return Scenario.of("idempotent/retry-after-a-kill")
                .says(
                        "A request, a kill before its answer was read, a restart on the same data, and the same request again leave the state that one leaves")
                .because("A deployment or a crash in the middle of a request is when clients retry.")
                .requires("RFC 9110", "9.2.2", Level.DEFINED, RepeatedRequests.AS_ONE)
                .producedBy(Producer.APP)
                .alone()
                .each("method", List.of("PUT", "DELETE"))
                .plays((play, row) -> {
                    String method = row.getOrDefault("method", "PUT");
                    play.control();
                    play.fact(EffectFacts.ONCE, RepeatedRequests.alone(play, method));
                    RepeatedRequests.prepareFor(play, method, play.scope());
                    play.fact(EffectFacts.BEFORE, play.state());
                    String id = play.id("killed");
                    RequestDraft ask =
                            RepeatedRequests.request(method, play.item("1")).as(id);
                    if (canKill(play)) {
                        play.leave(ask, id, Then.LEAVE);
                        kill(play);
                        retry(play, method, ask, id);
                    }
                })
                .expects(Expectation.asAfterOne(), Expectation.status(RepeatedRequests.ANSWERS, RepeatedRequests.FIT))
                .proven()
                .brokenBy("state-is-lost-on-restart", Map.of("method", "PUT"))
                .brokenBy("restart-replays-as-a-post", Map.of("method", "PUT"))
                .brokenBy("restart-replays-as-a-post", Map.of("method", "DELETE"))
                .made();
    }

    private static ConformanceCase survives() {
        return Scenario.of("effect/what-was-answered-survives-a-kill")
                .says("What was answered with success is still there after a kill and a restart on the same data")
                .because("A client that was told of success never asks again.")
                .requires(
                        "RFC 9110",
                        "15.3",
                        Level.DEFINED,
                        "2xx says that the request was received, understood and accepted; 200, 201 and 204 that it has succeeded.")
                .producedBy(Producer.APP)
                .alone()
                .plays((play, row) -> {
                    play.control();
                    play.prepare(RequestDraft.of("PUT", play.item("a")).json("{\"n\":1}"));
                    play.prepare(RequestDraft.of("PUT", play.item("b")).json("{\"n\":2}"));
                    play.prepare(RequestDraft.of("POST", ScenarioRun.items(play.scope()))
                            .json("{\"n\":3}"));
                    play.prepare(RequestDraft.of("DELETE", play.item("a")));
                    play.fact(EffectFacts.BEFORE, play.state());
                    if (canKill(play)) {
                        kill(play);
                        play.fact(EffectFacts.AFTER, play.state());
                        play.repeats("PUT", "nothing; killed and started again", 1);
                    }
                })
                .expects(Expectation.unchanged())
                .proven()
                .brokenBy("state-is-lost-on-restart", "restart-brings-back-what-was-deleted")
                .made();
    }

    private static boolean canKill(ScenarioRun play) {
        boolean can = play.lab().canRestart();
        if (!can) {
            play.doesNotApply(
                    "this target was started by somebody else; kills are judged with --engine docker or --engine process");
        }
        return can;
    }

    private static void kill(ScenarioRun play) {
        play.cuts();
        play.tell(Who.HARNESS, Kind.KILLED, "killed the target (SIGKILL)");
        play.lab().killAndRestart();
        play.tell(Who.TARGET, "answers again, on the same data");
    }
}
