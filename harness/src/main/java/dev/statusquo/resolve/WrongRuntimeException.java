package dev.statusquo.resolve;

/** No build of what was asked for runs on this version of the runtime. */
final class WrongRuntimeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the package manager said. */
    WrongRuntimeException(String said) {
        super(said);
    }
}
