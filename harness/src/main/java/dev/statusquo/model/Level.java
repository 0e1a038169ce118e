package dev.statusquo.model;

/** How strongly a requirement binds (BCP 14, and what this suite adds to it). */
public enum Level {
    /** An absolute requirement. */
    MUST,
    /** There may be good reasons not to; what is permitted but not kept is TOLERATED. */
    SHOULD,
    /** Truly optional. */
    MAY,
    /** A meaning that the specification defines without such a word; judged like MUST. */
    DEFINED,
    /** The documents' own claim: it holds or does not hold, and is never a violation of an RFC. */
    DOCUMENT,
    /** A fact, no rule. */
    RECORD
}
