package dev.statusquo.cases.scenario.sequence;

import java.util.Set;

/**
 * Which status codes a call may be answered with: what RFC 9110 9.3 and the contract promise, and no more.
 *
 * @param words the codes in words
 * @param whole codes that are permitted
 * @param classes first digits that are permitted
 */
record Codes(String words, Set<Integer> whole, Set<Integer> classes) {
    private static final Codes CREATED = new Codes("201", Set.of(201), Set.of());
    private static final Codes REPLACED = new Codes("200 or 204", Set.of(200, 204), Set.of());
    private static final Codes SUCCESS = new Codes("2xx", Set.of(), Set.of(2));
    private static final Codes GONE_ANYHOW = new Codes("2xx, 404 or 410", Set.of(404, 410), Set.of(2));
    private static final Codes MISSING = new Codes("404 or 410", Set.of(404, 410), Set.of());
    private static final Codes FOUND = new Codes("200", Set.of(200), Set.of());
    /** What a framework makes of them by itself is for other cases; here they may do no harm. */
    private static final Codes NO_FAULT = new Codes("any code below 500", Set.of(), Set.of(2, 3, 4));

    /** {@return the codes for a call to an item that is there or is not} */
    static Codes of(Verb verb, boolean isThere) {
        return switch (verb) {
            case PUT -> isThere ? REPLACED : CREATED;
            case DELETE -> isThere ? SUCCESS : GONE_ANYHOW;
            case POST -> CREATED;
            case MERGE, INCREMENT -> isThere ? SUCCESS : MISSING;
            case GET -> isThere ? FOUND : MISSING;
            case HEAD, OPTIONS -> NO_FAULT;
        };
    }

    boolean allow(int code) {
        return whole.contains(code) || classes.contains(code / 100);
    }
}
