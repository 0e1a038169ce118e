package dev.statusquo.model;

import java.util.Set;

/** The optional parts of the contract, which a target may have or lack ({@code fixtures/contract.yaml}, Features). */
public final class Features {
    /** The names of all of them. */
    public static final Set<String> ALL = Set.of(
            "items",
            "conditional",
            "idempotency-key",
            "jobs",
            "workers",
            "calls",
            "late-status",
            "raised-status",
            "reason",
            "repeated-fields",
            "test-client",
            "content-validators",
            "negotiation",
            "multipart",
            "upload-limit",
            "request-cookies",
            "response-models",
            "typed-values",
            "early-hints");

    private Features() {}
}
