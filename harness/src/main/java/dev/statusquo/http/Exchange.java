package dev.statusquo.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request and all that came back for it.
 *
 * @param sent every octet that was written
 * @param reply what came back
 * @param end how it ended
 * @param fault what makes the received octets no HTTP/1.1 message, if they are none
 * @param next what a second request on the connection met, if one was sent
 * @param timing when it was and how long it took
 * @param cut what is left out of the octets
 */
public record Exchange(
        Octets sent, Reply reply, End end, Optional<String> fault, Optional<Next> next, Timing timing, Cut cut) {

    /** An exchange of which every octet is kept, and after which nothing was sent. */
    public Exchange(Octets sent, Reply reply, End end, Optional<String> fault, Timing timing) {
        this(sent, reply, end, fault, Optional.empty(), timing, Cut.NOTHING);
    }

    /** {@return every octet that was read, interim responses and surplus included} */
    public Octets received() {
        return reply.octets();
    }

    /** {@return the interim responses, in order} */
    public List<Response> interim() {
        return reply.interim();
    }

    /** {@return the final response, as far as it came; present only if its header section was whole} */
    public Optional<Response> response() {
        return reply.response();
    }

    /** {@return the octets behind the end of the final response} */
    public Octets surplus() {
        return reply.surplus();
    }

    /** {@return the wall clock time at which the first octet was sent} */
    public Instant at() {
        return timing.at();
    }

    /** {@return how long after the last octet was sent the first came back} */
    public Optional<Duration> firstOctet() {
        return timing.firstOctet();
    }

    /** {@return how long the whole exchange took} */
    public Duration elapsed() {
        return timing.elapsed();
    }

    /** {@return the final status code, where a header section came} */
    public Optional<StatusCode> status() {
        return response().map(Response::status);
    }

    /** {@return the header section of the final response, empty where none came} */
    public Fields fields() {
        return response().map(Response::fields).orElse(Fields.none());
    }

    /** {@return whether a whole, well-formed final response came} */
    public boolean isWhole() {
        return end == End.COMPLETE && fault.isEmpty();
    }

    /** {@return this exchange with what the next request met} */
    public Exchange withNext(Next met) {
        return new Exchange(sent, reply, end, fault, Optional.of(met), timing, cut);
    }

    /** {@return this exchange with octets that came behind its end while the next request was made} */
    public Exchange withLate(Octets octets) {
        return new Exchange(sent, reply.plus(octets), end, fault, next, timing, cut);
    }

    /**
     * Leaves out what is too much to be kept.
     *
     * @param most how many octets of each direction are kept at most
     * @param anew reads a response out of what is kept of it
     * @return this exchange, or one that says how many octets it lacks
     */
    public Exchange shortened(int most, Function<Octets, Optional<Response>> anew) {
        if (Math.max(sent.size(), received().size()) <= most) {
            return this;
        }
        Octets heard = received().start(most);
        Reply kept = heard.size() == received().size() ? reply : reply.shortened(heard, anew.apply(heard), most);
        Cut more = new Cut(
                cut.sent() + Math.max(0, sent.size() - most),
                cut.received() + Math.max(0, received().size() - most));
        return new Exchange(sent.start(most), kept, end, fault, next, timing, more);
    }

    /** {@return the exchange in a few words: {@code 204}, {@code closed without a byte}, {@code 200, then reset}} */
    public String summary() {
        String words = status().map(StatusCode::toString).orElse("");
        if (isWhole()) {
            return words;
        }
        String how = fault.map(f -> "malformed: " + f).orElse(end.words());
        return words.isEmpty() ? how : words + ", then " + how;
    }
}
