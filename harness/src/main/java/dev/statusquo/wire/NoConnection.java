package dev.statusquo.wire;

import java.nio.ByteBuffer;

/** Stands where a connection could not be made: every look at it says so. */
final class NoConnection implements Connection {

    @Override
    public void announce(String mark) {}

    @Override
    public Arrival await(ByteBuffer out, long nanos) {
        return Arrival.NONE;
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
