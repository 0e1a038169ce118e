package dev.statusquo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.statusquo.config.DeviationFiles;
import dev.statusquo.journey.Peer.Kind;
import dev.statusquo.model.BadInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeersTest {
    private static final Path ROOT = Path.of("..");

    private final Peers peers = Peers.read(ROOT);

    @Test
    void there_are_clients_and_proxies_that_people_use() {
        assertThat(peers.of(Kind.CLIENT, List.of()))
                .extracting(Peer::name)
                .contains("curl", "requests", "axios", "okhttp", "chromium", "firefox");
        assertThat(peers.of(Kind.PROXY, List.of()))
                .extracting(Peer::name)
                .contains("nginx", "haproxy", "apache", "varnish", "squid", "caddy", "lighttpd");
    }

    @Test
    void an_unknown_name_is_told_with_the_one_that_was_meant() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> peers.of(Kind.PROXY, List.of("ngin")))
                .withMessageContaining("no proxy is named ngin")
                .extracting(BadInputException::mend)
                .isEqualTo("did you mean nginx?");
    }

    @Test
    void every_declared_violation_is_one_of_a_peer() {
        List<String> names = Stream.of(Kind.values())
                .flatMap(kind -> peers.of(kind, List.of()).stream())
                .map(Peer::name)
                .toList();

        assertThat(DeviationFiles.ofJourney(ROOT))
                .isNotEmpty()
                .allSatisfy(deviation ->
                        assertThat(names).contains(deviation.affected().packageName()));
    }

    @Test
    void what_is_missing_on_a_machine_is_told_with_its_package() {
        Peer nowhere = new Peer(
                "nowhere",
                Kind.CLIENT,
                "a client that nobody has",
                new Peer.Needs("no-such-program", "no-such-package"),
                new Peer.Commands(List.of(), List.of("true"), List.of("true")),
                "",
                java.util.Map.of(),
                ROOT.resolve("containers/peers/curl"));

        PeerFolder.Prepared prepared = PeerFolder.of(nowhere, java.time.Duration.ofSeconds(5));

        assertThat(prepared.absence())
                .isEqualTo("nowhere is not on this machine: install it (Debian: apt-get install no-such-package)");
    }
}
