package dev.statusquo.model;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Next;
import dev.statusquo.http.Octets;
import dev.statusquo.http.StatusCode;
import java.util.Optional;

/**
 * An exchange as a report holds it.
 *
 * @param sent what was written, credentials taken out, at most 64 KiB of it
 * @param received what was read, in the same way
 * @param receivedCut how many octets that were read are left out after these
 * @param end how it ended
 * @param status the final status code, where a header section came
 * @param milliseconds how long it took
 * @param next what a second request on the connection met, where one was sent
 * @param fault what makes the received octets no HTTP/1.1 message, where they are none
 */
public record ReadExchange(
        Octets sent,
        Octets received,
        int receivedCut,
        End end,
        Optional<Integer> status,
        double milliseconds,
        Optional<Next> next,
        Optional<String> fault) {
    /** How many octets of each direction of an exchange a report keeps. */
    public static final int MOST = 64 << 10;

    /** {@return an exchange as a report would hold it, its credentials already taken out} */
    static ReadExchange of(Exchange exchange) {
        int cut = Math.max(0, exchange.received().size() - MOST);
        return new ReadExchange(
                kept(exchange.sent()),
                kept(exchange.received()),
                cut,
                exchange.end(),
                exchange.status().map(StatusCode::value),
                exchange.elapsed().toNanos() / 1e6,
                exchange.next(),
                exchange.fault());
    }

    private static Octets kept(Octets octets) {
        return octets.size() <= MOST ? octets : octets.slice(0, MOST);
    }
}
