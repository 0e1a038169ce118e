package dev.statusquo.cases.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import dev.statusquo.wire.SocketWire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class SimultaneousRequestsTest {
    private static final byte[] CLOSING =
            "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final Transmission ASK =
            Transmission.of(Octets.utf8("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), Method.GET);

    /** Takes a connection only when the client has closed the one before, as a server with a single worker does. */
    private static void serveOneAfterTheOther(ServerSocket server) {
        try {
            while (true) {
                try (Socket peer = server.accept()) {
                    peer.getInputStream().readNBytes(ASK.octets().size());
                    peer.getOutputStream().write(CLOSING);
                    peer.shutdownOutput();
                    peer.getInputStream().readAllBytes();
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @Test
    void a_client_that_was_told_of_the_close_closes_so_that_the_others_get_their_turn() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread worker = new Thread(() -> serveOneAfterTheOther(server));
            worker.setDaemon(true);
            worker.start();
            Wire wire = new SocketWire(Limits.standard());
            HttpAddress address = new HttpAddress("127.0.0.1", server.getLocalPort());
            List<Wire.Link> links =
                    Stream.generate(() -> wire.connect(address)).limit(3).toList();

            List<Exchange> answers = SimultaneousRequests.together(links, List.of(ASK, ASK, ASK));

            assertThat(answers).allMatch(Exchange::isWhole);
            links.forEach(Wire.Link::close);
        }
    }
}
