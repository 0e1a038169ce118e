package dev.statusquo.wire;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Reply;
import dev.statusquo.http.Timing;
import dev.statusquo.http.message.Inbox;
import dev.statusquo.http.message.RequestReader;
import dev.statusquo.http.message.ResponseReader;
import dev.statusquo.model.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what passed a tap on one connection as exchanges. */
final class TapReplay {
    private final Instant began;
    private final long beganNanos;
    private final Limits limits;

    /** The two ways of telling when the tap began. */
    TapReplay(Instant began, long beganNanos, Limits limits) {
        this.began = began;
        this.beganNanos = beganNanos;
        this.limits = limits;
    }

    List<Exchange> exchanges(TapConnection connection) {
        Recording.Passed up = connection.up().passed();
        Recording.Passed down = connection.down().passed();
        Inbox answered = Inbox.of(down.octets());
        List<Asked> requests = requests(Inbox.of(up.octets()));
        if (requests.isEmpty() && (answered.size() > 0 || down.ending() == Recording.Ending.REFUSED)) {
            // No request, and yet something to tell: an attempt that failed, or an answer that nobody asked for.
            requests = List.of(new Asked(Method.GET, 0, 0));
        }
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            exchanges.add(exchange(requests.get(i), i == requests.size() - 1, up, down, answered));
        }
        return exchanges;
    }

    /** A request's place among the octets; if its end cannot be found, it holds all that is left. */
    private record Asked(Method method, int from, int to) {}

    private static List<Asked> requests(Inbox asked) {
        List<Asked> requests = new ArrayList<>();
        while (asked.available() > 0) {
            int from = asked.taken();
            RequestReader reader = new RequestReader(asked);
            reader.advance();
            if (!reader.isComplete()) {
                asked.skip();
            }
            requests.add(new Asked(reader.method(), from, asked.taken()));
        }
        return requests;
    }

    private Exchange exchange(
            Asked request, boolean isLast, Recording.Passed up, Recording.Passed down, Inbox answered) {
        int from = answered.taken();
        ResponseReader reader = read(request, down, answered);
        int end = answered.taken();
        if (isLast || !reader.isComplete()) {
            answered.skip();
        }
        int to = answered.taken();
        boolean unasked = request.from() == request.to();
        long start = unasked ? down.first() : up.timeOf(request.from());
        long lastSent = unasked ? start : up.timeOf(request.to() - 1);
        Optional<Long> first = from < to ? Optional.of(down.timeOf(from)) : Optional.empty();
        long over = reader.isComplete() && end > from
                ? down.timeOf(end - 1)
                : Math.max(up.last(lastSent), down.last(lastSent));
        Octets surplus = reader.isComplete() ? answered.slice(end, to) : Octets.empty();
        return new Exchange(
                up.octets().slice(request.from(), request.to()),
                new Reply(answered.slice(from, to), reader.interim(), reader.response(), surplus),
                end(reader, down.ending(), from < to),
                reader.faults().words(),
                new Timing(
                        began.plusNanos(start - beganNanos),
                        first.map(nanos -> Duration.ofNanos(Math.max(0, nanos - lastSent))),
                        Duration.ofNanos(Math.max(0, over - start))));
    }

    private ResponseReader read(Asked request, Recording.Passed down, Inbox answered) {
        ResponseReader reader = new ResponseReader(answered, request.method());
        reader.advance();
        if (!reader.isDone() && down.overflown()) {
            reader.stop("more than " + limits.octets() + " octets came (limits.octets)");
        }
        if (!reader.isDone() && down.ending() == Recording.Ending.CLOSED) {
            reader.connectionClosed();
        }
        return reader;
    }

    private static End end(ResponseReader reader, Recording.Ending ending, boolean anyOctet) {
        if (reader.isDone()) {
            return reader.isComplete() ? End.COMPLETE : End.PARTIAL;
        }
        return switch (ending) {
            case OPEN -> End.HANG;
            case CLOSED -> anyOctet ? End.PARTIAL : End.CLOSED;
            case RESET -> End.RESET;
            case REFUSED -> End.UNREACHABLE;
        };
    }
}
