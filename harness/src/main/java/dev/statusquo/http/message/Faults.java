package dev.statusquo.http.message;

import dev.statusquo.http.Escaped;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What makes octets no HTTP/1.1 message, in words that do not depend on the pieces in which they came. Only the first few
 * are kept, since a hostile server could make millions.
 */
public final class Faults {
    private static final int KEPT = 4;

    /** Behind so many faults, which may all be one, no more is looked for. */
    private static final int LOOKED_AT = 100;

    private final Set<String> words = new LinkedHashSet<>();
    private int noted;
    private boolean fatal;

    Faults() {}

    /** Keeps a fault that reading can go past. */
    void note(String fault) {
        if (words.size() < KEPT) {
            words.add(fault);
        }
    }

    /** Keeps a fault of a line; its words are not even made if they would not be kept. */
    void note(String fault, String line) {
        if (noted++ < LOOKED_AT && words.size() < KEPT) {
            words.add(fault + ": " + Escaped.quoted(line));
        }
    }

    /** Keeps a fault after which nobody can know where the message ends. */
    void end(String fault) {
        note(fault);
        fatal = true;
    }

    /** {@return whether nobody can know where the message ends} */
    public boolean isFatal() {
        return fatal;
    }

    /** {@return the faults in a sentence without a full stop, empty if there are none} */
    public Optional<String> words() {
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words));
    }
}
