package dev.statusquo.report;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.StatusCode;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.TimelineEvent;
import dev.statusquo.model.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something in a run that makes people look, for the first screen.
 *
 * @param id the anchor of its card
 * @param title what happened, in a few words
 * @param facts what was seen, and by whom
 * @param says what it means; may be empty
 * @param picture an SVG element; may be empty
 * @param more where there is more of it
 */
record Finding(String id, String title, List<Fact> facts, String says, String picture, More more) {
    private static final String WIRE = "document/custom-status-example";
    private static final String CLIENT = "rest/custom-status-example";
    private static final String OWN = "testclient/custom-status-example";
    private static final String RETRIES = "retry/nobody-asked";

    Finding {
        facts = List.copyOf(facts);
    }

    /** What somebody saw. */
    record Fact(String who, String what) {}

    /** A link. */
    record More(String link, String words) {}

    /** {@return the findings that this run has, at most three} */
    static List<Finding> of(RunView view) {
        return Stream.of(threeWays(view), retries(view), picture(view))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The target whose wire shows least of what its handler said. */
    private static Optional<Finding> threeWays(RunView view) {
        return view.outcomes().stream()
                .filter(o -> isOf(o, WIRE) && o.lastExchange().isPresent())
                .min(Comparator.comparing(o -> status(o).isPresent()))
                .map(wire -> threeWays(view, wire));
    }

    private static Finding threeWays(RunView view, Outcome wire) {
        List<Fact> facts = Stream.of(
                        Optional.of(new Fact("On the wire", wire(wire))),
                        beside(view, CLIENT, wire)
                                .flatMap(o -> o.facts().client())
                                .map(made -> new Fact("REST Assured", made)),
                        beside(view, OWN, wire)
                                .filter(o -> o.verdict() == Verdict.CONFORMS || o.verdict() == Verdict.VIOLATES)
                                .map(o -> new Fact(
                                        "Its own test client",
                                        o.verdict() == Verdict.CONFORMS ? "status 620" : "something else than 620")))
                .flatMap(Optional::stream)
                .toList();
        String ways = List.of("on the wire", "two ways", "three ways").get(facts.size() - 1);
        return new Finding(
                "finding-620",
                "620, seen " + ways,
                facts,
                "One handler of " + view.names().of(wire.target()) + " answers 620, as the guide has it.",
                "",
                new More("#three", "All targets side by side"));
    }

    private static boolean isOf(Outcome outcome, String id) {
        return outcome.row().of().id().equals(id);
    }

    private static Optional<Outcome> beside(RunView view, String id, Outcome beside) {
        return view.outcomes().stream()
                .filter(o -> isOf(o, id) && o.target().equals(beside.target()))
                .findFirst();
    }

    private static String wire(Outcome outcome) {
        return status(outcome)
                .map(status -> "status " + status)
                .orElseGet(() -> outcome.lastExchange()
                        .map(exchange -> exchange.end().words())
                        .orElse(""));
    }

    private static Optional<Integer> status(Outcome outcome) {
        return outcome.lastExchange().flatMap(Exchange::status).map(StatusCode::value);
    }

    /** A browser repeats as often as it has connections in hand: a client that does so steadily says more. */
    private static Optional<Finding> retries(RunView view) {
        return view.outcomes().stream()
                .filter(o -> isOf(o, RETRIES))
                .filter(o -> o.facts().stability().isSteady() && calls(o) > 1)
                .max(Comparator.comparingInt(Finding::calls))
                .map(o -> retries(view, o));
    }

    private static int calls(Outcome outcome) {
        return outcome.facts().calls().orElse(0);
    }

    private static Finding retries(RunView view, Outcome outcome) {
        String client = outcome.row().parameters().getOrDefault("client", "");
        String method = outcome.row().parameters().getOrDefault("method", "");
        return new Finding(
                "finding-retries",
                "One " + method + ", and the handler ran " + calls(outcome) + " times",
                List.of(
                        new Fact("Called once", client + " on " + view.names().of(outcome.target())),
                        new Fact("Handler ran", calls(outcome) + " times"),
                        new Fact("The caller learns", outcome.facts().client().orElse("nothing"))),
                "The connection was closed before any answer, so the client sent the request again by itself.",
                "",
                new More("effects.html#retries", "Every client and target"));
    }

    /** A promise that is broken says more than one that holds, and an end that is drawn more than one that is told. */
    private static Optional<Finding> picture(RunView view) {
        Comparator<Outcome> broken = Comparator.comparing(o -> o.verdict() != Verdict.VIOLATES);
        return view.outcomes().stream()
                .filter(o -> TimelinePicture.isWorthIt(o) && o.verdict().isConclusive())
                .filter(o -> o.timeline().stream().anyMatch(TimelineEvent::isEnd))
                .min(broken)
                .map(o -> picture(view, o));
    }

    private static Finding picture(RunView view, Outcome outcome) {
        boolean isBroken = outcome.verdict() == Verdict.VIOLATES;
        return new Finding(
                "finding-cut",
                isBroken ? "A connection was cut, and the promise broke" : "Cut in the middle, and the promise holds",
                List.of(),
                view.names().of(outcome.target()) + (isBroken ? " does not keep it: “" : " keeps it: “")
                        + outcome.row().of().title() + "”. One colour is one state.",
                TimelinePicture.endOf(outcome),
                new More("effects.html#" + EffectsPage.anchor(outcome.row().id()), "Every cut and kill as a picture"));
    }
}
