package dev.statusquo.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What became of a request for versions.
 *
 * @param lockFolder the folder with the lock files that were made for it
 * @param sentences how the versions were found
 * @param leftOut a sentence for each feature that had to be left out so that the versions go together
 */
public record ResolvedVersions(Path lockFolder, List<String> sentences, Map<String, String> leftOut) {
    /** Copies the collections. */
    public ResolvedVersions {
        sentences = List.copyOf(sentences);
        leftOut = Map.copyOf(leftOut);
    }
}
