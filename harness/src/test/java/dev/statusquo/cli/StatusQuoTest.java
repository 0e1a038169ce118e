package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.statusquo.run.Root;
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

/** The program as its callers see it: exit codes, and texts that are the same every time. No engine is started. */
@Timeout(120)
class StatusQuoTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path folder;

    /** What the program did. */
    private record Done(int code, String out, String err) {
        Done {
            assertThat(out + err).as("no stack trace").doesNotContain("\tat ", "Exception");
        }
    }

    private static Done run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Printer printer = new Printer(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = StatusQuo.execute(printer, arguments);
        return new Done(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    @Test
    void without_a_command_it_is_wrongly_used() {
        assertThat(run().code()).isEqualTo(2);
    }

    @Test
    void an_unknown_option_is_told_with_where_to_look() {
        Done done = run("run", "--bogus");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines("Unknown option: '--bogus'", "  to mend           statusquo run --help"));
        assertThat(done.out()).isEmpty();
    }

    @Test
    void an_unknown_command_is_told_with_where_to_look() {
        Done done = run("rnu");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .startsWith("Unmatched argument at index 0: 'rnu'")
                .endsWith(" --help\n");
    }

    @Test
    void an_unknown_engine_is_told_with_those_that_there_are() {
        Done done = run("run", "--engine", "podman");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines(
                        "Invalid value for option '--engine': expected one of [auto, docker, process, url] "
                                + "(case-insensitive) but was 'podman'",
                        "  to mend           statusquo run --help"));
    }

    @Test
    void an_unknown_level_is_told_with_those_that_there_are() {
        Done done = run("run", "--list", "--level", "always");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("MUST, SHOULD, MAY, DEFINED, DOCUMENT, RECORD");
    }

    @Test
    void an_unknown_target_is_told_with_the_one_that_was_meant() {
        Done done = run("run", "flaks", "--engine", "url", "--address", "http://127.0.0.1:9");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines(
                        "no target is named flaks; containers/ has django, express, fastapi, flask",
                        "  to mend           did you mean flask?"));
    }

    @Test
    void every_unknown_target_is_told() {
        Done done = run("run", "rails", "+", "flask+tornado", "--engine", "url", "--address", "http://127.0.0.1:9");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .contains(lines(
                        "no target is named rails; containers/ has django, express, fastapi, flask",
                        "  to mend           take one of these, or add a folder: containers/README.md says how"))
                .contains("'+' names no target\n")
                .contains("flask has no server tornado; its target.yaml has ");
    }

    @Test
    void an_unknown_case_is_told_with_the_one_that_was_meant() {
        Done done = run("run", "--list", "--case", "status/204-has-no-content-lenght");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines(
                        "there is no case status/204-has-no-content-lenght; "
                                + "did you mean status/204-has-no-content-length?",
                        "  to mend           `./statusquo run --list` names every case; * stands for any characters"));
    }

    @Test
    void an_unknown_case_ends_a_run_before_anything_is_tried(@TempDir Path report) {
        Done done = run(
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
        Done done = run("run", "flask", "--engine", "url");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines(
                        "--engine url needs an address", "  to mend           add --address http://127.0.0.1:PORT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:1", "http://127.0.0.1:99999", "http:// x", "ftp://x"})
    void an_address_that_is_none_is_told(String address) {
        Done done = run("run", "flask", "--engine", "url", "--address", address);

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .startsWith("--address " + address + ": ")
                .endsWith("\n  to mend           write it as http://HOST:PORT\n");
    }

    @Test
    void an_address_where_nothing_listens_is_inconclusive_and_the_report_is_written() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Done done = run(
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
                        + "  to mend           start it first, or correct --address\n");
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

            Done right = run(with(common, "document/code-is-sent[code=204]"));
            assertThat(right.code()).as(right.out() + right.err()).isZero();
            assertThat(right.out())
                    .contains("engine url: whatever listens at " + address)
                    .contains("1 row on 1 target");
            Done wrong = run(with(common, "document/code-is-sent[code=205]"));
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
        Done done = run("run", "--list", "--case", "status/204-has-no-{content-length,transfer-encoding}");

        assertThat(done.code()).isZero();
        assertThat(done.out())
                .isEqualTo(lines(
                        "status/204-has-no-content-length", "status/204-has-no-transfer-encoding", "2 cases, 2 rows"));
        assertThat(done.err()).isEmpty();
    }

    @Test
    void the_whole_catalogue_is_listed() {
        Done done = run("list");

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
        Done done = run("explain", "status/204-has-no-content-length");

        assertThat(done.code()).isZero();
        assertThat(done.out())
                .startsWith(lines(
                        "status/204-has-no-content-length  MUST  RFC 9110 8.6",
                        "  A 204 response has no Content-Length field"))
                .contains("\n  read          https://www.rfc-editor.org/rfc/rfc9110.html#section-8.6\n")
                .contains("fixtures/cases/status.yaml:5\n")
                .contains("\n  proven by     conforms, violates, violates, inconclusive\n");
    }

    @Test
    void a_case_that_is_not_there_is_not_explained() {
        Done done = run("explain", "status/999");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines(
                        "there is no case status/999", "  to mend           `./statusquo list` names every case"));
    }

    @Test
    void the_doctor_says_what_is_there() {
        Done done = run("doctor");

        assertThat(done.code()).isZero();
        assertThat(done.out().lines().map(l -> l.split(" ", 2)[0]))
                .startsWith("suite", "java", "docker", "python", "npm", "git", "cache", "versions", "targets");
    }

    @Test
    void proofs_are_replayed() {
        Done done = run("prove", "status/204-*");

        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).matches("\\d+ proofs of \\d+ cases, 0 faults\n");
    }

    @Test
    void a_case_that_is_not_there_is_not_proven() {
        Done done = run("prove", "status/999");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines(
                        "there is no case status/999", "  to mend           `./statusquo list` names every case"));
    }

    @Test
    void an_unknown_target_is_not_kept_up() {
        Done done = run("up", "flaks", "--engine", "url", "--address", "http://127.0.0.1:9");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("no target is named flaks; ");
    }

    @Test
    void a_report_that_is_not_there_or_not_whole_is_not_compared() throws IOException {
        Done missing = run(
                "compare", folder.resolve("a").toString(), folder.resolve("b").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("to mend");

        Path partial = folder.resolve("results.jsonl");
        Files.writeString(partial, "no JSON\n");
        Done broken = run("compare", partial.toString(), partial.toString());
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("results.jsonl").contains("to mend");
    }

    private Path report(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    private static String header(int schema) {
        return "{\"type\":\"header\",\"schema\":" + schema
                + ",\"engine\":\"process\",\"started\":\"2026-01-01T00:00:00Z\","
                + "\"rows\":2,\"targets\":[{\"id\":\"flask@1+gunicorn@1\",\"framework\":\"flask\",\"server\":\"gunicorn\","
                + "\"runtime\":\"python\",\"versions\":{}}]}";
    }

    private static final String OUTCOME = "{\"type\":\"outcome\",\"case\":\"a/b\",\"target\":\"flask@1+gunicorn@1\","
            + "\"verdict\":\"CONFORMS\",\"level\":\"MUST\",\"producer\":\"framework\"}";

    @Test
    void a_report_of_another_schema_is_told_before_any_other_line_is_read() throws IOException {
        Path newer = report("newer.jsonl", header(99), "{\"type\":\"outcome\",\"verdict\":\"OF_LATER\"}", "");
        Path other = report("other.jsonl", header(1), "");

        Done done = run("compare", newer.toString(), other.toString());
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .isEqualTo(lines(
                        "the report " + newer + " has schema 99 in its header; this suite reads 1",
                        "  to mend           use the suite that wrote it, or a newer one"));
    }

    @Test
    void a_report_that_was_cut_short_is_told_with_where_it_ends() throws IOException {
        Path withoutFooter = report("without-footer.jsonl", header(1), OUTCOME, "");
        Path inALine = report("in-a-line.jsonl", header(1), OUTCOME, OUTCOME.substring(0, 40));
        for (Path cut : List.of(withoutFooter, inALine)) {
            Done done = run("compare", cut.toString(), folder.resolve("a").toString());
            assertThat(done.code()).isEqualTo(2);
            assertThat(done.err())
                    .isEqualTo(lines(
                            cut + " is a partial report: it ends after 1 of 2 outcomes, or its footer counts others;"
                                    + " its run was ended, or the file was cut short",
                            "  to mend           run it again to the end, then compare"));
        }
    }

    @Test
    void a_line_that_is_broken_is_told_with_its_number() throws IOException {
        Path broken = report("broken.jsonl", header(1), OUTCOME.substring(0, 40), OUTCOME, "");

        Done done = run("compare", broken.toString(), folder.resolve("a").toString());
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .startsWith("the report " + broken + " is broken at line 2: ")
                .contains("  to mend  ");
    }

    @Test
    void a_report_is_not_held_against_itself() throws IOException {
        Path one = report("results.jsonl", header(1), "");

        Done done = run("compare", one.toString(), folder.toString());
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).startsWith(folder + " is named twice: ").contains("  to mend  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "timeline"})
    void an_unknown_target_is_not_compared(String command) {
        Done done = run(command, "flask", "flaks", "--engine", "process", "--report", folder.toString());
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("no target is named flaks; ").contains("did you mean flask?");
    }

    @Test
    void a_root_that_is_none_is_told() {
        String before = System.getProperty(Root.PROPERTY, "");
        System.setProperty(Root.PROPERTY, folder.toString());
        try {
            Done done = run("list");

            assertThat(done.code()).isEqualTo(2);
            assertThat(done.err())
                    .isEqualTo(lines(
                            "-Dstatusquo.root=" + folder + " has no fixtures/ and containers/ in it",
                            "  to mend           name a checkout of StatusQuo, or leave the property out"));
        } finally {
            if (before.isEmpty()) {
                System.clearProperty(Root.PROPERTY);
            } else {
                System.setProperty(Root.PROPERTY, before);
            }
        }
    }
}
