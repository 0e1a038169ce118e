package dev.statusquo.http;

/**
 * How many octets of an exchange are not kept, because they are too many.
 *
 * @param sent how many behind those that are kept of what was written
 * @param received how many behind those that are kept of what was read
 */
public record Cut(int sent, int received) {
    /** Every octet is kept. */
    public static final Cut NOTHING = new Cut(0, 0);
}
