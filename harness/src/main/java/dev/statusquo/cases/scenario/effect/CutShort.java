package dev.statusquo.cases.scenario.effect;

import dev.statusquo.model.Cause;
import dev.statusquo.model.Trouble;

/** A script cannot go on: what it needed first did not hold. Never leaves this package. */
final class CutShort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    CutShort(Cause cause, String words) {
        super(words);
        this.cause = cause;
    }

    Trouble trouble() {
        return new Trouble(cause, String.valueOf(getMessage()));
    }
}
