package dev.statusquo.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a run when it has ended. A report without one is partial.
 *
 * @param targets the targets as they were met
 * @param elapsed from the start of the program to the last outcome
 * @param lastReady from the start of the program to the last target's first answer, where one answered
 */
public record RunFooter(List<TriedTarget> targets, Duration elapsed, Optional<Duration> lastReady) {

    /** Copies the targets. */
    public RunFooter {
        targets = List.copyOf(targets);
    }
}
