package dev.statusquo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.statusquo.journey.Peer.Kind;
import dev.statusquo.model.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientProgramTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Call CALL = new Call("GET", "http://127.0.0.1:1/", LIMIT, List.of(), Optional.empty());

    @TempDir
    private Path folder;

    private ClientProgram client(String name, String script) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(folder.resolve(Peers.SHARED));
        Files.writeString(own.resolve("ask.sh"), script);
        Peer peer = new Peer(
                name,
                Kind.CLIENT,
                "a shell",
                new Peer.Needs("sh", "dash"),
                new Peer.Commands(List.of(), List.of("echo", "1.2"), List.of("sh", "ask.sh")),
                "",
                Map.of(),
                own);
        return ClientProgram.of(peer, LIMIT);
    }

    @Test
    void each_line_is_answered_by_one() throws IOException {
        try (ClientProgram client =
                client("says", "while read -r line; do printf 'answer\\t620\\t\\tno\\t\\t5\\n'; done")) {
            assertThat(client.version()).isEqualTo("1.2");
            assertThat(client.call(CALL).words()).isEqualTo("status 620, called an error");
            assertThat(client.call(CALL).status()).contains("620");
        }
    }

    @Test
    void one_that_ends_says_nothing_of_an_answer() throws IOException {
        try (ClientProgram client = client("ends", "read -r line; exit 3")) {
            assertThatExceptionOfType(LabException.class)
                    .isThrownBy(() -> client.call(CALL))
                    .withMessageContaining("the client ends broke");
        }
    }

    @Test
    void one_that_talks_nonsense_says_nothing_of_an_answer() throws IOException {
        try (ClientProgram client = client("nonsense", "read -r line; echo hello; read -r line")) {
            assertThatExceptionOfType(LabException.class)
                    .isThrownBy(() -> client.call(CALL))
                    .withMessageContaining("no line of a client");
        }
    }

    @Test
    void both_requests_of_a_call_are_made_by_one_program() throws IOException {
        Call twice = new Call("GET", "http://127.0.0.1:1/", LIMIT, List.of(), Optional.of(Duration.ZERO));
        try (ClientProgram client = client(
                "counts",
                "n=0; while read -r line; do n=$((n + 1)); printf 'answer\\t62%d\\t\\tno\\t\\t5\\n' $n; done")) {
            assertThat(client.call(twice).status()).contains("622");
        }
    }
}
