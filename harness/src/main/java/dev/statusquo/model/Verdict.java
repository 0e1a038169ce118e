package dev.statusquo.model;

/** What is said of a row on a target. */
public enum Verdict {
    CONFORMS,
    /** Permitted, but a SHOULD is not kept. */
    TOLERATED,
    VIOLATES,
    /** A fact was recorded; there is no rule. */
    RECORDED,
    NOT_APPLICABLE,
    /** Nothing can be said, for a {@link Cause}. */
    INCONCLUSIVE;

    /** {@return whether the row was exercised and something can be said} */
    public boolean isConclusive() {
        return this != NOT_APPLICABLE && this != INCONCLUSIVE;
    }
}
