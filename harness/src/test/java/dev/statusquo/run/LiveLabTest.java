package dev.statusquo.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Examples;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Target;
import dev.statusquo.wire.SocketWire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LiveLabTest {
    private final Limits limits = Limits.standard().withSilence(Duration.ofSeconds(5));

    @SuppressWarnings("NullAway.Init") // made before each test
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answers(String path, int status, Supplier<String> content) {
        server.createContext(path, exchange -> {
            byte[] octets = content.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
            exchange.getResponseBody().write(octets);
            exchange.close();
        });
    }

    private LiveLab lab() {
        return new LiveLab(new Loopback(server.getAddress().getPort()), new SocketWire(limits), limits);
    }

    @Test
    void it_asks_the_side_channel_for_the_state() {
        answers("/_fixture/state", 200, () -> "{\"digest\": \"d1\"}");

        assertThat(lab().state("t1")).isEqualTo("d1");
    }

    @Test
    void calls_are_counted_once_the_count_has_come_to_rest() {
        AtomicInteger asked = new AtomicInteger();
        answers("/_fixture/calls", 200, () -> "{\"total\": " + Math.min(asked.getAndIncrement(), 3) + "}");

        assertThat(lab().calls("t1-1")).isEqualTo(3);
        assertThat(asked).hasValue(5);
    }

    @Test
    void a_side_channel_that_answers_otherwise_is_said() {
        answers("/_fixture/state", 503, () -> "{}");
        answers("/_fixture/calls", 200, () -> "no JSON");

        assertThatThrownBy(() -> lab().state("t1"))
                .isInstanceOf(LabException.class)
                .hasMessage("the side channel answered GET /_fixture/state?scope=t1 with 503");
        assertThatThrownBy(() -> lab().calls("t1-1"))
                .isInstanceOf(LabException.class)
                .hasMessage("the side channel answered GET /_fixture/calls?request=t1-1 with what is no JSON");
    }

    @Test
    void a_target_that_is_gone_is_said() {
        LiveLab lab = lab();
        server.stop(0);

        assertThatThrownBy(() -> lab.state("t1"))
                .isInstanceOf(LabException.class)
                .hasMessage("the side channel answered GET /_fixture/state?scope=t1 with no connection");
    }

    @Test
    void the_path_for_the_test_client_is_escaped() {
        StringBuilder query = new StringBuilder();
        server.createContext("/_fixture/testclient", exchange -> {
            query.append(exchange.getRequestURI().getRawQuery());
            byte[] octets = "{\"status\": 620}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, octets.length);
            exchange.getResponseBody().write(octets);
            exchange.close();
        });

        assertThat(lab().testClient("/a?b=c&d")).isEqualTo("{\"status\":620}");
        assertThat(query).hasToString("path=%2Fa%3Fb%3Dc%26d");
    }

    private record Loopback(int port) implements RunningTarget {
        @Override
        public Target target() {
            return Examples.flask();
        }

        @Override
        public HttpAddress address() {
            return new HttpAddress("127.0.0.1", port);
        }

        @Override
        public Optional<String> image() {
            return Optional.empty();
        }

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public String log(int lines) {
            return "";
        }

        @Override
        public void killAndRestart() {}

        @Override
        public void close() {}
    }
}
