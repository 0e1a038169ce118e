package dev.statusquo.model;

/** A target did not start: what happened, its last words, and how to fix it. */
public final class TargetStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String lastWords;
    private final String mend;

    /**
     * Says why a target did not start.
     *
     * @param what one sentence that names the target
     * @param lastWords the end of its log, or of the tool that failed; may be empty
     * @param mend what to do about it
     */
    public TargetStartException(String what, String lastWords, String mend) {
        super(what);
        this.lastWords = lastWords;
        this.mend = mend;
    }

    /** {@return the end of its log} */
    public String lastWords() {
        return lastWords;
    }

    /** {@return what to do about it} */
    public String mend() {
        return mend;
    }
}
