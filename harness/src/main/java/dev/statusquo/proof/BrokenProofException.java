package dev.statusquo.proof;

/** A proof does not fit its case: it has too few or too many answers. */
public final class BrokenProofException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is too few or too many. */
    public BrokenProofException(String message) {
        super(message);
    }
}
