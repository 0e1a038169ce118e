package dev.statusquo.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviationRemovalTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path root;

    @Test
    void the_hazards_below_the_last_deviation_stay() throws IOException {
        Path file = root.resolve("containers/deviations/granian.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                package: granian
                deviations:
                  - id: stays
                    versions: "*"
                  - id: goes
                    versions: "*"
                hazards:
                  - id: ends-the-worker
                    versions: "*"
                """);

        DeviationRemoval.remove(root, "granian/goes");

        assertThat(file).hasContent("""
                package: granian
                deviations:
                  - id: stays
                    versions: "*"
                hazards:
                  - id: ends-the-worker
                    versions: "*"
                """);
    }
}
