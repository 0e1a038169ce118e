package dev.statusquo.engine.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.engine.StartProgress;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.AppFolder;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.OfferedFeatures;
import dev.statusquo.model.ServerDefinition;
import dev.statusquo.model.TargetStartException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UrlEngineTest {
    private static final String VERSIONS = """
            {"runtime": {"name": "node", "version": "24.21.0"}, "framework": {"name": "express", "version": "5.3.0"},
             "server": {"name": "node", "version": "24.21.0"}, "packages": {"express": "5.3.0"}}
            """;

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

    @Test
    void a_target_with_a_side_channel_tells_its_versions() {
        server.createContext("/_fixture/versions", exchange -> {
            byte[] content = VERSIONS.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });

        try (RunningTarget target = start()) {
            assertThat(target.target().id()).isEqualTo("express@5.3.0+node@24.21.0");
            assertThat(target.target().features()).containsExactly("items");
            assertThat(target.isAlive()).isTrue();
        }
    }

    @Test
    void a_stranger_has_unknown_versions_and_no_features() {
        try (RunningTarget target = start()) {
            assertThat(target.target().id()).isEqualTo("express@unknown+node@unknown");
            assertThat(target.target().features()).isEmpty();
            assertThat(target.target().lacks())
                    .containsEntry(
                            "items",
                            "the side channel /_fixture is not offered, so nothing is known of this part;"
                                    + " containers/README.md has the ten lines that offer it");
        }
    }

    @Test
    void an_endless_answer_of_the_side_channel_is_told_in_one_sentence() {
        server.createContext("/_fixture/versions", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[8192]);
                }
            }
        });

        assertThatThrownBy(this::start)
                .isInstanceOf(TargetStartException.class)
                .hasMessage("target express+node cannot be judged: the side channel answered GET /_fixture/versions"
                        + " with 200, then malformed: more than 2097152 octets came (limits.octets)");
    }

    @Test
    void it_starts_nothing_and_restarts_nothing() {
        try (RunningTarget target = start()) {
            assertThatThrownBy(target::killAndRestart)
                    .isInstanceOf(TargetStartException.class)
                    .hasMessageContaining("it was started by somebody else");
        }
        stop();
        assertThatThrownBy(this::start)
                .isInstanceOf(TargetStartException.class)
                .hasMessage("target express+node cannot be judged: nothing listens at " + address());
    }

    private RunningTarget start() {
        return new UrlEngine(address(), Limits.standard()).start(definition(), StartProgress.silent());
    }

    private HttpAddress address() {
        return new HttpAddress("127.0.0.1", server.getAddress().getPort());
    }

    private static DefinedTarget definition() {
        Path folder = Path.of("containers/express");
        return DefinedTarget.locked(
                new AppFolder("express", "node", folder, Path.of(".")),
                ServerDefinition.of("node", List.of("node")),
                OfferedFeatures.of("items"));
    }
}
