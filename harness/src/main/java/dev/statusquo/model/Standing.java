package dev.statusquo.model;

/** What a verdict means once the declared deviations are known. A row without one simply passed. */
public enum Standing {
    /** Declared, and seen as declared. */
    EXPECTED,
    /** A violation that nobody declared, or another one than was declared. */
    UNEXPECTED,
    /** Declared, but the row was run and does not show it. */
    STALE
}
