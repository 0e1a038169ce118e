package dev.statusquo.wire;

import java.nio.ByteBuffer;

/** One connection as the exchange loop sees it: a socket, or a target that lives in memory. */
interface Connection extends AutoCloseable {

    /**
     * Tells that a request follows. A socket has no use for it; a target in memory answers with its next answer.
     *
     * @param mark the mark of a sentinel, empty where the request is none
     */
    void announce(String mark);

    /**
     * Writes as much as is taken without waiting, reads what is there, and waits where neither moved. Endings are
     * sticky: after CLOSED, RESET or NONE, the next look meets the same.
     *
     * @param out what is still to be written; its position moves
     * @param nanos how long to wait at most, 0 or less to look without waiting
     * @return what was met first
     */
    ReadEvent await(ByteBuffer out, long nanos);

    /** Closes our side for writing; does nothing where that is no longer possible. */
    void halfClose();

    /** Resets the connection. */
    void reset();

    /** {@return the time by which durations are measured, in nanoseconds from any origin} */
    long nanoTime();

    @Override
    void close();
}
