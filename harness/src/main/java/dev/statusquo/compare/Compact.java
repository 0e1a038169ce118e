package dev.statusquo.compare;

import dev.statusquo.http.Octets;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Outcomes as small as a baseline holds them: long contents are hashes, what timing decides is left out, and a row of many exchanges is held by how
 * each was answered and framed, since the same answers stand whole in other rows.
 */
public final class Compact {
    private static final int LONGEST = 60;
    private static final int HASH_OCTETS = 6;
    private static final int MANY = 12;
    private static final Set<Part> WHOLE = Set.of(Part.FIELD, Part.CONTENT, Part.PHRASE);

    private Compact() {}

    /** {@return the outcome as a baseline holds it} */
    static NormalisedOutcome of(NormalisedOutcome whole) {
        SortedMap<Aspect, String> aspects = new TreeMap<>();
        boolean isBrief = isBrief(whole.exchanges());
        whole.aspects().forEach((aspect, value) -> {
            boolean isNothing = aspect.part() == Part.COUNT && value.equals("0");
            boolean isTooMuch = isBrief && WHOLE.contains(aspect.part());
            if (!aspect.part().isFleeting() && !isNothing && !isTooMuch) {
                aspects.put(aspect, aspect.part() == Part.CONTENT ? content(value) : value);
            }
        });
        return new NormalisedOutcome(whole.row(), whole.verdict(), aspects, whole.findings(), whole.source());
    }

    /** {@return whether a row of so many exchanges is held without fields and contents} */
    public static boolean isBrief(int exchanges) {
        return exchanges > MANY;
    }

    /** {@return the outcome with {@code *} where the two differ} */
    static NormalisedOutcome common(NormalisedOutcome one, NormalisedOutcome other) {
        SortedMap<Aspect, String> aspects = new TreeMap<>(one.aspects());
        other.aspects().forEach((aspect, value) -> {
            if (!value.equals(one.at(aspect))) {
                aspects.put(aspect, NormalisedOutcome.ANY);
            }
        });
        one.aspects().keySet().stream()
                .filter(aspect -> !other.aspects().containsKey(aspect))
                .forEach(aspect -> aspects.put(aspect, NormalisedOutcome.ANY));
        return new NormalisedOutcome(one.row(), one.verdict(), aspects, one.findings(), Optional.empty());
    }

    /** {@return the outcome with {@code *} wherever the approved one has it: what was once known to vary stays known} */
    static NormalisedOutcome keeping(NormalisedOutcome approved, NormalisedOutcome seen) {
        SortedMap<Aspect, String> aspects = new TreeMap<>(seen.aspects());
        approved.aspects().forEach((aspect, value) -> {
            if (value.equals(NormalisedOutcome.ANY)) {
                aspects.put(aspect, NormalisedOutcome.ANY);
            }
        });
        return new NormalisedOutcome(seen.row(), seen.verdict(), aspects, seen.findings(), seen.source());
    }

    private static String content(String text) {
        boolean plain = text.length() <= LONGEST && text.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
        return plain
                ? text
                : text.length() + " octets "
                        + Octets.utf8(text).sha256().slice(0, HASH_OCTETS).hex();
    }
}
