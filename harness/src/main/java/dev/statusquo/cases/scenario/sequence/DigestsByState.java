package dev.statusquo.cases.scenario.sequence;

import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Place.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The digests of one scope, by what it should hold: equal exactly if the items are. */
final class DigestsByState {
    private final Map<ExpectedItems, Entry> entries = new LinkedHashMap<>();

    private record Entry(String digest, String when) {}

    /**
     * Enters a digest.
     *
     * @param items what the scope should hold
     * @param digest what the side channel says
     * @param when the place in the sequence, in words
     * @return the difference, if the digest is not what it should be
     */
    Optional<Mismatch> enter(ExpectedItems items, String digest, String when) {
        Entry known = entries.putIfAbsent(items, new Entry(digest, when));
        if (known != null) {
            return known.digest().equals(digest)
                    ? Optional.empty()
                    : different("the digest of " + known.when() + ", for the same items: " + items, digest);
        }
        return entries.entrySet().stream()
                .filter(other -> !other.getKey().equals(items))
                .filter(other -> other.getValue().digest().equals(digest))
                .findFirst()
                .flatMap(other -> different("a digest of its own, for other items: " + items, digest));
    }

    private Optional<Mismatch> different(String expected, String digest) {
        String seen = entries.values().stream()
                .filter(entry -> entry.digest().equals(digest))
                .map(entry -> "the digest of " + entry.when())
                .findFirst()
                .orElse("another digest");
        return Optional.of(new Mismatch(Kind.STATE, expected, seen));
    }
}
