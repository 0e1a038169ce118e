package dev.statusquo.service;

/** A case would send what a service does not offer or must not be sent. */
final class NotAskedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says why, in a sentence without a full stop. */
    NotAskedException(String why) {
        super(why, null, false, false);
    }

    /** {@return why} */
    String why() {
        return String.valueOf(getMessage());
    }
}
