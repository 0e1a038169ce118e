package dev.statusquo.wire;

import java.nio.ByteBuffer;

/** What one look at a connection met. */
final class ReadEvent {
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

    static final ReadEvent WROTE = new ReadEvent(Kind.WROTE, new byte[0]);
    static final ReadEvent UNWRITABLE = new ReadEvent(Kind.UNWRITABLE, new byte[0]);
    static final ReadEvent CLOSED = new ReadEvent(Kind.CLOSED, new byte[0]);
    static final ReadEvent RESET = new ReadEvent(Kind.RESET, new byte[0]);
    static final ReadEvent SILENCE = new ReadEvent(Kind.SILENCE, new byte[0]);
    static final ReadEvent NONE = new ReadEvent(Kind.NONE, new byte[0]);

    private final Kind kind;
    private final byte[] octets;

    private ReadEvent(Kind kind, byte[] octets) {
        this.kind = kind;
        this.octets = octets;
    }

    /** {@return octets that came: what is left in the buffer, copied} */
    static ReadEvent of(ByteBuffer buffer) {
        byte[] octets = new byte[buffer.remaining()];
        buffer.get(octets);
        return new ReadEvent(Kind.OCTETS, octets);
    }

    Kind kind() {
        return kind;
    }

    /** {@return the octets themselves; the caller leaves them as they are} */
    byte[] octets() {
        return octets;
    }
}
