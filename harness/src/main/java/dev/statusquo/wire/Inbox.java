package dev.statusquo.wire;

import dev.statusquo.http.Octets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Octets that came, and how many of them a parser has taken. */
final class Inbox {
    private byte[] octets = new byte[1024];
    private int size;
    private int taken;
    private int searched;

    /** A line without its end, one char per octet, and whether its end was LF without CR (RFC 9112 2.2). */
    record Line(String text, boolean bare) {}

    void add(byte[] more, int from, int length) {
        if (size + length > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(size + length, 2 * octets.length));
        }
        System.arraycopy(more, from, octets, size, length);
        size += length;
    }

    int size() {
        return size;
    }

    int taken() {
        return taken;
    }

    int available() {
        return size - taken;
    }

    Octets all() {
        return slice(0, size);
    }

    Octets rest() {
        return slice(taken, size);
    }

    Octets slice(int from, int to) {
        return Octets.of(Arrays.copyOfRange(octets, from, to));
    }

    /** {@return whether what is there could be, or become, something that starts with this text} */
    boolean canStartWith(String text) {
        int length = Math.min(text.length(), available());
        String start = new String(octets, taken, length, StandardCharsets.ISO_8859_1);
        return text.startsWith(start);
    }

    /** Takes the next line, where its end is there; looks at no octet twice. */
    Optional<Line> takeLine() {
        for (int i = Math.max(searched, taken); i < size; i++) {
            if (octets[i] == '\n') {
                boolean bare = i == taken || octets[i - 1] != '\r';
                int end = bare ? i : i - 1;
                String text = new String(octets, taken, end - taken, StandardCharsets.ISO_8859_1);
                taken = i + 1;
                return Optional.of(new Line(text, bare));
            }
        }
        searched = size;
        return Optional.empty();
    }

    /** Takes all that is there. */
    void skip() {
        taken = size;
    }

    /** Moves at most that many octets. {@return how many were moved} */
    int takeTo(ByteArrayOutputStream out, long most) {
        int length = (int) Math.min(most, available());
        out.write(octets, taken, length);
        taken += length;
        return length;
    }
}
