package dev.statusquo.compare;

import java.util.Comparator;

/**
 * One place in what a row shows.
 *
 * @param exchange the exchange's number from 1; 0 for the row as a whole
 * @param part what it is
 * @param name the field's name in lower case, or the fact's; empty where the part says all
 */
public record Aspect(int exchange, Part part, String name) implements Comparable<Aspect> {
    private static final Comparator<Aspect> ORDER = Comparator.comparingInt(Aspect::exchange)
            .thenComparing(Aspect::part)
            .thenComparing(Aspect::name);

    /** {@return a place of the row as a whole} */
    public static Aspect ofRow(Part part) {
        return new Aspect(0, part, "");
    }

    /** {@return a place of which an exchange has one} */
    public static Aspect of(int exchange, Part part) {
        return new Aspect(exchange, part, "");
    }

    /** {@return all lines of a field, its name in lower case} */
    public static Aspect field(int exchange, String name) {
        return new Aspect(exchange, Part.FIELD, name);
    }

    boolean isField(String other) {
        return part == Part.FIELD && name.equals(other);
    }

    /** {@return the place in words, without the exchange: {@code field location}} */
    public String words() {
        return name.isEmpty() ? part.words() : part == Part.CLIENT ? name : part.words() + " " + name;
    }

    @Override
    public int compareTo(Aspect other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return exchange == 0 ? words() : "exchange " + exchange + " " + words();
    }
}
