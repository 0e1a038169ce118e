package dev.statusquo.model;

import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import java.time.Duration;

/**
 * What a client puts on the wire for one exchange.
 *
 * @param octets what is written at once
 * @param held what is written only after an interim response came or {@code holdFor} passed in silence
 * @param holdFor how long {@code held} waits
 * @param method the method that decides how the response is framed (RFC 9112 6.3); GET where the octets are no request
 * @param then what happens to the connection after the last octet
 */
public record Transmission(Octets octets, Octets held, Duration holdFor, Method method, Then then) {

    /** What is done to the connection after the last octet was written. */
    public enum Then {
        /** It stays as it is, and the answer is read. */
        READ,
        /** Our side is closed for writing, and the answer is read. */
        HALF_CLOSE,
        /** It is reset at once; nothing is read. */
        RESET,
        /** Nothing is read: the exchange ends as PARTIAL, and the connection stays open until its owner closes it. */
        LEAVE,
        /** Nothing is read after the first octets of the answer: as LEAVE, in the middle of the answer. */
        LEAVE_IN_ANSWER
    }

    /** {@return octets written at once, the answer read} */
    public static Transmission of(Octets octets, Method method) {
        return new Transmission(octets, Octets.empty(), Duration.ZERO, method, Then.READ);
    }

    /** {@return the same, with another end} */
    public Transmission then(Then end) {
        return new Transmission(octets, held, holdFor, method, end);
    }

    /** {@return the same, with octets held back} */
    public Transmission holding(Octets later, Duration longest) {
        return new Transmission(octets, later, longest, method, then);
    }
}
