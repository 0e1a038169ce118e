package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.checkout.Root;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final String FLASK = "flask@3.1.3+gunicorn@26.2.0";
    private static final String HEADER = """
            {"type":"header","schema":1,"suite":"0.1.0","commit":"0123abc","engine":"process","targets":[{"id":"%s","framework":"flask","server":"gunicorn",\
            "serverPackage":"gunicorn","parser":"gunicorn","runtime":"python","versions":{"flask":"3.1.3","gunicorn":"26.2.0","python":"3.13.5"}}],\
            "filters":[%s],"rows":1,"started":"2026-11-22T09:30:00Z"}
            """;
    private static final String OUTCOME = """
            {"type":"outcome","case":"status/204-has-no-content","target":"%s","verdict":"CONFORMS","level":"MUST","producer":"server",\
            "requirement":{"source":"RFC 9110","section":"15.3.5"},"mismatches":[],"exchanges":[],"milliseconds":1.0}
            """.formatted(FLASK);
    private static final String FOOTER = """
            {"type":"footer","counts":{"outcomes":1},"seconds":1.0,"targets":[{"id":"%s","framework":"flask","server":"gunicorn",\
            "serverPackage":"gunicorn","parser":"gunicorn","runtime":"python","versions":{"flask":"3.1.3","gunicorn":"26.2.0","python":"3.13.5"}}]}
            """.formatted(FLASK);

    private final Optional<String> before = Optional.ofNullable(System.getProperty(Root.PROPERTY));

    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path root;

    @BeforeEach
    void copy() throws IOException {
        Path checkout = Root.find();
        copy(checkout, checkout.resolve("fixtures"));
        copy(checkout, checkout.resolve("containers"));
        System.setProperty(Root.PROPERTY, root.toString());
    }

    private void copy(Path checkout, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
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
    }

    @AfterEach
    void restore() {
        before.ifPresentOrElse(
                value -> System.setProperty(Root.PROPERTY, value), () -> System.clearProperty(Root.PROPERTY));
    }

    private Path baseline(String target) {
        return root.resolve("reports/baseline/" + target + ".json");
    }

    private String report(String filters, String... lines) throws IOException {
        Path file = root.resolve("results.jsonl");
        Files.writeString(file, HEADER.formatted(FLASK, filters) + String.join("", lines));
        return file.toString();
    }

    @Test
    void other_versions_than_the_pinned_ones_are_approved_only_where_that_is_said() throws IOException {
        String report = report("", OUTCOME, FOOTER);
        Done refused = Done.by("approve", report);

        assertThat(refused.said())
                .contains(FLASK + " is not what containers/flask pins")
                .contains("--any-version");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(baseline("flask+gunicorn")).doesNotExist();

        Done approved = Done.by("approve", "--any-version", report);

        assertThat(approved.said())
                .isEqualTo(
                        FLASK + "  approved for python 3.13 with 1 row: reports/baseline/flask+gunicorn.json" + "\n");
        assertThat(approved.code()).isZero();
        assertThat(baseline("flask+gunicorn")).content().contains("\"status/204-has-no-content\": [\"CONFORMS\"]");
    }

    @Test
    void a_report_of_some_cases_is_not_approved() throws IOException {
        Done done = Done.by("approve", report("\"topic status\"", OUTCOME, FOOTER));

        assertThat(done.said()).contains("is a report of only topic status").contains("fix:");
        assertThat(done.code()).isEqualTo(2);
    }

    @Test
    void a_report_that_was_cut_short_is_not_approved() throws IOException {
        Done done = Done.by("approve", report("", OUTCOME));

        assertThat(done.said()).contains("is a partial report").contains("fix:");
        assertThat(done.code()).isEqualTo(2);
    }
}
