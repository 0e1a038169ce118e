package dev.statusquo.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/** An immutable sequence of octets, equal by content. */
public final class Octets {
    private static final Octets EMPTY = new Octets(new byte[0], 0, 0);

    private final byte[] bytes;
    private final int from;
    private final int to;

    private Octets(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** {@return no octets} */
    public static Octets empty() {
        return EMPTY;
    }

    /** {@return a copy of these bytes} */
    public static Octets of(byte[] bytes) {
        return shared(bytes.clone(), 0, bytes.length);
    }

    /**
     * Makes octets of a part of an array without a copy, which counts where a target sends megabytes.
     *
     * @param bytes the array, which nobody changes in this part from now on
     * @param from the index of the first octet
     * @param to the index behind the last
     * @return the octets
     */
    public static Octets shared(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        return from == to ? EMPTY : new Octets(bytes, from, to);
    }

    /** {@return the octets of a text in UTF-8} */
    public static Octets utf8(String text) {
        return shared(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return one octet for each char, as header sections are written (RFC 9110 5.5)} */
    public static Octets latin1(String text) {
        return shared(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** {@return the octets that a Base64 text stands for} Throws IllegalArgumentException where it is not Base64. */
    public static Octets ofBase64(String base64) {
        return shared(Base64.getDecoder().decode(base64));
    }

    private static Octets shared(byte[] whole) {
        return shared(whole, 0, whole.length);
    }

    /** {@return how many octets these are} */
    public int size() {
        return to - from;
    }

    /** {@return whether there are none} */
    public boolean isEmpty() {
        return from == to;
    }

    /** {@return a copy as an array} */
    public byte[] toArray() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** {@return these octets followed by those} */
    public Octets plus(Octets those) {
        byte[] joined = Arrays.copyOf(toArray(), size() + those.size());
        System.arraycopy(those.bytes, those.from, joined, size(), those.size());
        return shared(joined);
    }

    /** {@return a copy of the octets from one index to another, exclusive; throws IndexOutOfBoundsException outside them} */
    public Octets slice(int start, int end) {
        Objects.checkFromToIndex(start, end, size());
        return shared(Arrays.copyOfRange(bytes, from + start, from + end));
    }

    /** {@return these octets if they are not more than that, else a copy of the first of them} */
    public Octets start(int most) {
        return size() <= most ? this : slice(0, most);
    }

    /** {@return the text these octets are in UTF-8, malformed sequences replaced} */
    public String asUtf8() {
        return new String(bytes, from, size(), StandardCharsets.UTF_8);
    }

    /** {@return one char for each octet} */
    public String asLatin1() {
        return new String(bytes, from, size(), StandardCharsets.ISO_8859_1);
    }

    /** {@return these octets in Base64, without line breaks} */
    public String base64() {
        return Base64.getEncoder().encodeToString(toArray());
    }

    /** {@return as lower-case hexadecimal digits, two for each octet} */
    public String hex() {
        return HexFormat.of().formatHex(bytes, from, to);
    }

    /** {@return their SHA-256 digest, 32 octets} */
    public Octets sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, size());
            return shared(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, from, to, octets.bytes, octets.from, octets.to);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    /** {@return the octets as text, control characters shown as escapes} */
    @Override
    public String toString() {
        return Escaped.of(asLatin1());
    }
}
