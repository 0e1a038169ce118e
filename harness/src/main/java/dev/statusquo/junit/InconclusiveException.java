package dev.statusquo.junit;

/** Nothing can be said of a row; JUnit counts it as an error, not as a failure. */
public final class InconclusiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says why. The stack would only show the harness, so there is none. */
    public InconclusiveException(String message) {
        super(message, null, false, false);
    }
}
