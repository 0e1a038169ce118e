package dev.statusquo.http;

/**
 * A status code as it was seen or asked for (RFC 9110 15). Any integer can be held: {@code StatusCode(999)} is a value,
 * "not allowed by RFC 9110 15" is a verdict.
 *
 * @param value the number, valid in the sense of RFC 9110 from 100 to 599
 */
public record StatusCode(int value) {

    /** {@return whether RFC 9110 15 calls it valid} */
    public boolean isValid() {
        return value >= 100 && value <= 599;
    }

    /** {@return whether it announces that a final response follows (RFC 9110 15.2)} */
    public boolean isInterim() {
        return value >= 100 && value <= 199;
    }

    /** {@return the first digit of a three-digit code, its class (RFC 9110 15)} */
    public int category() {
        return value / 100;
    }

    /** {@return whether a response with this code never has content (RFC 9110 6.4.1)} */
    public boolean isWithoutContent() {
        return isInterim() || value == 204 || value == 304;
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
