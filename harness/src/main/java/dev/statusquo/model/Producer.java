package dev.statusquo.model;

/** Who made the observed value. */
public enum Producer {
    FRAMEWORK,
    SERVER,
    /** A client, of a journey. */
    CLIENT,
    /** Our own sample app: a violation here is our fault, never a deviation of a framework. */
    APP
}
