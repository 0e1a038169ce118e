package dev.statusquo.http;

import java.util.Locale;

/**
 * One field line (RFC 9110 5.2).
 *
 * @param name the name as it was written; names are compared without regard to case (RFC 9110 5.1)
 * @param value the value, one char per octet, without the whitespace around it (RFC 9112 5.1)
 */
public record Field(String name, String value) {

    /** {@return whether this line has that name} */
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** {@return the name in lower case, for keys of maps} */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
