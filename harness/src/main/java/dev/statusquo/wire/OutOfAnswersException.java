package dev.statusquo.wire;

/** A canned target was asked more, or something else, than its answers are for: the proof is broken, not what it proves. */
public final class OutOfAnswersException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfAnswersException(String message) {
        super(message);
    }
}
