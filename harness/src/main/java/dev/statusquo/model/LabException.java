package dev.statusquo.model;

/** The side channel or the engine could not do what a case asked for; the row is inconclusive. */
public final class LabException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was asked for and what happened instead. */
    public LabException(String message) {
        super(message);
    }

    /** Says what was asked for and what happened instead. */
    public LabException(String message, Throwable cause) {
        super(message, cause);
    }
}
