package dev.statusquo.reference;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** SHA-256. */
final class Digest {
    private Digest() {}

    /** {@return the digest in lower-case hexadecimal} */
    static String of(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return how the contract tells a content: its length and its digest} */
    static Map<String, Object> measured(byte[] octets) {
        return Map.of("octets", octets.length, "sha256", of(octets));
    }
}
