package dev.statusquo.model;

/**
 * One difference between what was expected and what was seen.
 *
 * @param where the place, such as {@code status}, {@code field Content-Length}, {@code step 2 state}
 * @param expected in words
 * @param actual in words; text from the target is not yet escaped for any medium
 */
public record Mismatch(String where, String expected, String actual) {

    /** {@return the same difference, its place named within a step} */
    public Mismatch in(String place) {
        return new Mismatch(place + " " + where, expected, actual);
    }

    @Override
    public String toString() {
        return where + ": expected " + expected + ", was " + actual;
    }
}
