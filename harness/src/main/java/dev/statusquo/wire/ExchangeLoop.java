package dev.statusquo.wire;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import dev.statusquo.http.Timing;
import dev.statusquo.http.message.Inbox;
import dev.statusquo.http.message.ResponseReader;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Transmission;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One exchange: writes and reads at the same time until the answer ends, the connection does, or a limit is reached. */
final class ExchangeLoop {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final Set<Integer> WITHOUT_CONTENT = Set.of(204, 304);

    /** How many times as long as on a connection that stays open is waited for content behind a head. */
    private static final int UNTIL_CLOSED = 10;

    private final Connection connection;
    private final Limits limits;
    private final Transmission transmission;
    private final Instant at;
    private final Inbox inbox = new Inbox();
    private final ResponseReader reader;
    private final long start;

    private ByteBuffer out;
    private ByteBuffer held;
    private int sent;
    private long lastWrite;
    private long lastMove;
    private @Nullable Long firstOctet;
    private boolean thenDone;
    private @Nullable End end;

    ExchangeLoop(Connection connection, Limits limits, Transmission transmission, Octets leftover, Instant at) {
        this.connection = connection;
        this.limits = limits;
        this.transmission = transmission;
        this.at = at;
        this.reader = new ResponseReader(inbox, transmission.method());
        this.out = ByteBuffer.wrap(transmission.octets().toArray());
        this.held = ByteBuffer.wrap(transmission.held().toArray());
        this.start = connection.nanoTime();
        this.lastWrite = start;
        this.lastMove = start;
        if (!leftover.isEmpty()) {
            take(leftover.toArray());
        }
    }

    /** {@return all that came back} */
    Exchange play() {
        while (end == null) {
            releaseHeld();
            if (isOver() && transmission.then() != Transmission.Then.LEAVE_IN_ANSWER) {
                end = reader.isComplete() ? End.COMPLETE : End.PARTIAL;
            } else if (firstOctet != null && transmission.then() == Transmission.Then.LEAVE_IN_ANSWER) {
                end = End.PARTIAL;
            } else if (!thenDone && isWritten()) {
                finishWriting();
            } else {
                step();
            }
        }
        Duration elapsed = Duration.ofNanos(connection.nanoTime() - start);
        if (reader.isDone() && end != End.RESET) {
            takeWhatIsThere();
        }
        return exchange(end, elapsed);
    }

    /** {@return what came after the end of the final response, for the next exchange} */
    Octets leftover() {
        return reader.surplus();
    }

    /** {@return whether the whole request was taken by the connection: if it was not, nothing can follow it} */
    boolean isSent() {
        return sent == transmission.octets().size() + transmission.held().size();
    }

    private boolean isWritten() {
        return !out.hasRemaining() && !held.hasRemaining();
    }

    /**
     * An early answer does not stop an upload, unless the connection is about to close (RFC 9112 9.3, 9.5): the server
     * still waits for the rest.
     */
    private boolean isOver() {
        return reader.faults().isFatal() || (reader.isComplete() && (announcesClose() || !out.hasRemaining()));
    }

    private void releaseHeld() {
        if (out.hasRemaining() || !held.hasRemaining()) {
            return;
        }
        if (reader.response().isPresent() || reader.isDone()) {
            held = NOTHING;
        } else if (!reader.interim().isEmpty() || connection.nanoTime() >= holdDeadline()) {
            out = held;
            held = NOTHING;
            lastMove = connection.nanoTime();
        }
    }

    private void finishWriting() {
        thenDone = true;
        switch (transmission.then()) {
            case READ -> {}
            case HALF_CLOSE -> connection.halfClose();
            case RESET -> {
                connection.reset();
                end = End.RESET;
            }
            case LEAVE -> end = End.PARTIAL;
            case LEAVE_IN_ANSWER -> {}
        }
    }

