package dev.statusquo.cases.kit;

import dev.statusquo.model.Cause;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Trouble;
import java.util.Optional;

/** A script cannot go on: what it needed first did not hold. */
public final class CutShort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    /** Says why, in a sentence. */
    public CutShort(Cause cause, String words) {
        super(words);
        this.cause = cause;
    }

    /** {@return what cut a script short, the side channel included; nothing if it came to its end} */
    public static Optional<Trouble> in(Runnable script) {
        try {
            script.run();
            return Optional.empty();
        } catch (CutShort e) {
            return Optional.of(new Trouble(e.cause, String.valueOf(e.getMessage())));
        } catch (LabException e) {
            return Optional.of(new Trouble(Cause.SETUP_FAILED, String.valueOf(e.getMessage())));
        }
    }
}
