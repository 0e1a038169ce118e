package dev.statusquo.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an exchange was, and how long it took.
 *
 * @param at the wall clock time at which the first octet was sent; of an exchange read from a report, when its run began
 * @param firstOctet how long after the last octet was sent the first came back, empty if none did or a report does not tell
 * @param elapsed how long the whole exchange took
 */
public record Timing(Instant at, Optional<Duration> firstOctet, Duration elapsed) {}
