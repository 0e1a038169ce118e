package dev.statusquo.cases.rest;

/** What a flow needs first did not come about, so that the rest of it would mean nothing. */
final class NotExercisedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotExercisedException(String needed, Throwable cause) {
        super(needed + ": " + cause.getMessage(), cause);
    }
}
