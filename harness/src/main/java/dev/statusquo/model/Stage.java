package dev.statusquo.model;

/**
 * What a script may touch while it runs one row once.
 *
 * @param wire the network
 * @param lab the target
 * @param scope a scope of state that no other run uses; part of paths, so only unreserved characters (RFC 3986 2.3)
 * @param limits the limits
 */
public record Stage(Wire wire, Lab lab, String scope, Limits limits) {

    /** {@return an id for the request with this label, unlike that of any other request of any run} */
    public String requestId(String label) {
        return scope + "-" + label;
    }
}
