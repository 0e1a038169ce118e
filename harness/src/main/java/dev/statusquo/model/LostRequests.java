package dev.statusquo.model;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Requests that met a connection which the server was closing, and that were sent once more on another (RFC 9112 9.3.1 and 9.5): a matter of
 * timing, and nothing of what the target does with them. A request that is closed each time it is sent is none of these.
 */
public final class LostRequests {
    private static final Set<End> CLOSING = Set.of(End.CLOSED, End.RESET);

    private LostRequests() {}

    /** {@return the positions of those that were closed or reset without an octet, next to the same request with a whole response} */
    public static Set<Integer> of(List<Exchange> all) {
        return IntStream.range(0, all.size())
                .filter(i -> isUnanswered(all.get(i)) && (isAnswered(all, i, i - 1) || isAnswered(all, i, i + 1)))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isUnanswered(Exchange exchange) {
        return CLOSING.contains(exchange.end()) && exchange.received().isEmpty();
    }

    private static boolean isAnswered(List<Exchange> all, int lost, int other) {
        return other >= 0
                && other < all.size()
                && all.get(other).end() == End.COMPLETE
                && all.get(other).sent().equals(all.get(lost).sent());
    }
}
