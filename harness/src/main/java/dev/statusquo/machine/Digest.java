package dev.statusquo.machine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for contents. */
public final class Digest {
    private Digest() {}

    /** {@return the first 16 hexadecimal digits of the SHA-256 of the parts, each told from the next} */
    public static String of(String... parts) {
        byte[][] octets = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            octets[i] = parts[i].getBytes(StandardCharsets.UTF_8);
        }
        return of(octets);
    }

    /** {@return the same for octets} */
    public static String of(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
