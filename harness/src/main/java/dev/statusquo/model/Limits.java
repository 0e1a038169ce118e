package dev.statusquo.model;

import java.time.Duration;

/**
 * Every limit of the suite, in one place.
 *
 * @param http limits of one exchange
 * @param life limits of a target's life
 * @param work how much is done, and how much of it at once
 */
public record Limits(Http http, Life life, Work work) {

    /**
     * Limits of one exchange.
     *
     * @param connect how long a connection may take to open
     * @param silence how long nothing may come before silence counts as a hang; starts again with every octet
     * @param behind how long content may take that is sent behind the head of a message that has none by rule (RFC 9112 6.3);
     *     ten times as long if the server is about to close
     * @param exchange how long one exchange may take in all
     * @param octets how many octets of a response are kept, more ends the exchange as partial
     */
    public record Http(Duration connect, Duration silence, Duration behind, Duration exchange, int octets) {}

    /**
     * Limits of a target's life.
     *
     * @param engineProbe how long the Docker engine may take to answer whether it is there
     * @param build how long an image or an installation may take
     * @param start how long a target may take from start to its first answer
     * @param settle how long counters may take to come to rest
     * @param stop how long a target may take to stop before it is killed
     */
    public record Life(Duration engineProbe, Duration build, Duration start, Duration settle, Duration stop) {}

    /**
     * How much is done, and how much of it at once.
     *
     * @param parallel how many rows of one target run at the same time
     * @param targets how many targets run at the same time
     * @param sequences how many generated sequences a row plays
     * @param replays how many sequences may be played to shorten one that failed
     */
    public record Work(int parallel, int targets, int sequences, int replays) {}

    /** {@return the limits that hold unless somebody sets others} */
    public static Limits standard() {
        return new Limits(
                new Http(
                        Duration.ofSeconds(2),
                        // Below the shortest keep-alive of a default stack (gunicorn: 2 s), else its idle close would
                        // race with ours.
                        Duration.ofMillis(1500),
                        // Paid by each response of this kind on a connection that stays open: long enough for a second
                        // write.
                        Duration.ofMillis(20),
                        Duration.ofSeconds(10),
                        2 << 20),
                new Life(
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5)),
                // Eight rows for the two workers of four threads of a default stack; the four default stacks at once:
                // more would only share the same processors.
                new Work(8, 4, 6, 120));
    }

    /** {@return these limits with another one for silence} */
    public Limits withSilence(Duration longest) {
        Http other = new Http(http.connect, longest, http.behind, http.exchange, http.octets);
        return new Limits(other, life, work);
    }

    /** {@return these limits with another number of targets that run at the same time} */
    public Limits withTargets(int most) {
        return new Limits(http, life, new Work(work.parallel, most, work.sequences, work.replays));
    }

    /**
     * Allows for a machine that is busy with other things.
     *
     * @param factor how many times as long everything takes
     * @return limits that are so many times as long, except for silence, which has to stay below the keep-alive of servers, and
     *     what it takes to look for an engine or to build
     */
    public Limits times(double factor) {
        return new Limits(
                new Http(
                        times(http.connect, factor),
                        http.silence,
                        times(http.behind, factor),
                        times(http.exchange, factor),
                        http.octets),
                new Life(
                        life.engineProbe,
                        life.build,
                        times(life.start, factor),
                        times(life.settle, factor),
                        times(life.stop, factor)),
                work);
    }

    private static Duration times(Duration limit, double factor) {
        return Duration.ofNanos(Math.round(limit.toNanos() * factor));
    }

    /** {@return how long a connection may take to open} */
    public Duration connect() {
        return http.connect;
    }

    /** {@return how long nothing may come before silence counts as a hang} */
    public Duration silence() {
        return http.silence;
    }

    /** {@return how long content may take that is sent behind the head of a message that has none by rule} */
    public Duration behind() {
        return http.behind;
    }

    /** {@return how long one exchange may take in all} */
    public Duration exchange() {
        return http.exchange;
    }

    /** {@return how many octets of a response are kept} */
    public int octets() {
        return http.octets;
    }

    /** {@return how long the Docker engine may take to answer whether it is there} */
    public Duration engineProbe() {
        return life.engineProbe;
    }

    /** {@return how long an image or an installation may take} */
    public Duration build() {
        return life.build;
    }

    /** {@return how long a target may take from start to its first answer} */
    public Duration start() {
        return life.start;
    }

    /** {@return how long counters may take to come to rest} */
    public Duration settle() {
        return life.settle;
    }

    /** {@return how long a target may take to stop before it is killed} */
    public Duration stop() {
        return life.stop;
    }

    /** {@return how many rows of one target run at the same time} */
    public int parallel() {
        return work.parallel;
    }

    /** {@return how many targets run at the same time} */
    public int targets() {
        return work.targets;
    }

    /** {@return how many generated sequences a row plays} */
    public int sequences() {
        return work.sequences;
    }

    /** {@return how many sequences may be played to shorten one that failed} */
    public int replays() {
        return work.replays;
    }
}
