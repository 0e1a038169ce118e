package dev.statusquo.wire;

import dev.statusquo.http.Escaped;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What makes octets no HTTP/1.1 message, in words that do not depend on the pieces in which they came. Only the first few
 * are kept, since a hostile server could make millions.
 */
final class Faults {
    private static final int KEPT = 4;
    private static final int QUOTED = 60;

    private final Set<String> words = new LinkedHashSet<>();
    private boolean fatal;

    /** Keeps a fault that reading can go past. */
    void note(String fault) {
        if (words.size() < KEPT) {
            words.add(fault);
        }
    }

    /** Keeps a fault after which nobody can know where the message ends. */
    void end(String fault) {
        note(fault);
        fatal = true;
    }

    boolean isFatal() {
        return fatal;
    }

    Optional<String> words() {
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words));
    }

    /** {@return the text in quotation marks, escaped and cut short} */
    static String quoted(String text) {
        String start = text.length() > QUOTED ? text.substring(0, QUOTED) : text;
        return '"' + Escaped.of(start) + (text.length() > QUOTED ? "…\"" : "\"");
    }
}
