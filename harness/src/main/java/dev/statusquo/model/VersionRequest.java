package dev.statusquo.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The versions that somebody asked for.
 *
 * @param versions by package or runtime, in that order; {@code path:} and a file for an artifact
 */
public record VersionRequest(Map<String, String> versions) {
    /** What begins the version of an artifact on this machine. */
    public static final String PATH = "path:";

    /** The version that stands for the newest release, as of the day. */
    public static final String LATEST = "latest";

    /** Copies the map, in its order. */
    public VersionRequest {
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }

    /** {@return no request: everything as it is locked} */
    public static VersionRequest none() {
        return new VersionRequest(Map.of());
    }

    /** {@return whether nothing was asked for} */
    public boolean isEmpty() {
        return versions.isEmpty();
    }

    /** {@return whether a version was asked for} */
    public boolean names(String packageOrRuntime) {
        return versions.containsKey(packageOrRuntime);
    }

    /** {@return whether a package was asked for as a file} */
    public boolean isArtifact(String name) {
        return versions.getOrDefault(name, "").startsWith(PATH);
    }
}
