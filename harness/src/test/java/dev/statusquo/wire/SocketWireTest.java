package dev.statusquo.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Next;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class SocketWireTest {
    private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private static Exchange meet(HostileServer.Behaviour behaviour) throws IOException {
        return meet(behaviour, Quick.get(), Quick.patient());
    }

    private static Exchange meet(HostileServer.Behaviour behaviour, Transmission transmission, Limits limits)
            throws IOException {
        try (HostileServer server = new HostileServer(behaviour);
                Wire.Link link = new SocketWire(limits).connect(server.address())) {
            return link.exchange(transmission);
        }
    }

    private static Next next(HostileServer.Behaviour behaviour, Limits limits) throws IOException {
        try (HostileServer server = new HostileServer(behaviour);
                Wire.Link link = new SocketWire(limits).connect(server.address())) {
            return link.next(link.exchange(Quick.get()), Quick.SENTINEL, "mark-1")
                    .next()
                    .orElseThrow();
        }
    }

    @Test
    void a_whole_response_is_complete() throws IOException {
        Exchange seen = meet(peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 620 \r\nContent-Length: 2\r\n\r\nhi");
            peer.stay();
        });

        assertThat(seen.isWhole()).isTrue();
        assertThat(seen.summary()).isEqualTo("620");
        assertThat(seen.sent()).isEqualTo(Quick.get().octets());
        assertThat(seen.firstOctet()).isPresent();
        assertThat(seen.elapsed()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void a_close_without_a_byte_is_closed() throws IOException {
        assertThat(meet(HostileServer.Peer::readHead).end()).isEqualTo(End.CLOSED);
    }

    @Test
    void too_few_octets_and_a_close_are_partial() throws IOException {
        Exchange seen = meet(peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi");
        });

        assertThat(seen.end()).isEqualTo(End.PARTIAL);
        assertThat(seen.response().map(Response::content)).contains(Octets.utf8("hi"));
    }

    @Test
    void a_reset_is_a_reset_before_and_within_a_message() throws IOException {
        Exchange before = meet(peer -> {
            peer.readHead();
            peer.reset();
        });
        Exchange within = meet(peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi");
            peer.reset();
        });

        assertThat(before.end()).isEqualTo(End.RESET);
        assertThat(before.received().isEmpty()).isTrue();
        assertThat(within.end()).isEqualTo(End.RESET);
        assertThat(within.received().asLatin1()).endsWith("hi");
    }

    @Test
    void a_reset_at_once_is_always_a_reset() throws IOException {
        try (HostileServer server = new HostileServer(HostileServer.Peer::reset)) {
            SocketWire wire = new SocketWire(Quick.patient());
            for (int attempt = 0; attempt < 50; attempt++) {
                try (Wire.Link link = wire.connect(server.address())) {
                    assertThat(link.exchange(Quick.get()).end()).isEqualTo(End.RESET);
                }
            }
        }
    }

    @Test
    void silence_is_a_hang() throws IOException {
        Exchange seen = meet(HostileServer.Peer::stay, Quick.get(), Quick.limits());

        assertThat(seen.end()).isEqualTo(End.HANG);
        assertThat(seen.elapsed()).isBetween(Duration.ofMillis(400), Duration.ofSeconds(3));
    }

    @Test
    void a_drip_that_never_ends_is_a_hang() throws IOException {
        Exchange seen = meet(
                peer -> {
                    peer.write("HTTP/1.1 200 OK\r\nX: ");
                    while (!peer.pause(20)) {
                        peer.write("x");
                    }
                },
                Quick.get(),
                Quick.limits());

        assertThat(seen.end()).isEqualTo(End.HANG);
        assertThat(seen.response()).isEmpty();
        assertThat(seen.elapsed()).isBetween(Duration.ofMillis(800), Duration.ofSeconds(3));
    }

    @Test
    void an_endless_header_section_is_partial() throws IOException {
        Exchange seen = meet(peer -> {
            peer.write("HTTP/1.1 200 OK\r\n");
            while (true) {
                peer.write("X: " + "x".repeat(8000) + "\r\n");
            }
        });

        assertThat(seen.end()).isEqualTo(End.PARTIAL);
        assertThat(seen.fault()).hasValueSatisfying(f -> assertThat(f).contains("more than"));
    }

    @Test
    void no_connection_is_unreachable() throws IOException {
        HttpAddress gone;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gone = new HttpAddress("127.0.0.1", socket.getLocalPort());
        }
        try (Wire.Link link = new SocketWire(Quick.patient()).connect(gone)) {
            assertThat(link.exchange(Quick.get()).end()).isEqualTo(End.UNREACHABLE);
            assertThat(link.isOpen()).isFalse();
        }
    }

    @Test
    void an_early_answer_to_a_large_upload_is_not_lost() throws IOException {
        Transmission upload = Quick.request("POST", "x".repeat(8 << 20));

        Exchange closing = meet(
                peer -> {
                    peer.readHead();
                    peer.write("HTTP/1.1 413 X\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi");
                },
                upload,
                Quick.patient());
        Exchange silent = meet(
                peer -> {
                    peer.readHead();
                    peer.write("HTTP/1.1 413 X\r\nContent-Length: 2\r\n\r\nhi");
                    peer.stay();
                },
                upload,
                Quick.limits());

        assertThat(closing.summary()).isEqualTo("413");
        assertThat(closing.sent().size()).isLessThan(upload.octets().size());
        assertThat(silent.summary()).isEqualTo("413");
    }

    @Test
    void an_upload_goes_on_after_an_early_answer_that_keeps_the_connection() throws IOException {
        Transmission upload = Quick.request("POST", "x".repeat(8 << 20));

        Exchange seen = meet(
                peer -> {
                    peer.readHead();
                    peer.write(EMPTY);
                    peer.socket().getInputStream().skipNBytes(8 << 20);
                    peer.stay();
                },
                upload,
                Quick.patient());

        assertThat(seen.isWhole()).isTrue();
        assertThat(seen.sent().size()).isEqualTo(upload.octets().size());
    }

    @Test
    void a_half_close_reaches_the_server_and_the_answer_is_read() throws IOException {
        Exchange seen = meet(
                peer -> {
                    peer.readHead();
                    int end = peer.socket().getInputStream().read();
                    peer.write("HTTP/1.1 " + (end < 0 ? 200 : 500) + " \r\nContent-Length: 0\r\n\r\n");
                },
                Quick.get().then(Transmission.Then.HALF_CLOSE),
                Quick.patient());

        assertThat(seen.summary()).isEqualTo("200");
    }

    @Test
    void a_reset_of_our_own_reaches_the_server_after_the_octets() throws IOException {
        AtomicReference<String> met = new AtomicReference<>("");
        HostileServer.Behaviour behaviour = peer -> {
            String head = peer.readHead();
            try {
                met.set(head + peer.socket().getInputStream().read());
            } catch (IOException e) {
                met.set(head + e.getMessage());
            }
        };
        try (HostileServer server = new HostileServer(behaviour);
                Wire.Link link = new SocketWire(Quick.patient()).connect(server.address())) {
            Exchange seen = link.exchange(Quick.get().then(Transmission.Then.RESET));

            assertThat(seen.end()).isEqualTo(End.RESET);
            Awaitility.await("the server meets the reset")
                    .atMost(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(5))
                    .untilAsserted(
                            () -> assertThat(met.get()).startsWith("GET /").endsWith("Connection reset"));
        }
    }

    @Test
    void held_octets_wait_for_the_interim_response() throws IOException {
        Exchange seen = meet(
                peer -> {
                    peer.readHead();
                    boolean early = peer.socket().getInputStream().available() > 0;
                    peer.write("HTTP/1.1 100 Continue\r\n\r\n");
                    String held = new String(peer.socket().getInputStream().readNBytes(4), StandardCharsets.UTF_8);
                    peer.write("HTTP/1.1 " + (!early && held.equals("held") ? 200 : 500)
                            + " \r\nContent-Length: 0\r\n\r\n");
                    peer.stay();
                },
                Quick.get().holding(Octets.utf8("held"), Duration.ofSeconds(2)),
                Quick.patient());

        assertThat(seen.summary()).isEqualTo("200");
        assertThat(seen.interim()).hasSize(1);
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

    @Test
    void the_clock_is_the_one_that_was_given() throws IOException {
        Instant then = Instant.parse("2020-02-02T20:02:02Z");
        try (HostileServer server = new HostileServer(HostileServer.Peer::readHead);
                Wire.Link link =
                        new SocketWire(Quick.patient(), Clock.fixed(then, ZoneOffset.UTC)).connect(server.address())) {
            assertThat(link.exchange(Quick.get()).at()).isEqualTo(then);
        }
    }

    @Test
    void links_of_one_wire_do_not_disturb_each_other() throws IOException {
        HostileServer.Behaviour echo = peer -> {
            for (String head = peer.readHead(); !head.isEmpty(); head = peer.readHead()) {
                String path = head.substring(4, head.indexOf(' ', 4));
                peer.write("HTTP/1.1 200 OK\r\nContent-Length: " + path.length() + "\r\n\r\n" + path);
            }
        };
        try (HostileServer server = new HostileServer(echo)) {
            SocketWire wire = new SocketWire(Quick.patient());
            IntStream.range(0, 8).parallel().forEach(n -> {
                try (Wire.Link link = wire.connect(server.address())) {
                    for (int i = 0; i < 20; i++) {
                        String path = "/" + n + "/" + i;
                        Octets request = Octets.latin1("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
                        Exchange seen = link.exchange(
                                Transmission.of(request, Quick.get().method()));
                        assertThat(seen.response().map(r -> r.content().asUtf8()))
                                .contains(path);
                    }
                }
            });
        }
    }
}
