package dev.statusquo.model;

import dev.statusquo.http.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one run of a row saw.
 *
 * @param steps the exchanges in order
 * @param facts what was saved on the way, by name; what a client library made of it, for flows
 * @param mismatches differences that a client library's own assertions found, for flows; empty otherwise
 * @param trouble why the row could not be exercised, where it could not
 * @param timeline what happened when, in order; empty where nobody kept it
 */
public record Observation(
        List<ObservedStep> steps,
        Map<String, String> facts,
        List<Mismatch> mismatches,
        Optional<Trouble> trouble,
        List<TimelineEvent> timeline) {
    /** The fact that says what a client library or program made of the answer: {@code status 620}, or its exception. */
    public static final String CLIENT = "client";

    /** The fact that says how many times a client sent the request; one where it repeated nothing. What a closing connection lost is not counted. */
    public static final String ATTEMPTS = "attempts";

    /** The fact that says how many times a handler ran for the last request. */
    public static final String CALLS = "calls";

    /**
     * The fact of an observation whose exchanges differ from run to run on one and the same target, such as a race; its value says why. Only the
     * verdict, and where it found fault, can be compared.
     */
    public static final String UNSTEADY = "unsteady";

    /** The fact of an observation whose verdict is left to chance, with the reason: nothing of it can be compared. */
    public static final String CHANCE = "chance";

    /** The fact that names request targets, parted by spaces, which were asked until something was done: how often is a matter of timing. */
    public static final String POLLED = "polled";

    /** Copies the collections. */
    public Observation {
        steps = List.copyOf(steps);
        facts = Map.copyOf(facts);
        mismatches = List.copyOf(mismatches);
        timeline = List.copyOf(timeline);
    }

    /** An observation whose time line nobody kept. */
    public Observation(
            List<ObservedStep> steps, Map<String, String> facts, List<Mismatch> mismatches, Optional<Trouble> trouble) {
        this(steps, facts, mismatches, trouble, List.of());
    }

    /** {@return an observation of exchanges alone} */
    public static Observation of(List<ObservedStep> steps) {
        return new Observation(steps, Map.of(), List.of(), Optional.empty());
    }

    /** {@return an observation that trouble cut short} */
    public static Observation of(List<ObservedStep> steps, Trouble trouble) {
        return new Observation(steps, Map.of(), List.of(), Optional.of(trouble));
    }

    /** {@return the exchanges in order} */
    public List<Exchange> exchanges() {
        return steps.stream().map(ObservedStep::exchange).toList();
    }

    /** {@return the last exchange, where there was one} */
    public Optional<Exchange> last() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).exchange());
    }
}
