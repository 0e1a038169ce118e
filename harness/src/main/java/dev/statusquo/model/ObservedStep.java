package dev.statusquo.model;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.message.RequestReader;
import dev.statusquo.http.message.ResponseReader;
import java.util.Optional;

/**
 * One step of a case as it was seen.
 *
 * @param label the step's place in the case, from 1, such as {@code 2}
 * @param exchange what was sent and what came back
 * @param state the digest of the scope's state after the step, where the case looks at it
 * @param calls how many times a handler ran for the step's request, where the case looks at it
 */
public record ObservedStep(String label, Exchange exchange, Optional<String> state, Optional<Integer> calls) {

    /** {@return an exchange of which nothing but the wire was looked at} */
    public static ObservedStep of(String label, Exchange exchange) {
        return new ObservedStep(label, exchange, Optional.empty(), Optional.empty());
    }

    /** {@return the same with no more than so many octets of each direction} */
    ObservedStep shortened(int most) {
        Exchange kept = exchange.shortened(
                most,
                received -> ResponseReader.ofAll(received, RequestReader.methodOf(exchange.sent()))
                        .response());
        return new ObservedStep(label, kept, state, calls);
    }
}
