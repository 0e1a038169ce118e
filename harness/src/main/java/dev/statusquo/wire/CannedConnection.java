package dev.statusquo.wire;

import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.CannedAnswer.Then;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** A connection to a canned target: each request takes the next answer, and a wait is over at once. */
final class CannedConnection implements Connection {
    private static final long PAUSE = 1_000_000;

    private final CannedTarget target;
    private final IntUnaryOperator pieces;
    private String mark = "";
    private boolean fresh;
    private int request;
    private byte[] octets = new byte[0];
    private int given;
    private Then then = Then.KEEP;
    private boolean closed;
    private boolean waitsForContent;
    private boolean pausesFirst;

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
    public ReadEvent await(ByteBuffer out, long nanos) {
        if (closed) {
            return ReadEvent.NONE;
        }
        if (out.hasRemaining()) {
            return write(out);
        }
        if (given < octets.length && !waitsForContent) {
            return give();
        }
        return switch (then) {
            case CLOSE -> ReadEvent.CLOSED;
            case RESET -> ReadEvent.RESET;
            case REFUSE -> ReadEvent.NONE;
            case KEEP, HANG, SENTINEL -> silence(nanos);
        };
    }

    private ReadEvent write(ByteBuffer out) {
        if (then == Then.CLOSE || then == Then.RESET) {
            if (fresh) {
                return ReadEvent.UNWRITABLE;
            }
        }
        Octets written = Octets.of(
                Arrays.copyOfRange(out.array(), out.arrayOffset() + out.position(), out.arrayOffset() + out.limit()));
        if (fresh) {
            answer(written);
        } else if (waitsForContent) {
            waitsForContent = false;
            pausesFirst = true;
        }
        if (then == Then.REFUSE) {
            return ReadEvent.NONE;
        }
        target.keep(request, written);
        out.position(out.limit());
        return ReadEvent.WROTE;
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
        waitsForContent = answer.isLate();
        fresh = false;
    }

    private ReadEvent give() {
        if (pausesFirst) {
            target.pass(PAUSE);
            pausesFirst = false;
        }
        int most = Math.min(Math.max(1, pieces.applyAsInt(given)), interimEnd() - given);
        ReadEvent arrival = ReadEvent.of(ByteBuffer.wrap(octets, given, most));
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

    private ReadEvent silence(long nanos) {
        target.pass(Math.max(0, nanos));
        return ReadEvent.SILENCE;
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
