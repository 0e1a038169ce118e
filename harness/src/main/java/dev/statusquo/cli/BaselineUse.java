package dev.statusquo.cli;

/** Whether a run is held against the committed baselines. */
enum BaselineUse {
    /** Where no version was asked for: what is asked for by version is meant to be another. */
    auto,
    /** Always, as a scheduled run of the newest versions wants it. */
    on,
    /** Never. */
    off;

    /** {@return whether a target is held, given whether a version was asked for} */
    boolean isHeld(boolean asksForVersions) {
        return this == on || (this == auto && !asksForVersions);
    }
}
