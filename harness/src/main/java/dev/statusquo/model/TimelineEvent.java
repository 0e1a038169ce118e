package dev.statusquo.model;

import java.util.Optional;

/**
 * One thing that happened while a row ran: an entry of its time line.
 *
 * @param milliseconds since the row began, 0 or more
 * @param who who did it
 * @param kind whether something ended with it
 * @param what what was done, in a few plain words such as {@code PUT /s/a/items/1: 201}; text from the target is not yet
 *     escaped for any medium
 * @param state the digest of the scope's state right afterwards, where it was looked at
 * @param calls how many times a handler had run by then for the request that {@code what} names, where it was looked at
 */
public record TimelineEvent(
        long milliseconds, Who who, Kind kind, String what, Optional<String> state, Optional<Integer> calls) {

    /** Whose doing it was. */
    public enum Who {
        /** A client sent, read, or left. */
        CLIENT,
        /** The target answered, died, or came back. */
        TARGET,
        /** The suite looked behind the answers, killed, restarted, or waited. */
        HARNESS
    }

    /** What ended, if anything did. */
    public enum Kind {
        /** The row went on. */
        STEP,
        /** A client ended its connection, or its side of it, before the answer was read. */
        CONNECTION_CLOSED,
        /** The target was killed. */
        KILLED
    }

    /** An event with which nothing ended. */
    public TimelineEvent(long milliseconds, Who who, String what, Optional<String> state, Optional<Integer> calls) {
        this(milliseconds, who, Kind.STEP, what, state, calls);
    }

    /** Refuses a negative time with IllegalArgumentException. */
    public TimelineEvent {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("a row's time line begins at 0, not at " + milliseconds);
        }
    }

    /** {@return an event at which nothing was looked at behind the answers} */
    public static TimelineEvent of(long milliseconds, Who who, String what) {
        return of(milliseconds, who, Kind.STEP, what);
    }

    /** {@return an event of a kind at which nothing was looked at behind the answers} */
    public static TimelineEvent of(long milliseconds, Who who, Kind kind, String what) {
        return new TimelineEvent(milliseconds, who, kind, what, Optional.empty(), Optional.empty());
    }

    /** {@return whether something ended with it} */
    public boolean isEnd() {
        return kind != Kind.STEP;
    }
}
