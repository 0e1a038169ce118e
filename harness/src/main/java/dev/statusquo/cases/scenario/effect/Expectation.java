package dev.statusquo.cases.scenario.effect;

import dev.statusquo.model.EffectFacts;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Place;
import java.util.List;
import java.util.Optional;

/** One thing that must hold of what a script saw: a pure function of its facts. */
@FunctionalInterface
interface Expectation {
    int DIGEST_SHOWN = 12;
    Place STATE = Place.of(Place.Kind.STATE);
    Place STATUS = Place.of(Place.Kind.STATUS);

    Optional<Mismatch> difference(Facts facts);

    /** {@return the differences that several expectations find} */
    static List<Mismatch> differences(List<Expectation> expectations, Observation seen) {
        return expectations.stream()
                .flatMap(expectation -> expectation.difference(seen.facts()).stream())
                .toList();
    }

    /** Nothing has changed. */
    static Expectation unchanged() {
        return same(STATE, EffectFacts.BEFORE, EffectFacts.AFTER, "as before, ");
    }

    /** The state is the one that a single request leaves. */
    static Expectation asAfterOne() {
        return same(STATE, EffectFacts.ONCE, EffectFacts.AFTER, "as after one request, ");
    }

    /** Two digests are the same. */
    static Expectation same(Place where, String expected, String actual, String words) {
        return facts -> {
            String wanted = fact(facts, expected);
            String was = fact(facts, actual);
            return wanted.equals(was)
                    ? Optional.empty()
                    : Optional.of(new Mismatch(where, words + digest(wanted), digest(was)));
        };
    }

    /** A fact is exactly this text. */
    static Expectation is(Place where, String name, String expected) {
        return facts -> {
            String was = fact(facts, name);
            return was.equals(expected) ? Optional.empty() : Optional.of(new Mismatch(where, expected, was));
        };
    }

    /** The fact about status codes is exactly this text. */
    static Expectation status(String name, String expected) {
        return is(STATUS, name, expected);
    }

    /** The fact about status codes is one of these texts. */
    static Expectation statusIn(String name, List<String> permitted) {
        return facts -> {
            String was = fact(facts, name);
            return permitted.contains(was)
                    ? Optional.empty()
                    : Optional.of(new Mismatch(STATUS, String.join("; or ", permitted), was));
        };
    }

    /** A handler ran so many times. */
    static Expectation calls(int expected) {
        return facts -> {
            int was =
                    facts.calls().orElseThrow(() -> new IllegalStateException("the script did not count the handlers"));
            return was == expected
                    ? Optional.empty()
                    : Optional.of(new Mismatch(Place.Kind.CALLS, Integer.toString(expected), Integer.toString(was)));
        };
    }

    private static String fact(Facts facts, String name) {
        return facts.value(name).orElseThrow(() -> new IllegalStateException("the script kept no fact " + name));
    }

    private static String digest(String whole) {
        return whole.length() <= DIGEST_SHOWN ? whole : whole.substring(0, DIGEST_SHOWN) + "…";
    }
}
