package dev.statusquo.http;

/**
 * A response, interim or final (RFC 9110 15, RFC 9112 4).
 *
 * @param version the HTTP version as written, {@code HTTP/1.1}
 * @param status the status code
 * @param reason the reason phrase, empty where there is none
 * @param fields the header section
 * @param content the content, transfer codings removed
 * @param trailers the trailer section
 * @param framing how its end was found
 */
public record Response(
        String version,
        StatusCode status,
        String reason,
        Fields fields,
        Octets content,
        Fields trailers,
        Framing framing) {

    /** {@return whether the server says that it closes the connection afterwards (RFC 9112 9.3, 9.6)} */
    public boolean announcesClose() {
        boolean close = fields.members("Connection").stream().anyMatch("close"::equalsIgnoreCase);
        boolean keepAlive = fields.members("Connection").stream().anyMatch("keep-alive"::equalsIgnoreCase);
        return close || framing == Framing.CLOSE || (version.equals("HTTP/1.0") && !keepAlive);
    }
}
