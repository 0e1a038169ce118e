package dev.statusquo.http;

import java.util.List;
import java.util.Set;

/**
 * A request method (RFC 9110 9). Method tokens are case-sensitive; any token can be held, registered or not.
 *
 * @param token the method as it stands in the request line
 */
public record Method(String token) {
    public static final Method GET = new Method("GET");
    public static final Method HEAD = new Method("HEAD");
    public static final Method POST = new Method("POST");
    public static final Method PUT = new Method("PUT");
    public static final Method DELETE = new Method("DELETE");
    public static final Method CONNECT = new Method("CONNECT");
    public static final Method OPTIONS = new Method("OPTIONS");
    public static final Method TRACE = new Method("TRACE");
    public static final Method PATCH = new Method("PATCH");
    public static final Method QUERY = new Method("QUERY");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "QUERY");

    /** {@return the nine methods of the documents: RFC 9110 9.3 and PATCH of RFC 5789} */
    public static List<Method> ofTheDocuments() {
        return List.of(GET, HEAD, OPTIONS, PUT, DELETE, TRACE, POST, PATCH, CONNECT);
    }

    /** {@return whether its semantics are defined as essentially read-only (RFC 9110 9.2.1, RFC 10008 for QUERY)} */
    public boolean isSafe() {
        return SAFE.contains(token);
    }

    /** {@return whether n identical requests are meant to have the effect of one (RFC 9110 9.2.2)} */
    public boolean isIdempotent() {
        return isSafe() || token.equals("PUT") || token.equals("DELETE");
    }

    @Override
    public String toString() {
        return token;
    }
}
