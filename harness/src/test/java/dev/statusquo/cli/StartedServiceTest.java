package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is started by a command. */
class StartedServiceTest {
    private static final String SERVER = """
            import http.server, os
            class App(http.server.BaseHTTPRequestHandler):
                protocol_version = 'HTTP/1.1'
                def do_GET(self):
                    found = self.path == '/users'
                    content = b'{"users": []}' if found else b'nothing'
                    self.send_response(200 if found else 404)
                    self.send_header('Content-Type', TYPE)
                    self.send_header('Content-Length', str(len(content)))
                    self.end_headers()
                    self.wfile.write(content)
            http.server.ThreadingHTTPServer(('127.0.0.1', int(os.environ['PORT'])), App).serve_forever()
            """;

    @TempDir
    Path folder;

    private String before;
    private String after;

    @BeforeEach
    void write() throws IOException {
        before = "command:python3 "
                + Files.writeString(folder.resolve("before.py"), SERVER.replace("TYPE", "'application/json'"));
        after = "command:python3 "
                + Files.writeString(folder.resolve("after.py"), SERVER.replace("TYPE", "'text/plain'"));
    }

    @Test
    void it_is_judged_and_stopped() {
        Done done = Done.by(
                "run",
                before,
                "--name",
                "users-api",
                "--route",
                "GET /users",
                "--case",
                "route/next-answer-is-in-step*GET*",
                "--report",
                folder.resolve("report").toString());

        assertThat(done.code()).as(done.out() + done.err()).isZero();
        assertThat(done.out()).contains("engine: process: " + before).contains("1 row on 1 target");
        assertThat(ProcessHandle.current().descendants())
                .noneMatch(p -> p.info().commandLine().orElse("").contains("before.py"));
    }

    @Test
    void what_does_not_start_is_told_with_its_last_words() {
        Done done = Done.by(
                "run",
                "command:python3 -c print(missing)",
                "--case",
                "host/*",
                "--report",
                folder.resolve("report").toString());

        assertThat(done.code()).isEqualTo(3);
        assertThat(done.out() + done.err()).contains("NameError").contains("the process has ended with code 1");
    }

    @Test
    void two_versions_are_compared() {
        String[] common = {
            "--name",
            "users-api",
            "--route",
            "GET /users",
            "--case",
            "route/options-tells-the-methods*",
            "--case",
            "route/next-answer*GET*",
            "--report",
            folder.resolve("comparison").toString(),
            "--gate",
            "any"
        };

        Done changed = Done.by(with(common, "compare", before, after));
        assertThat(changed.code()).as(changed.out() + changed.err()).isEqualTo(1);
        assertThat(changed.out()).contains("field content-type: application/json → text/plain");

        Done same = Done.by(with(common, "compare", before, before));
        assertThat(same.code()).as(same.out() + same.err()).isZero();
        assertThat(same.out()).contains("nothing changed");
    }

    @Test
    void what_its_team_has_approved_is_held() throws IOException {
        String report = folder.resolve("report").toString();
        String approved = folder.resolve("approved").toString();
        Path file = folder.resolve("statusquo.yaml");
        String[] run = {"run", "--service", file.toString(), "--report", report};
        String text = "name: users-api\ncommand: [python3, before.py]\nroutes: [GET /users]\nbaseline: approved\n";
        Files.writeString(file, text);

        assertThat(Done.by(run).out()).doesNotContain("unapproved");
        assertThat(Done.by("approve", report).err()).contains("add --baseline DIR");
        Done approval = Done.by("approve", report, "--baseline", approved);
        assertThat(approval.code()).as(approval.err()).isZero();
        assertThat(Done.by(run).out()).doesNotContain("unapproved");

        Files.writeString(file, text.replace("before", "after"));
        assertThat(Done.by(run).out())
                .contains("1 unapproved change")
                .contains("field content-type: application/json → text/plain");
    }

    private static String[] with(String[] common, String... first) {
        return java.util.stream.Stream.of(first, common)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }
}
