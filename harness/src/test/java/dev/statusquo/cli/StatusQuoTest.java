package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.statusquo.checkout.Root;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as its callers see it: exit codes, and texts that are the same every time. No engine is started. */
@Timeout(120)
class StatusQuoTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path folder;

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    @Test
    void an_option_that_was_mistyped_is_told_with_the_one_that_was_meant() {
        assertThat(Done.by("run", "--lsit").err()).endsWith("did you mean --list? statusquo run --help says more\n");
    }

    @Test
    void every_topic_of_a_list_is_taken_and_an_unknown_one_is_told() {
        Done two = Done.by("run", "--list", "--topic", "status,basic");
        Done wrong = Done.by("run", "--list", "--topic", "status,basci");

        assertThat(two.code()).isZero();
        assertThat(two.out()).contains("status/204-has-no-content-length\n").contains("basic/");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .startsWith("there is no topic basci; there are ")
                .endsWith("did you mean basic?\n");
    }

    @Test
    void a_list_for_a_target_that_is_not_there_is_bad_input() {
        Done done = Done.by("run", "flask+gunicron", "--list");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("did you mean flask+gunicorn?");
    }

    @Test
    void a_wrong_filter_is_told_before_anything_starts() {
        Done done = Done.by("run", "flask", "--engine", "process", "--topic", "bogus", "--report", folder.toString());

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void help_version_and_completion_are_commands() {
        assertThat(Done.by("version").out()).startsWith("statusquo ").contains(" on Java ");
        assertThat(Done.by("completion").out()).contains("bashcompinit", "--last-failed");
        assertThat(Done.by("help", "run").code()).isZero();
    }

    @Test
    void a_list_an_explanation_and_a_diagnosis_come_as_json_too() {
        assertThat(json("list", "--json").at("/targets/0/name").asString()).isEqualTo("django+daphne");
        assertThat(json("explain", "--json", "status/204-has-no-content-length")
                        .at("/0/level")
                        .asString())
                .isEqualTo("MUST");
        assertThat(json("doctor", "--json").get("exitCode").asInt()).isZero();
    }

    private static JsonNode json(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        StatusQuo.execute(new Printer(stream, stream), arguments);
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void without_a_command_it_is_wrongly_used() {
        assertThat(Done.by().code()).isEqualTo(2);
    }

    @Test
    void an_unknown_option_is_told_with_where_to_look() {
        Done done = Done.by("run", "--bogus");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines("Unknown option: '--bogus'", "  fix:              statusquo run --help"));
        assertThat(done.out()).isEmpty();
    }

    @Test
    void an_unknown_command_is_told_with_where_to_look() {
        Done done = Done.by("rnu");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .startsWith("there is no command rnu; there are ")
                .endsWith("  fix:              did you mean run? statusquo --help says more\n");
    }

    @Test
    void an_unknown_engine_is_told_with_those_that_there_are() {
        Done done = Done.by("run", "--engine", "podman");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines(
                        "Invalid value for option '--engine': expected one of [auto, docker, process, url] "
                                + "(case-insensitive) but was 'podman'",
                        "  fix:              statusquo run --help"));
    }

    @Test
    void an_unknown_level_is_told_with_those_that_there_are() {
        Done done = Done.by("run", "--list", "--level", "always");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("MUST, SHOULD, MAY, DEFINED, DOCUMENT, RECORD");
    }

    @Test
    void an_unknown_target_is_told_with_the_one_that_was_meant() {
        Done done = Done.by("run", "flaks", "--engine", "url", "--address", "http://127.0.0.1:9");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines(
                        "no target is named flaks; containers/ has django, express, fastapi, flask, koa",
                        "  fix:              did you mean flask?"));
    }

    @Test
    void every_unknown_target_is_told() {
        Done done = Done.by("run", "rails", "+", "flask+tornado", "--engine", "url", "--address", "http://127.0.0.1:9");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .contains(lines(
                        "no target is named rails; containers/ has django, express, fastapi, flask, koa",
                        "  fix:              take one of these, or add a folder: containers/README.md says how"))
                .contains("'+' names no target\n")
                .contains("flask has no server tornado; its target.yaml has ");
    }

    @Test
    void an_unknown_case_is_told_with_the_one_that_was_meant() {
        Done done = Done.by("run", "--list", "--case", "status/204-has-no-content-lenght");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines(
                        "there is no case status/204-has-no-content-lenght; "
                                + "did you mean status/204-has-no-content-length?",
                        "  fix:              `./statusquo run --list` names every case; * stands for any characters"));
    }

    @Test
    void an_unknown_case_ends_a_run_before_anything_is_tried(@TempDir Path report) {
        Done done = Done.by(
                "run",
                "flask",
                "--engine",
                "url",
                "--address",
                "http://127.0.0.1:9",
                "--case",
                "nothing/like-it",
                "--report",
                report.toString());

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("there is no case nothing/like-it");
    }

    @Test
    void the_url_engine_needs_an_address() {
        Done done = Done.by("run", "flask", "--engine", "url");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines(
                        "--engine url needs an address", "  fix:              add --address http://127.0.0.1:PORT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:1", "http://127.0.0.1:99999", "http:// x", "ftp://x"})
    void an_address_that_is_none_is_told(String address) {
        Done done = Done.by("run", "flask", "--engine", "url", "--address", address);

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .startsWith("--address " + address + ": ")
                .endsWith("\n  fix:              write it as http://HOST:PORT\n");
    }

    @Test
    void an_address_where_nothing_listens_is_inconclusive_and_the_report_is_written() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Done done = Done.by(
                "run",
                "flask",
                "--engine",
                "url",
                "--address",
                "http://127.0.0.1:" + port,
                "--report",
                folder.toString(),
                "--case",
                "status/204-has-no-content-length");

        assertThat(done.code()).isEqualTo(3);
        assertThat(done.err())
                .contains("target flask+gunicorn cannot be judged: nothing listens at http://127.0.0.1:" + port + "\n"
                        + "  fix:              start it first, or correct --address\n");
        assertThat(Files.readString(folder.resolve("results.jsonl")).lines().map(l -> l.substring(0, 16)))
                .containsExactly("{\"type\":\"header\"", "{\"type\":\"outcome", "{\"type\":\"footer\"");
        assertThat(folder.resolve("index.html")).exists();
    }

    @Test
    void a_server_started_by_hand_is_judged() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/status/204", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/status/205", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/echo", exchange -> {
            byte[] octets = exchange.getRequestURI().getQuery().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, octets.length);
            exchange.getResponseBody().write(octets);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            List<String> common = List.of(
                    "run", "flask", "--engine", "url", "--address", address, "--report", folder.toString(), "--case");

            Done right = Done.by(with(common, "document/code-is-sent[code=204]"));
            assertThat(right.code()).as(right.out() + right.err()).isZero();
            assertThat(right.out())
                    .contains("engine: url: whatever listens at " + address)
                    .contains("1 row on 1 target");
            Done wrong = Done.by(with(common, "document/code-is-sent[code=205]"));
            assertThat(wrong.code()).isEqualTo(1);
            assertThat(wrong.out()).contains("document/code-is-sent[code=205]");
        } finally {
            server.stop(0);
        }
    }

    private static String[] with(List<String> some, String last) {
        String[] all = some.toArray(String[]::new);
        String[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = last;
        return more;
    }

    @Test
    void a_list_names_what_would_be_run_and_runs_nothing() {
        Done done = Done.by("run", "--list", "--case", "status/204-has-no-{content-length,transfer-encoding}");

        assertThat(done.code()).isZero();
        assertThat(done.out())
                .isEqualTo(lines(
                        "status/204-has-no-content-length", "status/204-has-no-transfer-encoding", "2 cases, 2 rows"));
        assertThat(done.err()).isEmpty();
    }

    @Test
    void cases_are_listed_by_rfc_and_section() {
        Done done = Done.by("list", "--section", "9110-13.1");

        assertThat(done.code()).isZero();
        assertThat(done.out().lines().findFirst()).contains("RFC 9110");
        assertThat(done.out().lines().skip(1).filter(line -> line.startsWith("  ")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("  13.1"));
        assertThat(done.out()).contains("  13.1.1     MUST     conditional/");
    }

    @Test
    void a_section_that_no_case_verifies_is_bad_input() {
        Done done = Done.by("list", "--section", "9110-99");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("no case verifies 9110-99");
    }

    @Test
    void the_whole_catalogue_is_listed() {
        Done done = Done.by("list");

        assertThat(done.code()).isZero();
        assertThat(done.out())
                .startsWith("targets\n  django  on python, by default django+gunicorn\n")
                .contains(
                        "\n    flask+dev (development server)\n",
                        "\n  default            fastapi  flask  django  express\n")
                .containsPattern("\\n\\d+ cases, \\d+ rows\\n$");
    }

    @Test
    void a_case_is_explained() {
        Done done = Done.by("explain", "status/204-has-no-content-length");

        assertThat(done.code()).isZero();
        assertThat(done.out())
                .startsWith(lines(
                        "status/204-has-no-content-length  MUST  RFC 9110 8.6",
                        "  A 204 response has no Content-Length field"))
                .contains("\n  read          https://www.rfc-editor.org/rfc/rfc9110.html#section-8.6\n")
                .containsPattern("\\n  written at    \\S*fixtures/cases/status\\.yaml:[0-9]+\\n")
                .contains("\n  proven by     conforms, violates, violates, inconclusive\n");
    }

    @Test
    void a_case_that_is_not_there_is_not_explained() {
        Done done = Done.by("explain", "status/999");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines(
                        "there is no case status/999", "  fix:              `./statusquo list` names every case"));
    }

    @Test
    void the_doctor_says_what_is_there() {
        Done done = Done.by("doctor");

        assertThat(done.code()).isZero();
        assertThat(done.out().lines().map(l -> l.split(" ", 2)[0]))
                .startsWith("suite", "java", "docker", "python", "npm", "git", "cache", "versions", "targets");
    }

    @Test
    void proofs_are_replayed() {
        Done done = Done.by("prove", "status/204-*");

        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).matches("\\d+ proofs of \\d+ cases, 0 faults\n");
    }

    @Test
    void a_case_that_is_not_there_is_not_proven() {
        Done done = Done.by("prove", "status/999");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines(
                        "there is no case status/999", "  fix:              `./statusquo list` names every case"));
    }

    @Test
    void an_unknown_target_is_not_kept_up() {
        Done done = Done.by("up", "flaks", "--engine", "url", "--address", "http://127.0.0.1:9");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("no target is named flaks; ");
    }

    @Test
    void a_root_that_is_none_is_told() {
        String before = System.getProperty(Root.PROPERTY, "");
        System.setProperty(Root.PROPERTY, folder.toString());
        try {
            Done done = Done.by("list");

            assertThat(done.code()).isEqualTo(2);
            assertThat(done.err())
                    .isEqualTo(lines(
                            "-Dstatusquo.root=" + folder + " has no fixtures/ and containers/ in it",
                            "  fix:              name a checkout of StatusQuo, or leave the property out"));
        } finally {
            if (before.isEmpty()) {
                System.clearProperty(Root.PROPERTY);
            } else {
                System.setProperty(Root.PROPERTY, before);
            }
        }
    }
}
