package dev.statusquo.service.openapi;

/** A document does not say with what an operation can be asked. */
final class UnknownValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is missing, in a sentence without a full stop. */
    UnknownValueException(String what) {
        super(what, null, false, false);
    }
}
