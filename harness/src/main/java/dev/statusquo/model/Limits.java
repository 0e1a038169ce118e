package dev.statusquo.model;

import java.time.Duration;

/**
 * Every limit of the suite, in one place.
 *
 * @param connect how long a connection may take to open
 * @param silence how long nothing may come before silence counts as a hang; starts again with every octet
 * @param behind how long content may take that is sent behind the head of a message that has none by rule (RFC 9112 6.3);
 *     ten times as long where the server is about to close
 * @param exchange how long one exchange may take in all
 * @param octets how many octets of a response are kept, more ends the exchange as partial
 * @param start how long a target may take from start to its first answer
 * @param settle how long counters may take to come to rest
 * @param engineProbe how long the Docker engine may take to answer whether it is there
 * @param stop how long a target may take to stop before it is killed
 * @param build how long an image or an installation may take
 * @param parallel how many rows of one target run at the same time
 * @param targets how many targets run at the same time
 * @param sequences how many generated sequences a row plays
 * @param replays how many sequences may be played to shorten one that failed
 */
public record Limits(
        Duration connect,
        Duration silence,
        Duration behind,
        Duration exchange,
        int octets,
        Duration start,
        Duration settle,
        Duration engineProbe,
        Duration stop,
        Duration build,
        int parallel,
        int targets,
        int sequences,
        int replays) {

    /** {@return the limits used where nobody says otherwise} */
    public static Limits standard() {
        return new Limits(
                Duration.ofSeconds(2),
                // Below the shortest keep-alive of a default stack (gunicorn: 2 s), else its idle close would race with
                // ours.
                Duration.ofMillis(1500),
                // Paid by each response of this kind on a connection that stays open: long enough for a second write.
                Duration.ofMillis(20),
                Duration.ofSeconds(10),
                4 << 20,
                Duration.ofSeconds(60),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofMinutes(15),
                // As many as the two workers of four threads that serve a default stack.
                8,
                // The default stacks at once; more would only share the same two processors.
                4,
                6,
                120);
    }

    /** {@return these limits with another one for silence} */
    public Limits withSilence(Duration longest) {
        return new Limits(
                connect,
                longest,
                behind,
                exchange,
                octets,
                start,
                settle,
                engineProbe,
                stop,
                build,
                parallel,
                targets,
                sequences,
                replays);
    }

    /** {@return these limits with another one for start} */
    public Limits withStart(Duration longest) {
        return new Limits(
                connect,
                silence,
                behind,
                exchange,
                octets,
                longest,
                settle,
                engineProbe,
                stop,
                build,
                parallel,
                targets,
                sequences,
                replays);
    }
}
