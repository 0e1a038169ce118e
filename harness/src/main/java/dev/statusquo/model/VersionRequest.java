package dev.statusquo.model;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asked for besides a framework and a server, and what came of it.
 *
 * @param versions the versions that were asked for, by package or runtime, in that order; {@code path:} and a file for an artifact
 * @param lockFolder the folder with the lock files that were made for it; nothing where the committed ones hold
 * @param resolution how its versions were found, in sentences
 */
public record VersionRequest(Map<String, String> versions, Optional<Path> lockFolder, List<String> resolution) {
    /** What begins the version of an artifact on this machine. */
    public static final String PATH = "path:";

    /** The version that stands for the newest release, as of the day. */
    public static final String LATEST = "latest";

    /** Copies the collections, in their order. */
    public VersionRequest {
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
        resolution = List.copyOf(resolution);
    }

    /** {@return no wish: everything as it is locked} */
    public static VersionRequest none() {
        return new VersionRequest(Map.of(), Optional.empty(), List.of());
    }

    /** {@return a wish of which nothing came yet} */
    public static VersionRequest of(Map<String, String> versions) {
        return new VersionRequest(versions, Optional.empty(), List.of());
    }

    /** {@return the same wish with what was made for it} */
    public VersionRequest resolved(Path folder, List<String> sentences) {
        return new VersionRequest(versions, Optional.of(folder), sentences);
    }

    /** {@return whether anything was asked for} */
    public boolean isEmpty() {
        return versions.isEmpty();
    }

    /** {@return whether a package was asked for as a file} */
    public boolean isArtifact(String name) {
        return versions.getOrDefault(name, "").startsWith(PATH);
    }
}
