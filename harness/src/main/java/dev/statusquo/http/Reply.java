package dev.statusquo.http;

import java.util.List;
import java.util.Optional;

/**
 * What came back for a request.
 *
 * @param octets every octet that was read, interim responses and surplus included
 * @param interim the interim responses, in order (RFC 9110 15.2)
 * @param response the final response, as far as it came; present only if its header section was whole
 * @param surplus octets that came behind the end of the final response, as far as they were seen before the next one
 */
public record Reply(Octets octets, List<Response> interim, Optional<Response> response, Octets surplus) {
    /** A target can send a hundred thousand of them in the octets of one answer. */
    private static final int MOST_INTERIM = 100;

    private static final Reply NONE = new Reply(Octets.empty(), List.of(), Optional.empty(), Octets.empty());

    /** Copies the interim responses. */
    public Reply {
        interim = List.copyOf(interim);
    }

    /** {@return nothing} */
    public static Reply none() {
        return NONE;
    }

    /** {@return what is kept of it: its first octets, what was read out of them, and as much of the rest} */
    Reply shortened(Octets kept, Optional<Response> read, int most) {
        return new Reply(kept, interim.subList(0, Math.min(interim.size(), MOST_INTERIM)), read, surplus.start(most));
    }

    /** {@return the same with octets that came behind its end} */
    Reply plus(Octets late) {
        return new Reply(octets.plus(late), interim, response, surplus.plus(late));
    }
}
