package dev.statusquo.report;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.StatusCode;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Place;
import dev.statusquo.model.Place.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a target did instead of what was expected, as a verb for a sentence.
 *
 * @param weight its importance: the most important first
 * @param singular what one target does: {@code answers 500}
 * @param plural what several do: {@code answer 500}
 */
record FailureSentence(Weight weight, String singular, String plural) {
    /** Kinds of failures, the most important first. */
    enum Weight {
        /** No whole response came, or the connection was of no use afterwards. */
        ENDING,
        /** Another status code came. */
        STATUS,
        /** Another effect, field or content. */
        PLACE,
        /** Another reason phrase. */
        PHRASE
    }

    private static final Map<End, FailureSentence> ENDINGS = Map.of(
            End.CLOSED,
                    new FailureSentence(
                            Weight.ENDING,
                            "closes the connection without a byte",
                            "close the connection without a byte"),
            End.RESET, new FailureSentence(Weight.ENDING, "resets the connection", "reset the connection"),
            End.HANG, new FailureSentence(Weight.ENDING, "stays silent until the limit", "stay silent until the limit"),
            End.PARTIAL,
                    new FailureSentence(
                            Weight.ENDING, "breaks off within the response", "break off within the response"),
            End.UNREACHABLE, new FailureSentence(Weight.ENDING, "cannot be connected to", "cannot be connected to"));
    private static final FailureSentence MALFORMED =
            new FailureSentence(Weight.ENDING, "sends a malformed response", "send a malformed response");
    private static final FailureSentence OUT_OF_STEP = new FailureSentence(
            Weight.ENDING, "leaves the connection unusable afterwards", "leave the connection unusable afterwards");

    private static final FailureSentence CLIENT_THROWS =
            new FailureSentence(Weight.ENDING, "makes REST Assured throw", "make REST Assured throw");

    /** {@return what the target did in a violation} */
    static FailureSentence of(Outcome outcome) {
        Optional<Exchange> last = outcome.lastExchange();
        Fingerprint seen = outcome.judgement().seen();
        if (last.flatMap(Exchange::fault).isPresent()) {
            return MALFORMED;
        }
        Optional<FailureSentence> ending =
                seen.end().or(() -> last.map(Exchange::end)).map(ENDINGS::get);
        return ending.orElseGet(() -> ofPlaces(
                outcome.judgement().mismatches().stream().map(Mismatch::where).toList(),
                seen.status().or(() -> last.flatMap(Exchange::status).map(StatusCode::value))));
    }

    private static FailureSentence ofPlaces(List<Place> places, Optional<Integer> status) {
        Set<Kind> kinds = places.stream().map(Place::kind).collect(Collectors.toSet());
        if (kinds.contains(Kind.STATUS) && status.isPresent()) {
            return new FailureSentence(Weight.STATUS, "answers " + status.get(), "answer " + status.get());
        }
        if (kinds.contains(Kind.NEXT)) {
            return OUT_OF_STEP;
        }
        if (kinds.contains(Kind.CLIENT)) {
            return CLIENT_THROWS;
        }
        if (kinds.contains(Kind.REASON)) {
            return new FailureSentence(Weight.PHRASE, "uses another reason phrase", "use another reason phrase");
        }
        String place = places.isEmpty() ? "something" : places.get(0).shortName();
        return new FailureSentence(Weight.PLACE, "differs in " + place, "differ in " + place);
    }
}
