package dev.statusquo.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.statusquo.http.Method;
import dev.statusquo.model.Client;
import dev.statusquo.model.Limits;
import dev.statusquo.proof.miniature.Miniature;
import dev.statusquo.proof.miniature.Miniatures;
import dev.statusquo.wire.HostileServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each client as it comes; one that is not on this machine is passed over. */
class InstalledClientsTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    static Stream<Arguments> clients() {
        return InstalledClients.all(Limits.standard()).stream().map(c -> Arguments.argumentSet(c.name(), c));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("clients")
    void a_client_gets_620(Client client) {
        assumeTrue(client.presence().version().isPresent(), client.presence().absence());
        try (Miniature miniature = Miniatures.open("conforming")) {
            assertThat(client.call(Method.GET, url(miniature, "/custom-status?request-id=g"), LIMIT))
                    .isIn("status 620", "shows the answer");
            assertThat(client.call(Method.POST, url(miniature, "/status/620?request-id=p"), LIMIT))
                    .isIn("status 620", "shows the answer");
            assertThat(List.of(miniature.lab().calls("g"), miniature.lab().calls("p")))
                    .containsOnly(1);
        }
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("clients")
    void a_client_that_gets_nothing_says_so_without_the_address(Client client) {
        assumeTrue(client.presence().version().isPresent(), client.presence().absence());
        try (Miniature miniature = Miniatures.open("closes-without-a-byte-on-every-620")) {
            String made = client.call(Method.GET, url(miniature, "/custom-status?request-id=g"), LIMIT);

            assertThat(made).doesNotContain("127.0.0.1").doesNotStartWith("status");
            assertThat(miniature.lab().calls("g")).isPositive();
        }
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("clients")
    void no_client_follows_a_redirect_off_the_target(Client client) throws IOException {
        assumeTrue(client.presence().version().isPresent(), client.presence().absence());
        AtomicInteger strangers = new AtomicInteger();
        try (HostileServer elsewhere = new HostileServer(peer -> strangers.incrementAndGet());
                HostileServer target = new HostileServer(peer -> {
                    String where = peer.readHead().startsWith("GET /there")
                            ? ""
                            : elsewhere.address().url() + "/there";
                    peer.write("HTTP/1.1 " + (where.isEmpty() ? "200 OK" : "302 Found\r\nLocation: " + where)
                            + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
                })) {
            client.call(Method.GET, target.address().url() + "/", LIMIT);

            assertThat(strangers).hasValue(0);
        }
    }

    @Test
    void names_are_words_that_stand_once() {
        assertThat(InstalledClients.all(Limits.standard()))
                .extracting(Client::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void the_lock_file_has_a_hash_for_every_package() {
        assertThat(PythonRequests.version(PythonRequests.lock())).matches("\\d+(\\.\\d+)+");
        assertThat(PythonRequests.lock().lines().filter(line -> line.matches("[a-z].*")))
                .allMatch(line -> line.matches("[a-z0-9-]+==\\S+ .*\\\\"));
    }

    private static String url(Miniature miniature, String target) {
        return miniature.address().url() + target;
    }
}
