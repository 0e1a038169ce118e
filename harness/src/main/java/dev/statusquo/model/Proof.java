package dev.statusquo.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows that a case can give a verdict: a target that behaves in one known way, and what the case must say of it.
 *
 * @param as what the case must say: a verdict in lower case ({@code conforms}, {@code violates}, {@code tolerated},
 *     {@code inconclusive}, {@code not-applicable}), or for a RECORD the fact that must be recorded
 * @param parameters the row it is played for
 * @param answers canned answers, one for each request in order, where there is no miniature
 * @param states the digests the side channel gives, in order
 * @param calls the handler counts the side channel gives, in order
 * @param miniature the name of the miniature server it is played against
 * @param origin where it is written, file and line
 */
public record Proof(
        String as,
        Map<String, String> parameters,
        List<CannedAnswer> answers,
        List<String> states,
        List<Integer> calls,
        Optional<String> miniature,
        String origin) {

    /** Copies the collections. */
    public Proof {
        parameters = Map.copyOf(parameters);
        answers = List.copyOf(answers);
        states = List.copyOf(states);
        calls = List.copyOf(calls);
    }

    /** {@return a proof against a miniature server} */
    public static Proof against(String miniature, String as, Map<String, String> parameters, String origin) {
        return new Proof(as, parameters, List.of(), List.of(), List.of(), Optional.of(miniature), origin);
    }
}
