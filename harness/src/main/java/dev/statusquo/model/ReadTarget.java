package dev.statusquo.model;

import java.util.Map;
import java.util.Optional;

/**
 * A target as a report names it.
 *
 * @param id such as {@code flask@3.1.3+gunicorn@26.2.0}
 * @param framework the framework's name
 * @param server the server's name
 * @param runtime the runtime's name
 * @param versions every version that is known, by name; framework, server and runtime included
 * @param serving how its server takes requests
 * @param image the image's id, where it ran in a container
 * @param trouble why it did not start or when it died, where it did
 */
public record ReadTarget(
        String id,
        String framework,
        String server,
        String runtime,
        Map<String, String> versions,
        Serving serving,
        Optional<String> image,
        Optional<String> trouble) {
    /** Copies the versions. */
    public ReadTarget {
        versions = Map.copyOf(versions);
    }
}
