package dev.statusquo.cases.match;

/** A text names a variable that has no value. */
public final class UnknownVariableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which. */
    public UnknownVariableException(String name) {
        super("no value for ${" + name + "}");
    }
}
