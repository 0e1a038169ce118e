package dev.statusquo.http;

/** How the exchange ended: five observations that are never taken for one another, and the case that none could be made. */
public enum End {
    /** A whole final response came. */
    COMPLETE("a complete response"),
    /** The connection was closed in the middle of a message (RFC 9112 8), or what came is no HTTP message. */
    PARTIAL("a partial response"),
    /** The connection was closed without a byte. */
    CLOSED("closed without a byte"),
    /** The connection was reset, before or in the middle of a message. */
    RESET("reset"),
    /** Silence until the limit; the connection stayed open. */
    HANG("silence until the limit"),
    /** No connection could be made: nothing was observed. */
    UNREACHABLE("no connection");

    private final String words;

    End(String words) {
        this.words = words;
    }

    /** {@return the ending in plain words} */
    public String words() {
        return words;
    }
}
