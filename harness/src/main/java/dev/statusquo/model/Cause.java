package dev.statusquo.model;

/** Why a verdict is INCONCLUSIVE. */
public enum Cause {
    /** What the case needed first did not hold. */
    NOT_EXERCISED("not exercised"),
    SETUP_FAILED("setup failed"),
    TARGET_DEAD("target dead"),
    /** Two runs of the row disagreed. */
    UNSTABLE("unstable"),
    HARNESS_ERROR("harness error");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /** {@return the cause in plain words} */
    public String words() {
        return words;
    }
}
