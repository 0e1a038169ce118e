package dev.statusquo.http;

/**
 * A well-formed request (RFC 9112 3). What is not well-formed is sent as plain {@link Octets}.
 *
 * @param method the method
 * @param target the request target as it stands in the request line
 * @param fields the header section, Host included
 * @param content the content; its Content-Length is the caller's to write
 */
public record Request(Method method, String target, Fields fields, Octets content) {

    /** {@return the message as HTTP/1.1 octets} */
    public Octets octets() {
        return Octets.latin1(method + " " + target + " HTTP/1.1\r\n" + fields.section() + "\r\n")
                .plus(content);
    }
}
