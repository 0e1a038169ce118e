package dev.statusquo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The sample project, as it lies in a repository of its own: outside of this checkout. */
class ExampleProjectIT {
    private static final Path EXAMPLE = Path.of("examples", "users-api");
    private static final String RED = "method/head-has-the-length-of-get[route=/no-such-path]";

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException, InterruptedException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(EXAMPLE.relativize(file).toString());
                if (!file.toString().contains("node_modules")) {
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
        assertThat(run(List.of("npm", "ci", "--no-audit", "--no-fund"))).isZero();
    }

    @Test
    void its_row_that_is_meant_to_be_red_is_its_only_one() throws IOException, InterruptedException {
        int code = run(java("dev.statusquo.cli.StatusQuo", "run"));

        assertThat(code).as(output()).isEqualTo(1);
        assertThat(output())
                .contains("engine: process: command:node server.js")
                .contains(RED + "  users-api  VIOLATES (unexpected)  MUST  RFC 9110 8.6")
                .contains("1 unexpected");
        assertThat(folder.resolve("statusquo-report/index.html")).isRegularFile();
    }

    @Test
    void its_own_suite_has_a_test_for_each_row_that_applies() throws IOException, InterruptedException {
        Path source = folder.resolve("src/test/java/com/example/ConformanceIT.java");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-d",
                                folder.resolve("classes").toString(),
                                source.toString()))
                .isZero();

        assertThat(run(java(Suite.class.getName(), "com.example.ConformanceIT")))
                .as(output())
                .isZero();

        assertThat(output()).contains("failed 1: ").contains(RED);
        assertThat(folder.resolve("target/statusquo/index.html")).isRegularFile();
    }

    /** What the build tool of the sample does with its class. */
    static final class Suite {
        private Suite() {}

        public static void main(String[] names) {
            SummaryGeneratingListener summary = new SummaryGeneratingListener();
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(names[0]))
                                    .build(),
                            summary);
            List<String> failed = summary.getSummary().getFailures().stream()
                    .map(failure -> failure.getTestIdentifier().getDisplayName())
                    .toList();
            System.out.println("failed " + failed.size() + ": " + String.join(", ", failed));
        }
    }

    private List<String> java(String main, String... arguments) {
        String classPath = folder.resolve("classes") + ":" + System.getProperty("java.class.path");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstatusquo.root=" + Path.of("..").toAbsolutePath().normalize(),
                "-cp",
                classPath,
                main));
        words.addAll(List.of(arguments));
        return words;
    }

    private int run(List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        return process.exitValue();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output.txt"), StandardCharsets.UTF_8);
    }
}
