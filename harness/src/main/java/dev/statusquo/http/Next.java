package dev.statusquo.http;

/** What a second request on the same connection met: whether framing stayed in step without idle waiting. */
public enum Next {
    /** The second request was answered, and by its own answer. */
    IN_STEP,
    /** The response had announced that the connection closes, and it closed (RFC 9112 9.6). */
    CLOSED_AS_ANNOUNCED,
    /** The connection closed although nothing had announced it. */
    CLOSED_UNANNOUNCED,
    /** What came was not the second request's answer: the two ends disagree where messages end. */
    OUT_OF_STEP,
    /** The response had announced a close, but the connection stayed open until the limit. */
    NOT_CLOSED,
    /** Silence until the limit. */
    HANG,
    /** The connection was reset. */
    RESET
}
