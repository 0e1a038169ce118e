package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OtherProtocolTest {
    @Test
    void a_port_that_does_not_speak_http_is_told_as_such_and_violates_nothing(@TempDir Path report) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            Thread greeting = new Thread(() -> greet(server), "greeting");
            greeting.setDaemon(true);
            greeting.start();
            String address = "http://127.0.0.1:" + server.getLocalPort();

            Done done = Done.by(
                    "run",
                    "flask",
                    "--engine",
                    "url",
                    "--address",
                    address,
                    "--report",
                    report.toString(),
                    "--case",
                    "status/204-has-no-content-length");

            assertThat(done.code()).isEqualTo(3);
            assertThat(done.err()).contains("what listens at " + address + " does not speak HTTP/1");
            assertThat(Files.readString(report.resolve("results.jsonl"))).doesNotContain("\"verdict\":\"VIOLATES\"");
        }
    }

    /** Greets each client as a mail server does, until the socket is closed. */
    private static void greet(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getOutputStream().write("220 mail ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
                client.shutdownOutput();
                client.getInputStream().readAllBytes();
            } catch (IOException e) {
                // The client has gone, or the test has ended: the loop sees which.
            }
        }
    }
}
