package dev.statusquo.wire;

import static dev.statusquo.wire.HostileServer.meet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Next;
import dev.statusquo.http.Octets;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Wire;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes behind an answer on the same connection. */
@Timeout(10)
class SocketLinkTest {
    private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private static Next next(HostileServer.Behaviour behaviour, Limits limits) throws IOException {
        try (HostileServer server = new HostileServer(behaviour);
                Wire.Link link = new SocketWire(limits).connect(server.address())) {
            return link.next(link.exchange(Quick.get()), Quick.SENTINEL, "mark-1")
                    .next()
                    .orElseThrow();
        }
    }

    @Test
    void next_is_in_step_where_the_sentinel_gets_its_own_answer() throws IOException {
        assertThat(next(
                        peer -> {
                            peer.readHead();
                            peer.write(EMPTY);
                            peer.readHead();
                            peer.write("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n[mark-1]");
                            peer.stay();
                        },
                        Quick.patient()))
                .isEqualTo(Next.IN_STEP);
    }

    @Test
    void next_is_out_of_step_where_content_comes_late_without_waiting_for_silence() throws IOException {
        long start = System.nanoTime();
        Next met = next(
                peer -> {
                    peer.readHead();
                    peer.write("HTTP/1.1 204 \r\n\r\n");
                    peer.readHead();
                    peer.write("oops" + "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n[mark-1]");
                    peer.stay();
                },
                Quick.patient());

        assertThat(met).isEqualTo(Next.OUT_OF_STEP);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_request_that_an_answer_came_before_the_end_of_can_have_none_behind_it() throws IOException {
        HostileServer.Behaviour early = peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 412 Precondition Failed\r\nContent-Length: 0\r\n\r\n");
            peer.stay();
        };
        try (HostileServer server = new HostileServer(early);
                Wire.Link link = new SocketWire(Quick.patient()).connect(server.address())) {
            Exchange seen = link.exchange(Quick.get().holding(Octets.utf8("held"), Duration.ofSeconds(2)));

            assertThat(seen.isWhole()).isTrue();
            assertThat(link.isOpen()).isFalse();
        }
    }

    @Test
    void content_behind_a_head_that_ends_the_message_is_waited_for_a_moment() throws IOException {
        Exchange seen = meet(peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 304 \r\n\r\n");
            peer.pause(5);
            peer.write("oops");
            peer.stay();
        });

        assertThat(seen.isWhole()).isTrue();
        assertThat(seen.surplus().asUtf8()).isEqualTo("oops");
    }

    @Test
    void content_behind_a_head_that_announces_the_close_is_waited_for_until_then() throws IOException {
        Exchange seen = meet(peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 304 \r\nConnection: close\r\n\r\n");
            peer.pause(60);
            peer.write("oo");
            peer.pause(30);
            peer.write("ps");
        });

        assertThat(seen.isWhole()).isTrue();
        assertThat(seen.surplus().asUtf8()).isEqualTo("oops");
    }

    @Test
    void next_waits_for_an_announced_close() throws IOException {
        String closing = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

        assertThat(next(
                        peer -> {
                            peer.readHead();
                            peer.write(closing);
                            peer.pause(30);
                        },
                        Quick.patient()))
                .isEqualTo(Next.CLOSED_AS_ANNOUNCED);
        assertThat(next(
                        peer -> {
                            peer.readHead();
                            peer.write(closing);
                            peer.stay();
                        },
                        Quick.limits()))
                .isEqualTo(Next.NOT_CLOSED);
    }

    @Test
    void next_tells_the_end_of_a_connection_and_silence_apart() throws IOException {
        assertThat(next(
                        peer -> {
                            peer.readHead();
                            peer.write(EMPTY);
                            peer.readHead();
                        },
                        Quick.patient()))
                .isEqualTo(Next.CLOSED_UNANNOUNCED);
        assertThat(next(
                        peer -> {
                            peer.readHead();
                            peer.write(EMPTY);
                            peer.readHead();
                            peer.reset();
                        },
                        Quick.patient()))
                .isEqualTo(Next.CLOSED_UNANNOUNCED);
        assertThat(next(
                        peer -> {
                            peer.readHead();
                            peer.write(EMPTY);
                            peer.stay();
                        },
                        Quick.limits()))
                .isEqualTo(Next.HANG);
    }
}
