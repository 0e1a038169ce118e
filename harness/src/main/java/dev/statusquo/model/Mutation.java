package dev.statusquo.model;

import java.util.Locale;

/** One standard way to spoil a target that conforms. */
public enum Mutation {
    /** The answer has another status code. */
    ANOTHER_CODE,
    /** A field line is missing. */
    FIELD_DROPPED,
    /** A field line stands twice. */
    FIELD_DOUBLED,
    /** Content-Length is one more or one less than it was. */
    LENGTH_CHANGED,
    /** The content has one octet more, and the framing says so. */
    CONTENT_ADDED,
    /** The content has lost its last octet, and the framing says so. */
    CONTENT_CUT,
    /** The connection is closed in place of an answer. */
    CLOSED,
    /** Nothing comes in place of an answer, and the connection stays open. */
    SILENT,
    /** The connection is reset in place of an answer. */
    RESET,
    /** Two answers that follow each other have changed places. */
    SWAPPED,
    /** The answer says that it is chunked, and is not. */
    CODING_ADDED,
    /** A 103 comes before the answer. */
    INTERIM_ADDED,
    /** The side channel tells of another state. */
    STATE_CHANGED,
    /** The side channel has counted one more call of a handler. */
    CALL_ADDED;

    /** {@return its name as files and the console have it, such as {@code field-dropped}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
