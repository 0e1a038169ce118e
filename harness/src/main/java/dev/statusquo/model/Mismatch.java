package dev.statusquo.model;

/**
 * One difference between what was expected and what was seen.
 *
 * @param where the place
 * @param expected in words
 * @param actual in words; text from the target is not yet escaped for any medium
 */
public record Mismatch(Place where, String expected, String actual) {

    /** A difference at a place of which there is one in an exchange. */
    public Mismatch(Place.Kind kind, String expected, String actual) {
        this(Place.of(kind), expected, actual);
    }

    /** {@return the same difference at another place} */
    public Mismatch at(Place place) {
        return new Mismatch(place, expected, actual);
    }

    @Override
    public String toString() {
        return where + ": expected " + expected + ", was " + actual;
    }
}
