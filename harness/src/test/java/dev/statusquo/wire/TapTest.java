package dev.statusquo.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Next;
import dev.statusquo.http.Octets;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class TapTest {
    private static final String HI = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";

    /** What the client saw, and what the tap says of it. */
    private record Both(Exchange client, List<Exchange> tap) {}

    private static Both through(HostileServer.Behaviour behaviour, Transmission transmission, Limits limits)
            throws IOException {
        try (HostileServer server = new HostileServer(behaviour);
                Tap tap = Tap.before(server.address(), limits)) {
            return through(tap, transmission, limits);
        }
    }

    private static Both through(Tap tap, Transmission transmission, Limits limits) {
        try (Wire.Link link = new SocketWire(limits).connect(tap.address())) {
            Exchange seen = link.exchange(transmission);
            return new Both(seen, tap.exchanges());
        }
    }

    private static void assertTransparent(End end, HostileServer.Behaviour behaviour, Limits limits)
            throws IOException {
        Both both = through(behaviour, Quick.get(), limits);

        assertThat(both.client().end()).isEqualTo(end);
        assertThat(both.tap()).singleElement().satisfies(tapped -> {
            assertThat(tapped.end()).isEqualTo(end);
            assertThat(tapped.sent()).isEqualTo(both.client().sent());
            assertThat(tapped.received()).isEqualTo(both.client().received());
            assertThat(tapped.response()).isEqualTo(both.client().response());
            assertThat(tapped.fault()).isEqualTo(both.client().fault());
            assertThat(tapped.surplus()).isEqualTo(both.client().surplus());
        });
    }

    @Test
    void every_ending_passes_through() throws IOException {
        assertTransparent(
                End.COMPLETE,
                peer -> {
                    peer.readHead();
                    peer.write(HI);
                    peer.stay();
                },
                Quick.patient());
        assertTransparent(End.CLOSED, HostileServer.Peer::readHead, Quick.patient());
        assertTransparent(
                End.PARTIAL,
                peer -> {
                    peer.readHead();
                    peer.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi");
                },
                Quick.patient());
        assertTransparent(
                End.RESET,
                peer -> {
                    peer.readHead();
                    peer.reset();
                },
                Quick.patient());
        assertTransparent(
                End.HANG,
                peer -> {
                    peer.readHead();
                    peer.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi");
                    peer.stay();
                },
                Quick.limits());
    }

    @Test
    void a_reset_in_the_middle_passes_through_after_the_octets() throws IOException {
        assertTransparent(
                End.RESET,
                peer -> {
                    peer.readHead();
                    peer.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi");
                    peer.pause(50);
                    peer.reset();
                },
                Quick.patient());
    }

    @Test
    void content_that_only_the_close_ends_is_whole() throws IOException {
        assertTransparent(
                End.COMPLETE,
                peer -> {
                    peer.readHead();
                    peer.write("HTTP/1.1 200 OK\r\n\r\nhi");
                },
                Quick.patient());
    }

    @Test
    void an_answer_whose_client_left_after_the_head_is_still_whole() throws IOException {
        HostileServer.Behaviour behaviour = peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 308 Permanent Redirect\r\nConnection: close\r\nContent-Length: 2\r\n\r\n");
            peer.pause(60);
            peer.write("hi");
        };
        Transmission leaving = Quick.get().then(Transmission.Then.LEAVE_IN_ANSWER);
        try (HostileServer server = new HostileServer(behaviour);
                Tap tap = Tap.before(server.address(), Quick.patient())) {
            try (Wire.Link link = new SocketWire(Quick.patient()).connect(tap.address())) {
                assertThat(link.exchange(leaving).end()).isEqualTo(End.PARTIAL);
            }

            assertThat(tap.exchanges()).singleElement().satisfies(seen -> {
                assertThat(seen.end()).isEqualTo(End.COMPLETE);
                assertThat(seen.received().asLatin1()).endsWith("hi");
            });
        }
    }

    @Test
    void each_request_on_a_connection_is_an_exchange() throws IOException {
        HostileServer.Behaviour behaviour = peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 103 Early Hints\r\n\r\n" + HI);
            peer.readHead();
            peer.write("HTTP/1.1 204 \r\n\r\n");
            peer.readHead();
        };
        try (HostileServer server = new HostileServer(behaviour);
                Tap tap = Tap.before(server.address(), Quick.patient());
                Wire.Link link = new SocketWire(Quick.patient()).connect(tap.address())) {
            link.exchange(Quick.request("POST", "abc"));
            link.exchange(Quick.request("HEAD", ""));
            link.exchange(Quick.request("GET", ""));

            List<Exchange> exchanges = tap.exchanges();

            assertThat(exchanges).extracting(Exchange::summary).containsExactly("200", "204", "closed without a byte");
            assertThat(exchanges.get(0).sent())
                    .isEqualTo(Quick.request("POST", "abc").octets());
            assertThat(exchanges.get(0).interim()).hasSize(1);
            assertThat(exchanges.get(0).firstOctet()).isPresent();
            assertThat(exchanges.get(1).sent().asLatin1()).startsWith("HEAD");
            assertThat(exchanges.get(2).received().isEmpty()).isTrue();
        }
    }

    @Test
    void each_attempt_on_a_connection_of_its_own_is_an_exchange() throws IOException {
        try (HostileServer server = new HostileServer(HostileServer.Peer::readHead);
                Tap tap = Tap.before(server.address(), Quick.patient())) {
            for (int attempt = 0; attempt < 4; attempt++) {
                through(tap, Quick.get(), Quick.patient());
            }

            assertThat(tap.exchanges()).extracting(Exchange::end).hasSize(4).containsOnly(End.CLOSED);
        }
    }

    @Test
    void chunked_requests_are_told_apart() throws IOException {
        String chunked = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        HostileServer.Behaviour behaviour = peer -> {
            peer.readHead();
            peer.write(HI + HI);
            peer.stay();
        };
        try (HostileServer server = new HostileServer(behaviour);
                Tap tap = Tap.before(server.address(), Quick.patient());
                Wire.Link link = new SocketWire(Quick.patient()).connect(tap.address())) {
            link.exchange(Transmission.of(
                    Octets.latin1(chunked + chunked), Quick.get().method()));

            Awaitility.await("both answers have passed")
                    .atMost(Duration.ofSeconds(2))
                    .pollInterval(Duration.ofMillis(5))
                    .untilAsserted(() -> assertThat(tap.exchanges()).hasSize(2).allSatisfy(exchange -> {
                        assertThat(exchange.sent().asLatin1()).isEqualTo(chunked);
                        assertThat(exchange.summary()).isEqualTo("200");
                    }));
        }
    }

    @Test
    void an_early_answer_to_a_large_upload_passes_through() throws IOException {
        Both both = through(
                peer -> {
                    peer.readHead();
                    peer.write("HTTP/1.1 413 X\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi");
                },
                Quick.request("POST", "x".repeat(8 << 20)),
                Quick.patient());

        assertThat(both.client().summary()).isEqualTo("413");
        assertThat(both.tap()).singleElement().extracting(Exchange::summary).isEqualTo("413");
    }

    @Test
    void half_closes_and_resets_of_the_client_reach_the_target() throws IOException {
        HostileServer.Behaviour behaviour = peer -> {
            peer.readHead();
            String code;
            try {
                code = peer.socket().getInputStream().read() < 0 ? "200" : "500";
            } catch (IOException e) {
                code = "400";
            }
            peer.write("HTTP/1.1 " + code + " \r\nContent-Length: 0\r\n\r\n");
        };

        Both both = through(behaviour, Quick.get().then(Transmission.Then.HALF_CLOSE), Quick.patient());

        assertThat(both.client().summary()).isEqualTo("200");
        assertThat(both.tap()).singleElement().extracting(Exchange::summary).isEqualTo("200");
    }

    @Test
    void framing_stays_in_step_through_a_tap() throws IOException {
        HostileServer.Behaviour behaviour = peer -> {
            peer.readHead();
            peer.write(HI);
            peer.readHead();
            peer.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nmark");
            peer.stay();
        };
        try (HostileServer server = new HostileServer(behaviour);
                Tap tap = Tap.before(server.address(), Quick.patient());
                Wire.Link link = new SocketWire(Quick.patient()).connect(tap.address())) {
            assertThat(link.next(link.exchange(Quick.get()), Quick.SENTINEL, "mark")
                            .next())
                    .contains(Next.IN_STEP);
        }
    }

    @Test
    void a_target_that_is_not_there_is_an_attempt_that_reached_nothing() throws IOException {
        HttpAddress gone;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gone = new HttpAddress("127.0.0.1", socket.getLocalPort());
        }
        try (Tap tap = Tap.before(gone, Quick.patient())) {
            Both both = through(tap, Quick.get(), Quick.patient());

            assertThat(both.client().end()).isEqualTo(End.RESET);
            assertThat(both.tap()).singleElement().extracting(Exchange::end).isEqualTo(End.UNREACHABLE);
        }
    }

    @Test
    void nothing_is_left_after_close() throws IOException {
        HttpAddress address;
        try (HostileServer server = new HostileServer(HostileServer.Peer::stay)) {
            Wire.Link link;
            try (Tap tap = Tap.before(server.address(), Quick.patient())) {
                address = tap.address();
                link = new SocketWire(Quick.limits()).connect(address);
                link.exchange(Quick.get());
                assertThat(tap.exchanges()).extracting(Exchange::end).containsExactly(End.HANG);
            }
            try (link) {
                assertThat(link.isOpen()).isFalse();
            }
        }
        try (Wire.Link link = new SocketWire(Quick.limits()).connect(address)) {
            assertThat(link.exchange(Quick.get()).end()).isEqualTo(End.UNREACHABLE);
        }
        Awaitility.await("the tap's threads end")
                .atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("tap-")));
    }

    @Test
    void an_answer_that_drips_without_an_end_is_cut_off_and_told_as_a_hang() throws IOException {
        Limits ofTheTap = Quick.limits();
        try (HostileServer server = new HostileServer(peer -> {
                    peer.readHead();
                    peer.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                    while (!peer.pause(20)) {
                        peer.write("x");
                    }
                });
                Tap tap = Tap.before(server.address(), ofTheTap);
                Wire.Link client = new SocketWire(Quick.patient()).connect(tap.address())) {
            Exchange seen = client.exchange(Quick.get());

            assertThat(seen.end()).isEqualTo(End.RESET);
            assertThat(seen.elapsed()).isLessThan(Quick.patient().exchange());
            assertThat(tap.exchanges()).extracting(Exchange::end).containsExactly(End.HANG);
        }
    }
}
