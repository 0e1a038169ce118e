package dev.statusquo.wire;

import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.CannedAnswer.Then;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** A connection to a canned target: each request takes the next answer, and a wait is over at once. */
final class CannedConnection implements Connection {
    private final CannedTarget target;
    private final IntUnaryOperator pieces;
    private String mark = "";
    private boolean fresh;
    private int request;
    private byte[] octets = new byte[0];
    private int given;
    private Then then = Then.KEEP;
    private boolean closed;

    /** Delivers pieces that are at most as long as {@code pieces} says for the octets given so far. */
    CannedConnection(CannedTarget target, IntUnaryOperator pieces) {
        this.target = target;
        this.pieces = pieces;
    }

    @Override
    public void announce(String nextMark) {
        mark = nextMark;
        fresh = true;
    }

    @Override
    public Arrival await(ByteBuffer out, long nanos) {
        if (closed) {
            return Arrival.NONE;
        }
        if (out.hasRemaining()) {
            return write(out);
        }
        if (given < octets.length) {
            return give();
        }
        return switch (then) {
            case CLOSE -> Arrival.CLOSED;
            case RESET -> Arrival.RESET;
            case REFUSE -> Arrival.NONE;
            case KEEP, HANG, SENTINEL -> silence(nanos);
        };
    }

    private Arrival write(ByteBuffer out) {
        if (then == Then.CLOSE || then == Then.RESET) {
            if (fresh) {
                return Arrival.UNWRITABLE;
            }
        }
        Octets written = Octets.of(
                Arrays.copyOfRange(out.array(), out.arrayOffset() + out.position(), out.arrayOffset() + out.limit()));
        if (fresh) {
            answer(written);
        }
        if (then == Then.REFUSE) {
            return Arrival.NONE;
        }
        target.keep(request, written);
        out.position(out.limit());
        return Arrival.WROTE;
    }

    private void answer(Octets written) {
        CannedTarget.Taken taken = target.take(mark, written);
        CannedAnswer answer = taken.answer();
        request = taken.request();
        octets = Octets.of(Arrays.copyOfRange(octets, given, octets.length))
                .plus(answer.octets())
                .toArray();
        given = 0;
        then = answer.then();
        fresh = false;
    }

    private Arrival give() {
        int most = Math.min(Math.max(1, pieces.applyAsInt(given)), interimEnd() - given);
        Arrival arrival = Arrival.of(Arrays.copyOfRange(octets, given, given + most), most);
        given += most;
        return arrival;
    }

    /** An interim response comes on its own, as it would where the client waits for it. */
    private int interimEnd() {
        String rest =
                Octets.of(Arrays.copyOfRange(octets, given, octets.length)).asLatin1();
        int end = rest.indexOf("\r\n\r\n");
        return rest.startsWith("HTTP/1.1 1") && end >= 0 ? given + end + 4 : octets.length;
    }

    private Arrival silence(long nanos) {
        target.pass(Math.max(0, nanos));
        return Arrival.SILENCE;
    }

    @Override
    public void halfClose() {}

    @Override
    public void reset() {
        closed = true;
    }

    @Override
    public long nanoTime() {
        return target.nanos();
    }

    @Override
    public void close() {
        closed = true;
    }
}
