package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.run.Root;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a copy of the checkout, since `approve` writes into it. */
class ApproveTest {
    private static final Path REPORT = Path.of("src/test/resources/dev/statusquo/report/results.jsonl");
    private static final String FOOTER = "{\"type\":\"footer\"";

    private final Optional<String> before = Optional.ofNullable(System.getProperty(Root.PROPERTY));

    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path root;

    @BeforeEach
    void copy() throws IOException {
        Path checkout = Root.find();
        Files.createDirectories(root.resolve("fixtures"));
        Files.copy(checkout.resolve("fixtures/documents.yaml"), root.resolve("fixtures/documents.yaml"));
        try (Stream<Path> files = Files.walk(checkout.resolve("containers"), 2)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Path to = root.resolve(checkout.relativize(file));
                try {
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        System.setProperty(Root.PROPERTY, root.toString());
    }

    @AfterEach
    void restore() {
        before.ifPresentOrElse(
                value -> System.setProperty(Root.PROPERTY, value), () -> System.clearProperty(Root.PROPERTY));
    }

    /** What the program did, both streams together. */
    private record Done(int code, String said) {}

    private static Done run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Done(StatusQuo.execute(new Printer(out, out), arguments), said.toString(StandardCharsets.UTF_8));
    }

    private Path baseline(String target) {
        return root.resolve("reports/baseline/" + target + ".json");
    }

    @Test
    void other_versions_than_the_pinned_ones_are_approved_only_where_that_is_said() {
        Done refused = run("approve", REPORT.toString());

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.said()).contains("is not what containers/flask pins").contains("--any-version");
        assertThat(baseline("flask+gunicorn")).doesNotExist();

        Done approved = run("approve", "--any-version", REPORT.toString());

        assertThat(approved.code()).isZero();
        assertThat(approved.said())
                .contains("flask@3.1.3+gunicorn@26.2.0  approved for python 3.13 with")
                .contains("reports/baseline/flask+gunicorn.json");
        assertThat(baseline("flask+gunicorn")).content().contains("\"target\": \"flask+gunicorn\"");
    }

    @Test
    void a_report_of_some_cases_is_not_approved() throws IOException {
        Path some = Files.writeString(
                root.resolve("some.jsonl"),
                Files.readString(REPORT).replaceFirst("\"filters\":\\[]", "\"filters\":[\"topic status\"]"));

        Done done = run("approve", some.toString());

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.said()).contains("is a report of only topic status").contains("to mend");
    }

    @Test
    void a_report_that_was_cut_short_is_not_approved() throws IOException {
        String whole = Files.readString(REPORT);
        Path cut = Files.writeString(root.resolve("cut.jsonl"), whole.substring(0, whole.indexOf(FOOTER)));

        Done done = run("approve", cut.toString());

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.said()).contains("to mend");
    }
}
