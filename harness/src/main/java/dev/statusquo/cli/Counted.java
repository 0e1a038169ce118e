package dev.statusquo.cli;

/** A number and its noun. */
final class Counted {
    private Counted() {}

    /** {@return {@code 1 row}, {@code 2 rows}} */
    static String of(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
