package dev.statusquo.wire;

import java.nio.ByteBuffer;

/** Stands where a connection could not be made, or was over before it could be used: every look at it says so. */
final class EndedConnection implements Connection {
    private final ReadEvent ending;

    EndedConnection(ReadEvent ending) {
        this.ending = ending;
    }

    @Override
    public void announce(String mark) {}

    @Override
    public ReadEvent await(ByteBuffer out, long nanos) {
        return ending;
    }

    @Override
    public void halfClose() {}

    @Override
    public void reset() {}

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void close() {}
}
