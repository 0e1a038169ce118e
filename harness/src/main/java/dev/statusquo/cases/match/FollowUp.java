package dev.statusquo.cases.match;

/** What a step does once its answer has come, so that the answer can be judged. */
public enum FollowUp {
    /** It asks the side channel for the digest of the scope's state. */
    STATE,
    /** It asks the side channel how many times a handler ran. */
    CALLS,
    /** It sends another request on the same connection. */
    NEXT
}
