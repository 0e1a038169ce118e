package dev.statusquo.cases.scenario.effect;

import static org.awaitility.Awaitility.await;

import dev.statusquo.cases.kit.Answers;
import dev.statusquo.cases.kit.CutShort;
import dev.statusquo.cases.kit.RequestDraft;
import dev.statusquo.cases.kit.Sender;
import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.Cause;
import dev.statusquo.model.EffectFacts;
import dev.statusquo.model.Facts;
import dev.statusquo.model.HandlerRun;
import dev.statusquo.model.Lab;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Stage;
import dev.statusquo.model.TimelineEvent.Kind;
import dev.statusquo.model.TimelineEvent.Who;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Trouble;
import dev.statusquo.model.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.awaitility.core.ConditionTimeoutException;

/** One run of a scenario: sends, looks behind the answers, and keeps the time line. Not for several threads. */
final class ScenarioRun {
    private static final Duration HOLD = Duration.ofMillis(150);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final int CREATED = 201;

    private final Stage stage;
    private final Sender sender;
    private final TimelineLog timeline = new TimelineLog();
    private final Facts.Builder facts = new Facts.Builder();

    private ScenarioRun(Stage stage) {
        this.stage = stage;
        this.sender = new Sender(stage);
        fact("scope", stage.scope());
        fact("host", host());
    }

    /** {@return what a script sees; trouble is part of it} */
    static Observation of(Stage stage, Consumer<ScenarioRun> script) {
        ScenarioRun play = new ScenarioRun(stage);
        Optional<Trouble> trouble = CutShort.in(() -> script.accept(play));
        trouble.ifPresent(t -> play.tell(Who.HARNESS, t.words()));
        return new Observation(play.sender.seen(), play.facts.build(), List.of(), trouble, play.timeline.events());
    }

    Lab lab() {
        return stage.lab();
    }

    String host() {
        return sender.host();
    }

    String scope() {
        return stage.scope();
    }

    /** {@return another scope of this run, for what one request alone does, or for the control} */
    String scope(String name) {
        return stage.scope() + "-" + name;
    }

    String id(String label) {
        return stage.requestId(label);
    }

    static String items(String scope) {
        return "/s/" + scope + "/items";
    }

    String item(String id) {
        return items(scope()) + "/" + id;
    }

    void fact(String name, String value) {
        facts.value(name, value);
    }

    /** Says why the exchanges of this row, and how often a handler ran, may differ from run to run. */
    void unsteady(String why) {
        facts.unsteady(why);
    }

    /** Says that the connection or the target ends while a request is at work. */
    void cuts() {
        unsteady("how far a request has come when it is cut off differs from run to run");
    }

    /** Says how many times a handler ran for the request that the row is about. */
    void counted(int calls) {
        facts.calls(calls);
    }

    /** Says why the row does not apply to this target. */
    void doesNotApply(String why) {
        facts.notApplicable(why);
    }

    private String value(String name) {
        return facts.build().value(name).orElse("");
    }

    boolean has(String name, String value) {
        return value(name).equals(value);
    }

    /** {@return what the digests before, after one request, and now say of the effect} */
    String effect() {
        if (has(EffectFacts.AFTER, value(EffectFacts.BEFORE))) {
            return "no effect";
        }
        return has(EffectFacts.AFTER, value(EffectFacts.ONCE)) ? "the effect of one" : "another effect";
    }

    /** Says what the row repeats. */
    void repeats(String method, String what, int times) {
        fact(EffectFacts.METHOD, method);
        fact(EffectFacts.REPEATED, what);
        fact(EffectFacts.TIMES, Integer.toString(times));
    }

    void tell(Who who, String what) {
        tell(who, Kind.STEP, what);
    }

    void tell(Who who, Kind kind, String what) {
        timeline.tell(who, kind, what);
    }

    /** Ends the script if something does not hold that the row needs first. */
    void need(boolean holds, String otherwise) {
        if (!holds) {
            throw new CutShort(Cause.NOT_EXERCISED, otherwise);
        }
    }

    Wire.Link connect() {
        return sender.connect();
    }

    /** Sends a request on a connection of its own. */
    Exchange send(RequestDraft ask) {
        try (Wire.Link link = connect()) {
            return on(link, ask);
        }
    }

    /** Sends a request that the row needs to succeed. */
    Exchange prepare(RequestDraft ask) {
        Exchange answer = send(ask);
        need(
                Answers.isSuccess(answer),
                "the " + ask.method() + " that prepares the row was answered: " + answer.summary());
        return answer;
    }

    Exchange on(Wire.Link link, RequestDraft ask) {
        return on(link, ask, ask.transmission(host()));
    }

