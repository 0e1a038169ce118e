package dev.statusquo.wire;

import static dev.statusquo.wire.HostileServer.meet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
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
