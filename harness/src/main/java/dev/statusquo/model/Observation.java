package dev.statusquo.model;

import dev.statusquo.http.Exchange;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one run of a row saw.
 *
 * @param steps the exchanges in order
 * @param facts what was found out besides
 * @param mismatches differences that a client library's own assertions found, for flows; empty otherwise
 * @param trouble why the row could not be exercised, where it could not
 * @param timeline what happened when, in order; empty where nobody kept it
 */
public record Observation(
        List<ObservedStep> steps,
        Facts facts,
        List<Mismatch> mismatches,
        Optional<Trouble> trouble,
        List<TimelineEvent> timeline) {

    /** Copies the collections. */
    public Observation {
        steps = List.copyOf(steps);
        mismatches = List.copyOf(mismatches);
        timeline = List.copyOf(timeline);
    }

    /** An observation whose time line nobody kept. */
    public Observation(List<ObservedStep> steps, Facts facts, List<Mismatch> mismatches, Optional<Trouble> trouble) {
        this(steps, facts, mismatches, trouble, List.of());
    }

    /** {@return an observation of exchanges alone} */
    public static Observation of(List<ObservedStep> steps) {
        return new Observation(steps, Facts.none(), List.of(), Optional.empty());
    }

    /** {@return an observation that trouble cut short} */
    public static Observation of(List<ObservedStep> steps, Trouble trouble) {
        return new Observation(steps, Facts.none(), List.of(), Optional.of(trouble));
    }

    /** {@return the same with no more than so many octets of each direction of an exchange} */
    public Observation shortened(int most) {
        List<ObservedStep> kept =
                steps.stream().map(step -> step.shortened(most)).toList();
        return new Observation(kept, facts, mismatches, trouble, timeline);
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
