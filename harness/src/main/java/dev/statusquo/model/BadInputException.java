package dev.statusquo.model;

/** Something a person wrote or asked for cannot be used: one message with what, where and how to fix it; exit code 2. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String mend;

    /**
     * Says what cannot be used.
     *
     * @param what one sentence, with file and line where there is one
     * @param mend what to do about it
     */
    public BadInputException(String what, String mend) {
        super(what);
        this.mend = mend;
    }

    /** {@return what to do about it} */
    public String mend() {
        return mend;
    }
}
