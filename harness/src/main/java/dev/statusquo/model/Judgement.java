package dev.statusquo.model;

import java.util.List;
import java.util.Optional;

/**
 * What a judge says of an observation.
 *
 * @param verdict the verdict
 * @param mismatches every difference found; empty where it conforms
 * @param cause why it is INCONCLUSIVE, present exactly then
 * @param note a sentence: what was recorded, why it does not apply, what went wrong
 * @param seen the fingerprint of what was judged
 */
public record Judgement(
        Verdict verdict, List<Mismatch> mismatches, Optional<Cause> cause, String note, Fingerprint seen) {

    /** Copies the differences. */
    public Judgement {
        mismatches = List.copyOf(mismatches);
    }

    /** {@return CONFORMS} */
    public static Judgement conforms(Fingerprint seen) {
        return new Judgement(Verdict.CONFORMS, List.of(), Optional.empty(), "", seen);
    }

    /** {@return TOLERATED, with what a SHOULD asks for} */
    public static Judgement tolerated(List<Mismatch> shortfalls, Fingerprint seen) {
        return new Judgement(Verdict.TOLERATED, shortfalls, Optional.empty(), "", seen);
    }

    /** {@return VIOLATES, with every difference} */
    public static Judgement violates(List<Mismatch> mismatches, Fingerprint seen) {
        return new Judgement(Verdict.VIOLATES, mismatches, Optional.empty(), "", seen);
    }

    /** {@return CONFORMS if there are no differences, else VIOLATES} */
    public static Judgement of(List<Mismatch> mismatches, Fingerprint seen) {
        return mismatches.isEmpty() ? conforms(seen) : violates(mismatches, seen);
    }

    /** {@return RECORDED, with the fact in a few words} */
    public static Judgement recorded(String fact, Fingerprint seen) {
        return new Judgement(Verdict.RECORDED, List.of(), Optional.empty(), fact, seen);
    }

    /** {@return NOT_APPLICABLE, with a sentence} */
    public static Judgement notApplicable(String why) {
        return new Judgement(Verdict.NOT_APPLICABLE, List.of(), Optional.empty(), why, Fingerprint.none());
    }

    /** {@return INCONCLUSIVE, with its cause and a sentence} */
    public static Judgement inconclusive(Cause cause, String why) {
        return new Judgement(Verdict.INCONCLUSIVE, List.of(), Optional.of(cause), why, Fingerprint.none());
    }
}
