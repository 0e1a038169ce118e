package dev.statusquo.model;

/** How far a statement of an RFC is covered by the catalogue. */
public enum Coverage {
    /** A case judges it. */
    JUDGED,
    /** Cases record what a target does, and none judges it. */
    RECORDED,
    /** No case is about it; the statement says why. */
    UNTESTED
}
