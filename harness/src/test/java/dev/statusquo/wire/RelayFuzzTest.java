package dev.statusquo.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.fuzz.Mutations;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.model.Limits;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever passes the relay in both directions, it can be told as exchanges that hold each octet once. */
@Timeout(1800)
class RelayFuzzTest {

    @Test
    void any_octets_both_ways_can_be_told_as_exchanges() {
        Mutations requests = new Mutations("request", 0, 1);
        Mutations responses = new Mutations("response", 6_000, 1);
        TapReplay replay = new TapReplay(Instant.EPOCH, 0, Limits.standard());
        responses.each(answered -> {
            TapConnection connection = new TapConnection(new Socket(), Limits.standard());
            Octets asked = requests.one();
            pass(connection.up(), asked, responses);
            pass(connection.down(), answered, responses);
            if (responses.number(2) == 0) {
                connection.down().end(Recording.Ending.CLOSED, 1_000_000);
            }

            List<Exchange> told = replay.exchanges(connection);

            assertThat(joined(told.stream().map(Exchange::sent))).isEqualTo(asked);
            assertThat(joined(told.stream().map(Exchange::received)))
                    .isEqualTo(told.isEmpty() ? Octets.empty() : answered);
        });
    }

    private static void pass(Recording recording, Octets octets, Mutations mutations) {
        int given = 0;
        for (int nanos = 1; given < octets.size(); nanos++) {
            int length = Math.min(octets.size() - given, 1 + mutations.number(2_000));
            recording.add(octets.slice(given, given + length).toArray(), length, nanos);
            given += length;
        }
    }

    private static Octets joined(Stream<Octets> parts) {
        return parts.reduce(Octets.empty(), Octets::plus);
    }
}
