package dev.statusquo.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What only some versions have.
 *
 * @param features for features: what they need
 * @param words for words of the command: ranges by package
 */
public record VersionNeeds(Map<String, FeatureNeed> features, Map<String, Map<String, VersionRange>> words) {
    /**
     * What a feature needs.
     *
     * @param packages ranges by package; the runtime counts as one
     * @param otherwise a sentence that says why other versions lack the feature
     * @param own packages that the app names for this feature alone: they never keep a version from being tried
     */
    public record FeatureNeed(Map<String, VersionRange> packages, String otherwise, Set<String> own) {
        /** Copies the collections. */
        public FeatureNeed {
            packages = Map.copyOf(packages);
            own = Set.copyOf(own);
        }
    }

    /** Copies the maps. */
    public VersionNeeds {
        features = Map.copyOf(features);
        words = Map.copyOf(words);
    }

    /** {@return no need at all} */
    public static VersionNeeds none() {
        return new VersionNeeds(Map.of(), Map.of());
    }

    /** {@return for each feature that has some: the packages that the app names for it alone} */
    public Map<String, Set<String>> ownPackages() {
        Map<String, Set<String>> packages = new TreeMap<>();
        features.forEach((feature, need) -> {
            if (!need.own().isEmpty()) {
                packages.put(feature, need.own());
            }
        });
        return packages;
    }

    /** {@return why a feature is missing with these versions, where it is} */
    Optional<String> missing(String feature, Function<String, Optional<String>> versions) {
        return Optional.ofNullable(features.get(feature))
                .filter(need -> !hold(need.packages(), versions))
                .map(FeatureNeed::otherwise);
    }

    /** {@return whether these versions know a word of the command} */
    boolean allowWord(String word, Function<String, Optional<String>> versions) {
        return Optional.ofNullable(words.get(word))
                .map(ranges -> hold(ranges, versions))
                .orElse(true);
    }

    private static boolean hold(Map<String, VersionRange> ranges, Function<String, Optional<String>> versions) {
        return ranges.entrySet().stream()
                .allMatch(e -> versions.apply(e.getKey())
                        .filter(e.getValue()::contains)
                        .isPresent());
    }
}
