package dev.statusquo.http;

/** How the end of a message was found (RFC 9112 6.3). */
public enum Framing {
    /** By rule there is no content: HEAD, 1xx, 204, 304, or a 2xx to CONNECT. */
    NONE,
    /** Content-Length counted it. */
    LENGTH,
    /** The chunked transfer coding ended it. */
    CHUNKED,
    /** The end of the connection ended it. */
    CLOSE
}
