package dev.statusquo.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.End;
import dev.statusquo.http.Octets;
import dev.statusquo.model.Transmission;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExchangeLoopTest {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Each look at its clock takes a while, so that a limit can pass between two of them. It answers once all octets came. */
    private static final class Slow implements Connection {
        private final int expected;
        private long now;
        private int taken;

        Slow(int expected) {
            this.expected = expected;
        }

        @Override
        public ReadEvent await(ByteBuffer out, long nanos) {
            if (out.hasRemaining()) {
                taken += out.remaining();
                out.position(out.limit());
                return ReadEvent.WROTE;
            }
            if (taken == expected) {
                taken++;
                return ReadEvent.of(ByteBuffer.wrap(ANSWER));
            }
            // It wakes a little early, as a wait may.
            now += Math.max(0, nanos - 1);
            return ReadEvent.SILENCE;
        }

        @Override
        public long nanoTime() {
            return now++;
        }

        @Override
        public void announce(String mark) {}

        @Override
        public void halfClose() {}

        @Override
        public void reset() {}

        @Override
        public void close() {}
    }

    @Test
    void a_hold_that_passes_between_two_looks_at_the_clock_is_no_hang() {
        IntStream.range(1, 200).forEach(nanos -> {
            Transmission held = Quick.get().holding(Octets.utf8("x"), Duration.ofNanos(nanos));
            int all = held.octets().size() + 1;

            assertThat(new ExchangeLoop(new Slow(all), Quick.limits(), held, Octets.empty(), Instant.EPOCH)
                            .play()
                            .end())
                    .as("held for %d ns", nanos)
                    .isEqualTo(End.COMPLETE);
        });
    }
}
