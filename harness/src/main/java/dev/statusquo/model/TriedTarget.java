package dev.statusquo.model;

import java.time.Duration;
import java.util.Optional;

/**
 * A target as a run found it: what it is, and what became of it.
 *
 * @param target what it is, with all versions
 * @param image the image's id, where it ran in a container
 * @param address its URL while it ran, where it started
 * @param ready how long after the start of the run it answered, where it did
 * @param trouble why it did not start or when it died, where it did; its last words included
 */
public record TriedTarget(
        Target target,
        Optional<String> image,
        Optional<String> address,
        Optional<Duration> ready,
        Optional<String> trouble) {

    /** {@return a target about which nothing is known but what it is} */
    public static TriedTarget planned(Target target) {
        return new TriedTarget(target, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
