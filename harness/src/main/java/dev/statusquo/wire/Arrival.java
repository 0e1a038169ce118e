package dev.statusquo.wire;

import java.util.Arrays;

/** What one look at a connection met. */
final class Arrival {
    /** What happened. */
    enum Kind {
        /** Octets came. */
        OCTETS,
        /** Nothing came, but some of our octets were taken. */
        WROTE,
        /** The other side takes no more octets; what it sent before can still be read. */
        UNWRITABLE,
        /** The other side closed, and all that it sent was read. */
        CLOSED,
        /** The connection was reset, and all that came before was read. */
        RESET,
        /** The time passed in silence. */
        SILENCE,
        /** There is no connection. */
        NONE
    }

    static final Arrival WROTE = new Arrival(Kind.WROTE, new byte[0]);
    static final Arrival UNWRITABLE = new Arrival(Kind.UNWRITABLE, new byte[0]);
    static final Arrival CLOSED = new Arrival(Kind.CLOSED, new byte[0]);
    static final Arrival RESET = new Arrival(Kind.RESET, new byte[0]);
    static final Arrival SILENCE = new Arrival(Kind.SILENCE, new byte[0]);
    static final Arrival NONE = new Arrival(Kind.NONE, new byte[0]);

    private final Kind kind;
    private final byte[] octets;

    private Arrival(Kind kind, byte[] octets) {
        this.kind = kind;
        this.octets = octets;
    }

    /** {@return octets that came: the first {@code length} of the buffer, copied} */
    static Arrival of(byte[] buffer, int length) {
        return new Arrival(Kind.OCTETS, Arrays.copyOf(buffer, length));
    }

    Kind kind() {
        return kind;
    }

    /** {@return the octets themselves; the caller leaves them as they are} */
    byte[] octets() {
        return octets;
    }
}
