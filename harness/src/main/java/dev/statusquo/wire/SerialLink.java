package dev.statusquo.wire;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Method;
import dev.statusquo.http.Next;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.Supplier;

/** Exchanges on one connection, one after the other: the same for a socket and for a target in memory. */
final class SerialLink implements Wire.Link {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final String BEGINNING = "HTTP/";

    private final Connection connection;
    private final Limits limits;
    private final Supplier<Instant> clock;
    private Octets leftover = Octets.empty();
    private boolean reusable = true;
    private boolean lost;

    SerialLink(Connection connection, Limits limits, Supplier<Instant> clock) {
        this.connection = connection;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Exchange exchange(Transmission transmission) {
        return exchange(transmission, "");
    }

    private Exchange exchange(Transmission transmission, String mark) {
        connection.announce(mark);
        ExchangeLoop turn = new ExchangeLoop(connection, limits, transmission, leftover, clock.get());
        Exchange exchange = turn.play();
        leftover = turn.leftover();
        lost |= exchange.end() == End.PARTIAL;
        reusable &= exchange.end() == End.COMPLETE
                && turn.isSent()
                && transmission.then() == Transmission.Then.READ
                && !exchange.response().map(SerialLink::endsTheProtocol).orElse(true);
        return exchange;
    }

    private static boolean endsTheProtocol(Response response) {
        return response.announcesClose() || response.status().value() == 101;
    }

    @Override
    public Exchange next(Exchange after, Octets sentinel, String mark) {
        if (!leftover.isEmpty()) {
            return after.withNext(Next.OUT_OF_STEP);
        }
        boolean announced = after.response().filter(Response::announcesClose).isPresent();
        return switch (look(announced ? limits.silence().toNanos() : 0)) {
            case OCTETS -> after.withLate(leftover).withNext(Next.OUT_OF_STEP);
            case WROTE, UNWRITABLE -> after.withNext(Next.OUT_OF_STEP);
            case CLOSED, NONE -> after.withNext(announced ? Next.CLOSED_AS_ANNOUNCED : Next.CLOSED_UNANNOUNCED);
            case RESET -> after.withNext(announced ? Next.RESET : Next.CLOSED_UNANNOUNCED);
            case SILENCE -> quiet(after, announced, sentinel, mark);
        };
    }

    private Exchange quiet(Exchange after, boolean announced, Octets sentinel, String mark) {
        if (announced) {
            return after.withNext(Next.NOT_CLOSED);
        }
        if (lost) {
            return after.withNext(Next.OUT_OF_STEP);
        }
        Exchange own = exchange(Transmission.of(sentinel, Method.GET), mark);
        Next met = met(own, mark);
        return (met == Next.OUT_OF_STEP ? after.withLate(unasked(own.received())) : after).withNext(met);
    }

    /** What comes before the first response was sent without being asked for: it belongs to what was sent before. */
    private static Octets unasked(Octets received) {
        int response = received.asLatin1().indexOf(BEGINNING);
        return response < 0 ? received : received.slice(0, response);
    }

    private static Next met(Exchange own, String mark) {
        return switch (own.end()) {
            case COMPLETE -> isAnswer(own, mark) ? Next.IN_STEP : Next.OUT_OF_STEP;
            case PARTIAL -> Next.OUT_OF_STEP;
            case CLOSED, UNREACHABLE -> Next.CLOSED_UNANNOUNCED;
            // Octets sent to a side that has just closed are answered by a reset: whether the close or the reset is
            // seen is chance.
            case RESET -> own.received().isEmpty() ? Next.CLOSED_UNANNOUNCED : Next.OUT_OF_STEP;
            case HANG -> own.received().isEmpty() ? Next.HANG : Next.OUT_OF_STEP;
        };
    }

    private static boolean isAnswer(Exchange own, String mark) {
        return own.isWhole()
                && own.response()
                        .filter(r -> r.status().value() == 200)
                        .filter(r -> r.content().asLatin1().contains(mark))
                        .isPresent();
    }

    /** Waits for the first thing to happen; octets that come are kept for the next exchange. */
    private ReadEvent.Kind look(long nanos) {
        long deadline = connection.nanoTime() + nanos;
        ReadEvent arrival = connection.await(NOTHING, nanos);
        while (arrival.kind() == ReadEvent.Kind.SILENCE && connection.nanoTime() < deadline) {
            arrival = connection.await(NOTHING, deadline - connection.nanoTime());
        }
        if (arrival.kind() == ReadEvent.Kind.OCTETS) {
            leftover = leftover.plus(Octets.of(arrival.octets()));
        }
        return arrival.kind();
    }

    @Override
    public boolean isOpen() {
        if (!reusable) {
            return false;
        }
        ReadEvent.Kind met = look(0);
        return met == ReadEvent.Kind.SILENCE || met == ReadEvent.Kind.OCTETS;
    }

    @Override
    public void close() {
        connection.close();
    }
}
