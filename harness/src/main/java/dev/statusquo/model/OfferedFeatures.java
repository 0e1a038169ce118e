package dev.statusquo.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What an app offers of the contract's optional parts.
 *
 * @param features what it offers
 * @param lacks a sentence for each feature it does not offer
 * @param needs on which versions features and words of the command depend
 */
public record OfferedFeatures(Set<String> features, Map<String, String> lacks, VersionNeeds needs) {
    /** Copies the collections. */
    public OfferedFeatures {
        features = Set.copyOf(features);
        lacks = Map.copyOf(lacks);
    }

    /** {@return these features, which depend on no version} */
    public static OfferedFeatures of(String... features) {
        return new OfferedFeatures(Set.of(features), Map.of(), VersionNeeds.none());
    }

    /** {@return what is offered with these versions} */
    Set<String> with(Function<String, Optional<String>> versions) {
        Set<String> offered = new TreeSet<>(features);
        offered.removeIf(feature -> needs.missing(feature, versions).isPresent());
        return offered;
    }

    /** {@return a sentence for each feature that is not offered with these versions} */
    Map<String, String> lackedWith(Function<String, Optional<String>> versions) {
        Map<String, String> all = new TreeMap<>(lacks);
        features.forEach(feature -> needs.missing(feature, versions).ifPresent(sentence -> all.put(feature, sentence)));
        return all;
    }
}
