package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Verdict;
import dev.statusquo.store.ReportFolder;
import dev.statusquo.store.ResultsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that has nothing of the contract. */
class OwnServiceTest {
    private static final byte[] LOOPBACK_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @TempDir
    Path folder;

    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final Queue<String> credentials = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private boolean forEverything;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        log.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        credentials.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Token")));
        boolean isThere = forEverything || exchange.getRequestURI().getPath().startsWith("/users");
        byte[] octets = (isThere ? "{\"name\":\"Ada\"}" : "nothing here").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", isThere ? "application/json" : "text/plain");
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(isThere ? 200 : 404, isHead ? -1 : octets.length);
        if (!isHead) {
            exchange.getResponseBody().write(octets);
        }
        exchange.close();
    }

    private Map<String, Outcome> outcomes(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "run",
                "--address",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "--name",
                "users-api",
                "--report",
                folder.resolve("report").toString()));
        words.addAll(List.of(more));
        Done done = Done.by(words.toArray(String[]::new));
        assertThat(done.code()).as(done.out() + done.err()).isIn(0, 1);
        return ResultsReader.read(folder.resolve("report").resolve(ReportFolder.RESULTS)).outcomes().stream()
                .collect(Collectors.toMap(outcome -> outcome.row().id(), Function.identity()));
    }

    @Test
    void no_route_of_ours_is_missed_and_nothing_unsafe_is_sent() {
        Map<String, Outcome> outcomes = outcomes("--route", "GET /users/42");

        assertThat(outcome(outcomes, "status/204-has-no-content-length").verdict())
                .isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(outcome(outcomes, "status/204-has-no-content-length")
                        .judgement()
                        .note())
                .isEqualTo("route /status/{code} is not offered");
        assertThat(outcome(outcomes, "route/next-answer-is-in-step[method=GET,route=/users/42]")
                        .verdict())
                .isEqualTo(Verdict.CONFORMS);
        assertThat(outcome(outcomes, "host/missing-is-400").verdict()).isNotEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(outcomes.values())
                .filteredOn(o -> o.verdict() == Verdict.VIOLATES)
                .extracting(outcome -> outcome.row().id())
                .allMatch(row -> row.startsWith("route/")
                        || row.startsWith("passive/")
                        || row.startsWith("host/")
                        || row.startsWith("request")
                        || row.startsWith("connection/")
                        || row.startsWith("method/options-of-the-server")
                        || row.startsWith("method/asterisk"));
        assertThat(outcomes.values()).noneMatch(o -> o.verdict() == Verdict.INCONCLUSIVE);
        assertThat(log).isNotEmpty().allMatch(line -> SAFE.contains(line.substring(0, line.indexOf(' '))));
    }

    @Test
    void what_a_file_says_is_sent_and_its_secrets_are_in_no_report() throws IOException {
        // HOME is a variable that every environment of a test has.
        String secret = System.getenv("HOME");
        Path file = Files.writeString(folder.resolve("statusquo.yaml"), """
                name: users-api
                fields: {X-Token: "key ${HOME}"}
                avoid: [/users/43]
                routes: [GET /users/42, GET /users/43]
                """);

        Map<String, Outcome> outcomes = outcomes("--service", file.toString(), "--case", "route/*");

        assertThat(outcomes.keySet()).isNotEmpty().noneMatch(row -> row.contains("/users/43"));
        assertThat(credentials).contains("key " + secret);
        assertThat(log).noneMatch(line -> line.contains("/users/43"));
        try (Stream<Path> written = Files.walk(folder.resolve("report"))) {
            assertThat(written.filter(Files::isRegularFile)).isNotEmpty().noneMatch(path -> holds(path, secret));
        }
    }

    private static boolean holds(Path path, String secret) {
        try {
            String text = Files.readString(path, StandardCharsets.ISO_8859_1);
            return text.contains("key " + secret)
                    || text.contains(Base64.getEncoder()
                            .encodeToString(("X-Token: key " + secret).getBytes(StandardCharsets.ISO_8859_1))
                            .substring(0, 20));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void only_with_writes_is_anything_unsafe_sent() {
        Map<String, Outcome> outcomes =
                outcomes("--route", "PUT /users/42", "--route", "GET /users/42", "--writes", "--topic", "write");

        assertThat(outcomes).containsKey("write/put-repeated-leaves-the-resource[route=/users/42]");
        assertThat(log).contains("PUT /users/42");
    }

    @Test
    void one_page_for_every_path_is_no_contract() {
        forEverything = true;

        Map<String, Outcome> outcomes =
                outcomes("--topic", "status", "--topic", "conditional", "--topic", "document", "--topic", "host");

        assertThat(outcomes.values())
                .filteredOn(o -> !o.row().id().startsWith("host/"))
                .allMatch(o -> o.verdict() == Verdict.NOT_APPLICABLE
                        || o.row().id().startsWith("conditional/preconditions-are-not-for-options"));
        assertThat(outcome(outcomes, "status/own-error-explains-itself[error=unknown-path]")
                        .judgement()
                        .note())
                .startsWith("a path that nobody has is answered with");
    }

    private static Outcome outcome(Map<String, Outcome> outcomes, String row) {
        return Optional.ofNullable(outcomes.get(row)).orElseThrow();
    }

    @Test
    void a_service_that_listens_on_ipv6_alone_is_judged() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK_6), 0), 5);
        other.createContext("/", this::answer);
        other.start();
        try {
            Done done = Done.by(
                    "run",
                    "--address",
                    "http://[::1]:" + other.getAddress().getPort(),
                    "--route",
                    "GET /users/42",
                    "--report",
                    folder.resolve("report").toString(),
                    "--case",
                    "route/next-answer-is-in-step");

            assertThat(done.code()).as(done.out() + done.err()).isZero();
        } finally {
            other.stop(0);
        }
    }

    @Test
    void an_option_of_a_service_beside_a_target_is_refused() {
        Done done = Done.by("run", "flask", "--route", "GET /");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("flask is a target").contains("leave the target out");
    }
}
