package dev.statusquo.model;

import dev.statusquo.http.Octets;

/**
 * What a canned target does with one request.
 *
 * @param octets what it writes first
 * @param then what it does next
 * @param isLate whether it writes only when content that was held back has come
 */
public record CannedAnswer(Octets octets, Then then, boolean isLate) {

    /** What follows the octets. */
    public enum Then {
        /** The connection stays open and silent until the next request. */
        KEEP,
        CLOSE,
        RESET,
        /** Silence although more is due: the client's limit is reached at once. */
        HANG,
        /** The octets are made when the request is known: the answer to a sentinel, with its mark. */
        SENTINEL,
        /** No connection can be made. */
        REFUSE
    }

    /** An answer that comes at once. */
    public CannedAnswer(Octets octets, Then then) {
        this(octets, then, false);
    }

    /** {@return a minimal complete response with that code: a length of zero, or no content by rule} */
    public static CannedAnswer minimal(int code) {
        boolean bare = code / 100 == 1 || code == 204 || code == 304;
        String length = bare ? "" : "Content-Length: 0\r\n";
        return new CannedAnswer(
                Octets.latin1("HTTP/1.1 " + code + " \r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n" + length + "\r\n"),
                Then.KEEP);
    }
}
