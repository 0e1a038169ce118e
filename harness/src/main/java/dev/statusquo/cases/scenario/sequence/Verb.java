package dev.statusquo.cases.scenario.sequence;

import dev.statusquo.http.Method;

/** What a call of a sequence does; PATCH stands twice, because one of its kinds can be repeated and the other cannot. */
enum Verb {
    PUT("PUT"),
    DELETE("DELETE"),
    /** Creates an item in the list, under an id that the server chooses. */
    POST("POST"),
    /** Merges values (RFC 7396). */
    MERGE("PATCH"),
    /** Adds to a number. */
    INCREMENT("PATCH"),
    GET("GET"),
    HEAD("HEAD"),
    OPTIONS("OPTIONS");

    private final String token;

    Verb(String token) {
        this.token = token;
    }

    Method method() {
        return new Method(token);
    }

    /** {@return whether n calls in a row should have the effect of one: by definition, or for what a merge says} */
    boolean canBeRepeated() {
        return method().isIdempotent() || this == MERGE;
    }

    boolean hasContent() {
        return this == PUT || this == POST || this == MERGE || this == INCREMENT;
    }
}
