package dev.statusquo.model;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.StatusCode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is characteristic of a violation: another one than the declared is unexpected.
 *
 * @param end how the judged exchange ended
 * @param status its status code
 * @param fields the places that differed, such as {@code Content-Length}, {@code content}, {@code state}
 */
public record Fingerprint(Optional<End> end, Optional<Integer> status, List<String> fields) {
    private static final Fingerprint NONE = new Fingerprint(Optional.empty(), Optional.empty(), List.of());

    /** Copies and sorts the places. */
    public Fingerprint {
        fields = fields.stream().distinct().sorted().toList();
    }

    /** {@return a fingerprint that says nothing} */
    public static Fingerprint none() {
        return NONE;
    }

    /** {@return the fingerprint of an exchange in which these differences were found} */
    public static Fingerprint of(Exchange exchange, Collection<Mismatch> mismatches) {
        return new Fingerprint(
                Optional.of(exchange.end()), exchange.status().map(StatusCode::value), places(mismatches));
    }

    /** {@return the places of these differences: {@code field Content-Length} becomes {@code Content-Length}} */
    public static List<String> places(Collection<Mismatch> mismatches) {
        return mismatches.stream().map(mismatch -> mismatch.where().shortName()).toList();
    }

    /** {@return the same for each of its places alone} */
    public List<Fingerprint> places() {
        return fields.stream()
                .map(field -> new Fingerprint(end, status, List.of(field)))
                .toList();
    }

    /** {@return whether everything that this declared fingerprint names is so in what was seen, and no other place differs} */
    public boolean isSeenIn(Fingerprint seen) {
        return (end.isEmpty() || end.equals(seen.end))
                && (status.isEmpty() || status.equals(seen.status))
                && (fields.isEmpty() || fields.equals(seen.fields));
    }

    /** {@return whether some of the places that this declared fingerprint names were seen, and no other} */
    boolean includes(Fingerprint seen) {
        return fields.isEmpty()
                ? isSeenIn(seen)
                : agreesOnTheAnswer(seen) && !seen.fields.isEmpty() && fields.containsAll(seen.fields);
    }

    /** {@return whether both of these declared fingerprints can be seen in one exchange} */
    boolean agreesWith(Fingerprint other) {
        return agreesOnTheAnswer(other) && (fields.isEmpty() || other.fields.isEmpty() || fields.equals(other.fields));
    }

    /** {@return whether both of these declared fingerprints include some place} */
    boolean meets(Fingerprint other) {
        return agreesOnTheAnswer(other)
                && (fields.isEmpty() || other.fields.isEmpty() || !Collections.disjoint(fields, other.fields));
    }

    private boolean agreesOnTheAnswer(Fingerprint other) {
        return (end.isEmpty() || other.end.isEmpty() || end.equals(other.end))
                && (status.isEmpty() || other.status.isEmpty() || status.equals(other.status));
    }

    @Override
    public String toString() {
        String words = String.join(
                ", ",
                Stream.of(
                                end.map(End::words).stream(),
                                status.map(s -> "status " + s).stream(),
                                fields.stream().map(f -> "at " + f))
                        .flatMap(s -> s)
                        .toList());
        return words.isEmpty() ? "anything" : words;
    }
}
