package dev.statusquo.wire;

import dev.statusquo.http.Octets;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;

/** What passed a tap in one direction of one connection, when, and how it ended; for several threads. */
final class Recording {
    /** How a direction ended. */
    enum Ending {
        /** It has not, or the other side ended first. */
        OPEN,
        CLOSED,
        RESET,
        /** The target could not be reached at all. */
        REFUSED
    }

    private final int limit;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final TreeMap<Integer, Long> times = new TreeMap<>();
    private boolean overflown;
    private Ending ending = Ending.OPEN;
    private long endedAt;
    private long lastAt = System.nanoTime();

    /** Keeps at most that many octets. */
    Recording(int limit) {
        this.limit = limit;
    }

    synchronized void add(byte[] buffer, int length, long nanos) {
        int kept = Math.min(length, limit - octets.size());
        overflown |= kept < length;
        lastAt = nanos;
        if (kept > 0) {
            times.put(octets.size(), nanos);
            octets.write(buffer, 0, kept);
        }
    }

    /** {@return whether more came than are kept} */
    synchronized boolean isOverflown() {
        return overflown;
    }

    /** {@return when the last octet passed, or when this began if none did} */
    synchronized long lastAt() {
        return lastAt;
    }

    /** Keeps the first ending; a later one only tells that the connection is gone. */
    synchronized void end(Ending how, long nanos) {
        if (ending == Ending.OPEN) {
            ending = how;
            endedAt = nanos;
        }
    }

    /** {@return what passed until now, unchanging} */
    synchronized Passed passed() {
        return new Passed(
                Octets.shared(octets.toByteArray(), 0, octets.size()),
                new TreeMap<>(times),
                overflown,
                ending,
                endedAt);
    }

    /** What passed until one moment. */
    record Passed(Octets octets, TreeMap<Integer, Long> times, boolean overflown, Ending ending, long endedAt) {

        /** {@return when the octet at this place passed; there must be one} */
        long timeOf(int place) {
            return times.floorEntry(place).getValue();
        }

        /** {@return when the first thing happened; something must have} */
        long first() {
            return times.isEmpty() ? endedAt : times.firstEntry().getValue();
        }

        /** {@return when the last thing happened, or {@code otherwise} where nothing did} */
        long last(long otherwise) {
            Map.Entry<Integer, Long> last = times.lastEntry();
            long octet = last == null ? otherwise : last.getValue();
            return ending == Ending.OPEN ? octet : endedAt;
        }
    }
}