    Exchange on(Wire.Link link, RequestDraft ask, Transmission transmission) {
        Exchange answer = link.exchange(transmission);
        keep(answer);
        tell(Who.CLIENT, ask + ": " + answer.summary());
        return answer;
    }

    private void keep(Exchange answer) {
        sender.keep(answer);
        if (answer.end() == End.UNREACHABLE) {
            throw new CutShort(Cause.TARGET_DEAD, "no connection to the target");
        }
    }

    /** Sends a request several times over one connection as long as it stays open; of equal answers the first is kept. */
    List<Exchange> repeat(int times, RequestDraft ask) {
        List<Exchange> all = sender.repeat(times, ask);
        tell(Who.CLIENT, ask + (times == 1 ? "" : ", " + times + " times") + ": " + Answers.tally(all));
        Answers.distinct(all).forEach(this::keep);
        return all;
    }

    /** Sends requests at the same moment, each on a connection of its own; of equal answers the first is kept. */
    List<Exchange> together(List<RequestDraft> asks) {
        return together(asks, asks.stream().map(ask -> ask.transmission(host())).toList(), "at once");
    }

    /** Sends requests together, and the last octet of each a while later, when all that looks at header sections has looked. */
    List<Exchange> togetherHeld(List<RequestDraft> asks) {
        return together(
                asks,
                asks.stream().map(ask -> ask.withLastOctetHeld(host(), HOLD)).toList(),
                "at once, each but for its last octet, then these");
    }

    private List<Exchange> together(List<RequestDraft> asks, List<Transmission> transmissions, String how) {
        unsteady("which of several requests at once comes first differs from run to run");
        List<Exchange> all = sender.together(transmissions);
        tell(Who.CLIENT, asks.size() + " times " + how + " " + asks.get(0) + ": " + Answers.tally(all));
        Answers.distinct(all).forEach(this::keep);
        return all;
    }

    /** Sends a request and goes away without having read its answer, as soon as its handler has begun. */
    void leave(RequestDraft ask, String id, Transmission.Then how) {
        cuts();
        try (Wire.Link link = connect()) {
            link.exchange(ask.transmission(host()).then(how));
            tell(Who.CLIENT, ask + ": sent, and the answer is not read to its end");
            awaitHandler(id);
        }
        tell(Who.CLIENT, Kind.CONNECTION_CLOSED, "closed the connection");
    }

    private void awaitHandler(String id) {
        try {
            await("a handler to run for " + id)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BETWEEN_LOOKS)
                    .atMost(stage.limits().settle())
                    .until(() -> stage.lab().calls(id) > 0);
            tell(Who.TARGET, "its handler has begun");
        } catch (ConditionTimeoutException none) {
            // The retry is the first request then; the row still says whether it works.
            tell(
                    Who.TARGET,
                    "no handler has begun within " + stage.limits().settle().toMillis() + " ms");
        }
    }

    /** Waits until the state of the scope has stayed the same for a while: what was cut off may still be at work. */
    String settled() {
        String[] last = {""};
        await("the state of " + scope() + " to come to rest")
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .during(BETWEEN_LOOKS.multipliedBy(5))
                .atMost(stage.limits().settle().multipliedBy(2))
                .until(() -> {
                    String now = stage.lab().state(scope());
                    boolean same = now.equals(last[0]);
                    last[0] = now;
                    return same;
                });
        return told(scope(), last[0]);
    }

    String state() {
        return state(scope());
    }

    String state(String scope) {
        return told(scope, stage.lab().state(scope));
    }

    private String told(String scope, String digest) {
        String where = scope.equals(scope()) ? "" : " of a scope of its own";
        timeline.state("looked at the state" + where, digest);
        return digest;
    }

    /** {@return the handlers that ran for a request id, once they have come to rest} */
    List<HandlerRun> runs(String id) {
        List<HandlerRun> runs = stage.lab().runs(id);
        int total = runs.stream().mapToInt(HandlerRun::count).sum();
        timeline.calls("counted the handlers", total);
        return runs;
    }

    int calls(String id) {
        return runs(id).stream().mapToInt(HandlerRun::count).sum();
    }

    /** Looks whether a change would show: a POST in another scope has to change that scope's digest and to be counted. */
    void control() {
        String scope = scope("control");
        String id = id("control");
        String before = stage.lab().state(scope);
        Exchange made =
                send(RequestDraft.of("POST", items(scope)).json("{\"n\":1}").as(id));
        need(Answers.hasCode(made, CREATED), "the control, a POST that makes an item, was answered: " + made.summary());
        need(
                !stage.lab().state(scope).equals(before),
                "the oracle is blind: an item that a POST has made does not show in the digest");
        need(calls(id) == 1, "the oracle is blind: the handler of a POST was not counted once");
        tell(Who.HARNESS, "the control was seen: a POST changes the digest, and its handler is counted");
    }
}
