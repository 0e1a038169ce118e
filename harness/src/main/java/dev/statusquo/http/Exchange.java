package dev.statusquo.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One request and all that came back for it.
 *
 * @param sent every octet that was written
 * @param received every octet that was read, interim responses and surplus included
 * @param interim the interim responses, in order (RFC 9110 15.2)
 * @param response the final response, as far as it came; present only where its header section was whole
 * @param end how it ended
 * @param fault what makes the received octets no HTTP/1.1 message, where they are none
 * @param surplus octets that came behind the end of the final response, as far as they were seen before the next one
 * @param next what a second request on the connection met, where one was sent
 * @param at the wall clock time at which the first octet was sent
 * @param firstOctet how long after the last octet was sent the first came back, empty where none did
 * @param elapsed how long the whole exchange took
 */
public record Exchange(
        Octets sent,
        Octets received,
        List<Response> interim,
        Optional<Response> response,
        End end,
        Optional<String> fault,
        Octets surplus,
        Optional<Next> next,
        Instant at,
        Optional<Duration> firstOctet,
        Duration elapsed) {

    /** Copies the interim responses. */
    public Exchange {
        interim = List.copyOf(interim);
    }

    /** {@return the final status code, where a header section came} */
    public Optional<StatusCode> status() {
        return response.map(Response::status);
    }

    /** {@return the header section of the final response, empty where none came} */
    public Fields fields() {
        return response.map(Response::fields).orElse(Fields.none());
    }

    /** {@return whether a whole, well-formed final response came} */
    public boolean isWhole() {
        return end == End.COMPLETE && fault.isEmpty();
    }

    /** {@return this exchange with what the next request met} */
    public Exchange withNext(Next met) {
        return new Exchange(
                sent, received, interim, response, end, fault, surplus, Optional.of(met), at, firstOctet, elapsed);
    }

    /** {@return this exchange with octets that came behind its end while the next request was made} */
    public Exchange withLate(Octets octets) {
        return new Exchange(
                sent,
                received.plus(octets),
                interim,
                response,
                end,
                fault,
                surplus.plus(octets),
                next,
                at,
                firstOctet,
                elapsed);
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
