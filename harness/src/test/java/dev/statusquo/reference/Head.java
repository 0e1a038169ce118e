package dev.statusquo.reference;

/**
 * What comes before the content.
 *
 * @param method a token, case-sensitive
 * @param target as it was understood
 * @param minor 0 for HTTP/1.0, 1 for HTTP/1.1 and all later minor versions (RFC 9110 2.5)
 * @param fields the header section
 */
record Head(String method, Target target, int minor, FieldLines fields) {

    boolean wantsClose() {
        return minor == 0 || fields.tokens("Connection").contains("close");
    }

    /** {@return whether the client waits for 100 before it sends the content; HTTP/1.0 knows no expectations (RFC 9110 10.1.1)} */
    boolean expectsContinue() {
        return minor == 1 && fields.tokens("Expect").contains("100-continue");
    }

    /** {@return whether HEAD asks, whose answer has the fields of GET and no content} */
    boolean isHead() {
        return method.equals("HEAD");
    }
}
