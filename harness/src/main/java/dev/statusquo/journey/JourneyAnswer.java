package dev.statusquo.journey;

import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import dev.statusquo.http.message.ResponseReader;
import java.util.List;
import java.util.Optional;

/**
 * What the origin of a journey sends.
 *
 * @param name its name in rows and paths
 * @param says what is special about it, in a few words
 * @param octets what is written; {@code ${count}} stands for how often this request target was asked for until now
 * @param then what follows
 * @param calls how it is called: a method, or {@code POST-with-key} for a POST with an Idempotency-Key
 * @param chance what of it is left to chance behind a proxy, as a sentence; empty if nothing
 */
public record JourneyAnswer(String name, String says, Octets octets, Then then, List<String> calls, String chance) {

    /** What follows the octets. */
    public enum Then {
        /** The connection stays open for the next request. */
        KEEP,
        CLOSE,
        RESET,
        /** Silence: the connection stays open, and nothing more comes. */
        HANG
    }

    /** Copies the calls. */
    public JourneyAnswer {
        calls = List.copyOf(calls);
    }

    /** {@return the final response as our own parser reads it; empty if there is none} */
    public Optional<Response> response() {
        return ResponseReader.ofAll(octets, Method.GET).response();
    }
}
