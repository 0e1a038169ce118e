package dev.statusquo.cases.scenario.sequence;

import dev.statusquo.http.End;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Trouble;
import java.util.List;
import java.util.Optional;

/**
 * A sequence, played once in a scope of its own, to its end or to the first call that did not do what it should.
 *
 * @param calls the calls that were sent
 * @param seen what came back, the list of items at the end included
 * @param mismatches every difference at the call where it ended; none if all is as it should be
 * @param trouble why it could not be played, if it could not
 */
record SequenceAttempt(
        List<Call> calls, List<ObservedStep> seen, List<Mismatch> mismatches, Optional<Trouble> trouble) {

    /** Copies the collections. */
    SequenceAttempt {
        calls = List.copyOf(calls);
        seen = List.copyOf(seen);
        mismatches = List.copyOf(mismatches);
    }

    boolean failed() {
        return trouble.isEmpty() && !mismatches.isEmpty();
    }

    /** {@return whether it failed at the same place as another} */
    boolean failedLike(SequenceAttempt other) {
        return failed() && other.failed() && firstPlace().equals(other.firstPlace());
    }

    private String firstPlace() {
        return Fingerprint.places(mismatches).get(0);
    }

    boolean hung() {
        return seen.stream().anyMatch(s -> s.exchange().end() == End.HANG);
    }

    /** {@return how many requests were sent} */
    int requests() {
        return calls.stream().mapToInt(Call::times).sum();
    }
}
