package dev.statusquo.compare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sightings as small as a baseline holds them: long contents are hashes, and what timing decides is left out. */
final class Compact {
    private static final int LONGEST = 60;
    private static final int HASH_OCTETS = 6;

    private Compact() {}

    /** {@return the sighting as a baseline holds it} */
    static Sighting of(Sighting whole) {
        SortedMap<Aspect, String> aspects = new TreeMap<>();
        whole.aspects().forEach((aspect, value) -> {
            boolean isNothing = aspect.part() == Part.COUNT && value.equals("0");
            if (!aspect.part().isFleeting() && !isNothing) {
                aspects.put(aspect, aspect.part() == Part.CONTENT ? content(value) : value);
            }
        });
        return new Sighting(whole.row(), whole.verdict(), aspects, whole.source());
    }

    /** {@return the sighting with {@code *} where the two differ} */
    static Sighting common(Sighting one, Sighting other) {
        SortedMap<Aspect, String> aspects = new TreeMap<>(one.aspects());
        other.aspects().forEach((aspect, value) -> {
            if (!value.equals(one.at(aspect))) {
                aspects.put(aspect, Sighting.ANY);
            }
        });
        one.aspects().keySet().stream()
                .filter(aspect -> !other.aspects().containsKey(aspect))
                .forEach(aspect -> aspects.put(aspect, Sighting.ANY));
        return new Sighting(one.row(), one.verdict(), aspects, Optional.empty());
    }

    /** {@return the sighting with {@code *} wherever the approved one has it: what was once known to vary stays known} */
    static Sighting keeping(Sighting approved, Sighting seen) {
        SortedMap<Aspect, String> aspects = new TreeMap<>(seen.aspects());
        approved.aspects().forEach((aspect, value) -> {
            if (value.equals(Sighting.ANY)) {
                aspects.put(aspect, Sighting.ANY);
            }
        });
        return new Sighting(seen.row(), seen.verdict(), aspects, seen.source());
    }

    private static String content(String text) {
        boolean plain = text.length() <= LONGEST && text.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
        return plain ? text : text.length() + " octets " + hash(text);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_OCTETS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
