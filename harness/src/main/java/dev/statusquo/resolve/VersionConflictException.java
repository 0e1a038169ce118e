package dev.statusquo.resolve;

/** The registry has answered, and no versions of what was asked for go together. */
final class VersionConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the package manager said. */
    VersionConflictException(String said) {
        super(said);
    }
}
