package dev.statusquo.http.message;

import dev.statusquo.http.Octets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Octets that came, and how many of them a reader has taken. For one thread. */
public final class Inbox {
    private byte[] octets = new byte[1024];
    private int size;
    private int taken;
    private int searched;

    /** Starts empty. */
    public Inbox() {}

    /** {@return an inbox that holds these octets, none of them taken} */
    public static Inbox of(Octets octets) {
        Inbox inbox = new Inbox();
        inbox.octets = octets.toArray();
        inbox.size = octets.size();
        return inbox;
    }

    /** A line without its end, one char per octet, and whether its end was LF without CR (RFC 9112 2.2). */
    record Line(String text, boolean bare) {}

    /**
     * Adds octets that came, behind those that are there.
     *
     * @param more holds them; they are copied
     * @param from the index of the first
     * @param length how many they are
     */
    public void add(byte[] more, int from, int length) {
        if (size + length > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(size + length, 2 * size));
        }
        System.arraycopy(more, from, octets, size, length);
        size += length;
    }

    /** {@return how many octets came in all} */
    public int size() {
        return size;
    }

    /** {@return how many octets were taken, which is the place of the next one} */
    public int taken() {
        return taken;
    }

    /** {@return how many octets came that were not taken} */
    public int available() {
        return size - taken;
    }

    /** {@return every octet that came} */
    public Octets all() {
        return slice(0, size);
    }

    /** {@return the octets that were not taken, which stay} */
    public Octets rest() {
        return slice(taken, size);
    }

    /** {@return the octets from one place to another, exclusive; no copy, since what came is never changed} */
    public Octets slice(int from, int to) {
        return Octets.shared(octets, from, to);
    }

    /** Takes every octet that is there. */
    public void skip() {
        taken = size;
    }

    /** {@return whether what is there could be, or become, something that starts with this text} */
    boolean canStartWith(String text) {
        int length = Math.min(text.length(), available());
        String start = new String(octets, taken, length, StandardCharsets.ISO_8859_1);
        return text.startsWith(start);
    }

    /** Takes the next line if its end is there; looks at no octet twice. */
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

    /** Takes at most that many octets. {@return how many were taken} */
    int take(long most) {
        int length = (int) Math.min(most, available());
        taken += length;
        return length;
    }

    /** Takes at most that many octets, and writes them there. {@return how many were taken} */
    int takeTo(ByteArrayOutputStream out, long most) {
        out.write(octets, taken, (int) Math.min(most, available()));
        return take(most);
    }
}
