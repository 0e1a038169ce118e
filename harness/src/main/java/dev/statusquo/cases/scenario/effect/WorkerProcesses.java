package dev.statusquo.cases.scenario.effect;

import dev.statusquo.cases.kit.Answers;
import dev.statusquo.cases.kit.CutShort;
import dev.statusquo.cases.kit.RequestDraft;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.Cause;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.EffectFacts;
import dev.statusquo.model.Level;
import dev.statusquo.model.Place;
import dev.statusquo.model.Producer;
import dev.statusquo.model.TimelineEvent.Who;
import dev.statusquo.model.Wire;
import dev.statusquo.sidechannel.SideChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A retry that lands on another worker process than the first request. */
final class WorkerProcesses {
    private static final int TRIES = 40;
    private static final String SEEN_BY_OTHER = "that the other worker sees";
    private static final String OTHER = "state " + SEEN_BY_OTHER;

    private WorkerProcesses() {}

    static List<ConformanceCase> cases() {
        return List.of(Scenario.of("idempotent/retry-on-the-other-worker")
                .says(
                        "A request to one worker and the same request to another leave the state that one leaves, and both see it")
                .because("Behind one address there are several processes, and a retry finds any of them.")
                .requires("RFC 9110", "9.2.2", Level.DEFINED, RepeatedRequests.AS_ONE)
                .producedBy(Producer.APP)
                .needs("workers")
                .each("method", List.of("PUT", "DELETE"))
                .plays(WorkerProcesses::play)
                .expects(
                        Expectation.asAfterOne(),
                        Expectation.same(
                                Place.of(Place.Kind.STATE, SEEN_BY_OTHER),
                                EffectFacts.ONCE,
                                OTHER,
                                "as after one request, "),
                        Expectation.status(RepeatedRequests.ANSWERS, RepeatedRequests.FIT))
                .proven()
                .brokenBy("each-worker-has-its-own-state", Map.of("method", "PUT"))
                .brokenBy("each-worker-has-its-own-state", Map.of("method", "DELETE"))
                .made());
    }

    private static void play(ScenarioRun play, Map<String, String> row) {
        String method = row.getOrDefault("method", "PUT");
        List<Wire.Link> open = new ArrayList<>();
        try {
            Pair pair = pair(play, open);
            control(play, pair.first());
            play.fact(EffectFacts.ONCE, alone(play, pair.first(), method));
            prepare(play, pair.first(), method, play.scope());
            play.fact(EffectFacts.BEFORE, digest(play, pair.first(), play.scope()));
            String id = play.id("workers");
            RequestDraft ask = RepeatedRequests.request(method, play.item("1")).as(id);
            List<Exchange> answers = List.of(play.on(pair.first(), ask), play.on(pair.second(), ask));
            play.tell(Who.CLIENT, "the second went to the other worker");
            play.repeats(method, ask + ", to two workers", 2);
            play.fact(
                    RepeatedRequests.ANSWERS,
                    RepeatedRequests.areFit(method, answers) ? RepeatedRequests.FIT : Answers.tally(answers));
            play.fact(EffectFacts.AFTER, digest(play, pair.first(), play.scope()));
            play.fact(OTHER, digest(play, pair.second(), play.scope()));
            play.counted(play.calls(id));
        } finally {
            open.forEach(Wire.Link::close);
        }
    }

    /** As {@link ScenarioRun#control()}, but asked and answered by one worker: if each has a state of its own, that is no blindness. */
    private static void control(ScenarioRun play, Wire.Link link) {
        String scope = play.scope("control");
        String before = digest(play, link, scope);
        play.on(link, RequestDraft.of("POST", ScenarioRun.items(scope)).json("{\"n\":1}"));
        play.need(
                !digest(play, link, scope).equals(before),
                "the oracle is blind: an item that a POST has made does not show in the digest");
    }

    private static String alone(ScenarioRun play, Wire.Link link, String method) {
        String scope = play.scope("alone");
        prepare(play, link, method, scope);
        play.on(link, RepeatedRequests.request(method, ScenarioRun.items(scope) + "/1"));
        return digest(play, link, scope);
    }

    /** All through the first worker: what it keeps to itself, the other has never seen. */
    private static void prepare(ScenarioRun play, Wire.Link link, String method, String scope) {
        play.on(link, RequestDraft.of("PUT", ScenarioRun.items(scope) + "/2").json("{\"n\":2}"));
        if (method.equals("DELETE")) {
            play.on(
                    link,
                    RequestDraft.of("PUT", ScenarioRun.items(scope) + "/1").json("{\"n\":1}"));
        }
    }

    private record Pair(Wire.Link first, Wire.Link second) {}

    /** A connection stays with its worker. Those to the first worker are kept meanwhile, so that it has less room for more. */
    private static Pair pair(ScenarioRun play, List<Wire.Link> open) {
        Optional<Wire.Link> first = Optional.empty();
        String worker = "";
        for (int i = 0; i < TRIES; i++) {
            Wire.Link link = play.connect();
            open.add(link);
            String met = channel(play, link).worker();
            if (first.isEmpty()) {
                first = Optional.of(link);
                worker = met;
            } else if (!met.equals(worker) && first.get().isOpen()) {
                return new Pair(first.get(), link);
            }
        }
        throw new CutShort(Cause.NOT_EXERCISED, "of " + TRIES + " connections none reached another worker");
    }

    private static String digest(ScenarioRun play, Wire.Link link, String scope) {
        return channel(play, link).digest(scope);
    }

    /** {@return the side channel of the worker at the other end of a connection} */
    private static SideChannel channel(ScenarioRun play, Wire.Link link) {
        return SideChannel.over(link, play.lab().address());
    }
}
