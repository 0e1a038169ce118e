package dev.statusquo.journey;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Response;
import dev.statusquo.model.Limits;
import dev.statusquo.wire.SocketWire;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Clients that exist for proofs alone: one conforms, each other one breaks one rule. */
final class StandIns {
    static final String CAREFUL = "careful";
    static final String BELIEVES_ALL = "believes-all";
    static final String BELIEVES_NONE = "believes-none";
    static final String STOPS_AT_INTERIM = "stops-at-interim";
    static final String SENDS_AGAIN = "sends-again";
    static final String READS_ON = "reads-on";

    private StandIns() {}

    /** {@return one of each} */
    static List<JourneyClient> all(Limits limits) {
        return Stream.of(
                        new StandIn(CAREFUL, 1, exchange -> account(exchange, isSuccess(exchange), 0), limits),
                        new StandIn(BELIEVES_ALL, 1, exchange -> account(exchange, true, 0), limits),
                        new StandIn(BELIEVES_NONE, 1, exchange -> account(exchange, false, 0), limits),
                        new StandIn(STOPS_AT_INTERIM, 1, StandIns::first, limits),
                        new StandIn(SENDS_AGAIN, 2, exchange -> account(exchange, isSuccess(exchange), 0), limits),
                        new StandIn(
                                READS_ON,
                                1,
                                exchange -> account(
                                        exchange, true, exchange.surplus().size()),
                                limits))
                .map(JourneyClient.class::cast)
                .toList();
    }

    private static boolean isSuccess(Exchange exchange) {
        return exchange.status().filter(status -> status.value() / 100 == 2).isPresent();
    }

    private static ClientAccount first(Exchange exchange) {
        return exchange.interim().stream()
                .findFirst()
                .map(interim -> account(interim, true, 0))
                .orElseGet(() -> account(exchange, isSuccess(exchange), 0));
    }

    private static ClientAccount account(Exchange exchange, boolean isSuccess, long more) {
        return exchange.response()
                .map(response -> account(response, isSuccess, more))
                .orElseGet(() -> ClientAccount.error(exchange.summary()));
    }

    private static ClientAccount account(Response response, boolean isSuccess, long more) {
        return new ClientAccount(
                Optional.of(response.status().toString()),
                response.reason(),
                Optional.of(isSuccess),
                "",
                response.content().size() + more,
                response.fields().lines());
    }

    private record StandIn(String name, int attempts, Function<Exchange, ClientAccount> tells, Limits limits)
            implements JourneyClient {

        @Override
        public String version() {
            return "";
        }

        @Override
        public String absence() {
            return "";
        }

        @Override
        public ClientAccount call(Call call) {
            return call.made(() -> once(call));
        }

        private ClientAccount once(Call call) {
            SocketWire wire = new SocketWire(limits);
            Exchange seen = WireClient.exchange(wire, call.method(), call.url(), call.fields());
            for (int attempt = 1; attempt < attempts && seen.response().isEmpty(); attempt++) {
                seen = WireClient.exchange(wire, call.method(), call.url(), call.fields());
            }
            return tells.apply(seen);
        }

        @Override
        public void close() {
            // Nothing stays open between calls.
        }
    }
}
