package dev.statusquo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineProbeTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String PONG = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK";
    private static final String VERSION = String.join(
            "\r\n",
            "HTTP/1.1 200 OK",
            "Transfer-Encoding: chunked",
            "",
            "12",
            "{\"Components\":[{\"V",
            "1a",
            "ersion\":\"1\"}],\"Version\": \"",
            "9",
            "20.10.24\"",
            "1",
            "}",
            "0",
            "",
            "");

    @TempDir
    Path folder;

    @Test
    void an_engine_on_a_socket_file_is_found_with_its_version() throws IOException {
        Path file = folder.resolve("docker.sock");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(file));
            answering(server, PONG, VERSION);

            EngineProbe probe = EngineProbe.ask("unix://" + file, LIMIT);

            assertThat(probe.words()).isEqualTo("engine 20.10.24 answers at " + file);
            assertThat(probe.isThere()).isTrue();
            assertThat(probe.isLocalSocket()).isTrue();
        }
    }

    @Test
    void an_engine_on_a_port_is_found() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answer(server, PONG, VERSION));
            thread.setDaemon(true);
            thread.start();

            EngineProbe probe = EngineProbe.ask("tcp://127.0.0.1:" + server.getLocalPort(), LIMIT);

            assertThat(probe.version()).contains("20.10.24");
            assertThat(probe.isLocalSocket()).isFalse();
        }
    }

    @Test
    void silence_is_no_engine_and_takes_no_longer_than_the_limit() throws IOException {
        Path file = folder.resolve("silent.sock");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(file));
            long start = System.nanoTime();

            EngineProbe probe = EngineProbe.ask("unix://" + file, Duration.ofMillis(200));

            assertThat(probe.words()).isEqualTo("no Docker engine answers at " + file + " (no answer within 200 ms)");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void no_file_is_no_engine() {
        EngineProbe probe = EngineProbe.ask("unix://" + folder.resolve("none.sock"), LIMIT);

        assertThat(probe.isThere()).isFalse();
        assertThat(probe.words()).startsWith("no Docker engine answers at " + folder.resolve("none.sock") + " (");
    }

    @Test
    void something_else_that_answers_is_no_engine() throws IOException {
        Path file = folder.resolve("other.sock");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(file));
            answering(server, "HTTP/1.1 404 Not Found\r\n\r\n");

            assertThat(EngineProbe.ask("unix://" + file, LIMIT).fault())
                    .isEqualTo("what answers there is no Docker engine");
        }
    }

    @Test
    void the_environment_names_the_place() {
        assertThat(EngineProbe.address(Map.of("DOCKER_HOST", "tcp://engine:2375"), folder))
                .isEqualTo("tcp://engine:2375");
        assertThat(EngineProbe.address(Map.of(), folder)).isEqualTo("unix:///var/run/docker.sock");
        assertThat(EngineProbe.ask("ssh://engine", LIMIT).fault()).isEqualTo("only unix:// and tcp:// are asked");
    }

    private static void answering(ServerSocketChannel server, String... answers) {
        Thread thread = new Thread(() -> answer(server, answers));
        thread.setDaemon(true);
        thread.start();
    }

    private static void answer(ServerSocketChannel server, String... answers) {
        try {
            for (String answer : answers) {
                try (SocketChannel connection = server.accept()) {
                    connection.read(ByteBuffer.allocate(4096));
                    connection.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void answer(ServerSocket server, String... answers) {
        try {
            for (String answer : answers) {
                try (Socket connection = server.accept()) {
                    assertThat(connection.getInputStream().read(new byte[4096])).isPositive();
                    connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