    private void step() {
        long left = deadline() - connection.nanoTime();
        boolean isHoldOver = isHolding() && left <= 0 && connection.nanoTime() < exchangeDeadline();
        if (isHoldOver) {
            return; // it ended since it was looked at: what was held is released next, and nothing has hung
        }
        if (left <= 0) {
            end = reader.isComplete() ? End.COMPLETE : End.HANG;
            return;
        }
        int before = out.remaining();
        ReadEvent arrival = connection.await(out, left);
        if (out.remaining() < before) {
            sent += before - out.remaining();
            lastWrite = connection.nanoTime();
            lastMove = lastWrite;
        }
        switch (arrival.kind()) {
            case OCTETS -> take(arrival.octets());
            case WROTE, SILENCE -> {}
            case UNWRITABLE -> {
                out = NOTHING;
                held = NOTHING;
            }
            case CLOSED -> end = closed();
            case RESET -> end = reader.isComplete() ? End.COMPLETE : End.RESET;
            case NONE -> end = End.UNREACHABLE;
        }
    }

    private End closed() {
        reader.connectionClosed();
        if (reader.isComplete()) {
            return End.COMPLETE;
        }
        return inbox.size() == 0 ? End.CLOSED : End.PARTIAL;
    }

    private void take(byte[] octets) {
        lastMove = connection.nanoTime();
        if (firstOctet == null) {
            firstOctet = lastMove;
        }
        int room = limits.octets() - inbox.size();
        inbox.add(octets, 0, Math.min(room, octets.length));
        reader.advance();
        if (octets.length > room && !reader.isDone()) {
            reader.stop("more than " + limits.octets() + " octets came (limits.octets)");
        }
    }

    /**
     * Octets after the end are evidence where they are already there. Those behind a head that ends the message come a
     * moment later, because many servers write content apart from its head; where the server is about to close, its
     * close ends the wait, so that a busy server has more time.
     */
    private void takeWhatIsThere() {
        boolean isClosing = announcesClose();
        long patience = !endsWithItsHead() ? 0 : limits.behind().toNanos() * (isClosing ? UNTIL_CLOSED : 1);
        long deadline = connection.nanoTime() + patience;
        ReadEvent arrival = connection.await(NOTHING, patience);
        while (arrival.kind() == ReadEvent.Kind.OCTETS && inbox.size() < limits.octets()) {
            int room = limits.octets() - inbox.size();
            inbox.add(arrival.octets(), 0, Math.min(room, arrival.octets().length));
            arrival = connection.await(NOTHING, isClosing ? deadline - connection.nanoTime() : 0);
        }
    }

    private boolean announcesClose() {
        return reader.isComplete()
                && reader.response().filter(Response::announcesClose).isPresent();
    }

    /** {@return whether the message has no content by rule, whatever its fields say (RFC 9112 6.3)} */
    private boolean endsWithItsHead() {
        return reader.isComplete()
                && (transmission.method().equals(Method.HEAD)
                        || reader.response()
                                .map(r -> r.status().value())
                                .filter(WITHOUT_CONTENT::contains)
                                .isPresent());
    }

    private long holdDeadline() {
        return lastWrite + transmission.holdFor().toNanos();
    }

    private long deadline() {
        long next = isHolding() ? holdDeadline() : lastMove + limits.silence().toNanos();
        return Math.min(next, exchangeDeadline());
    }

    private long exchangeDeadline() {
        return start + limits.exchange().toNanos();
    }

    private boolean isHolding() {
        return held.hasRemaining() && !out.hasRemaining();
    }

    private Exchange exchange(End how, Duration elapsed) {
        Octets whole = transmission.octets().plus(transmission.held());
        Optional<Duration> first =
                Optional.ofNullable(firstOctet).map(nanos -> Duration.ofNanos(Math.max(0, nanos - lastWrite)));
        return new Exchange(
                whole.slice(0, sent), reader.reply(), how, reader.faults().words(), new Timing(at, first, elapsed));
    }
}
