package dev.statusquo.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An immutable sequence of octets, equal by content. */
public final class Octets {
    private static final Octets EMPTY = new Octets(new byte[0]);

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@return no octets} */
    public static Octets empty() {
        return EMPTY;
    }

    /** {@return a copy of these bytes} */
    public static Octets of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Octets(bytes.clone());
    }

    /** {@return the octets of a text in UTF-8} */
    public static Octets utf8(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return one octet for each char, as header sections are written (RFC 9110 5.5)} */
    public static Octets latin1(String text) {
        return of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** {@return the octets that a Base64 text stands for} Throws IllegalArgumentException where it is not Base64. */
    public static Octets ofBase64(String base64) {
        return of(Base64.getDecoder().decode(base64));
    }

    /** {@return how many octets these are} */
    public int size() {
        return bytes.length;
    }

    /** {@return whether there are none} */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** {@return a copy as an array} */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** {@return these octets followed by those} */
    public Octets plus(Octets those) {
        byte[] joined = Arrays.copyOf(bytes, bytes.length + those.bytes.length);
        System.arraycopy(those.bytes, 0, joined, bytes.length, those.bytes.length);
        return new Octets(joined);
    }

    /** {@return the octets from one index to another, exclusive; throws IndexOutOfBoundsException outside them} */
    public Octets slice(int from, int to) {
        return of(Arrays.copyOfRange(bytes, from, to));
    }

    /** {@return the text these octets are in UTF-8, malformed sequences replaced} */
    public String asUtf8() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** {@return one char for each octet} */
    public String asLatin1() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** {@return these octets in Base64, without line breaks} */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** {@return as lower-case hexadecimal digits, two for each octet} */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** {@return their SHA-256 digest, 32 octets} */
    public Octets sha256() {
        try {
            return new Octets(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@return the octets as text, control characters shown as escapes} */
    @Override
    public String toString() {
        return Escaped.of(asLatin1());
    }
}
