package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedTimeTest {
    @TempDir
    Path folder;

    @Test
    void without_an_earlier_run_it_is_what_is_usual() {
        assertThat(ExpectedTime.of(1883, 2, folder))
                .isEqualTo("1,883 rows on 2 targets: about 34 s, and what differs is run again");
        assertThat(ExpectedTime.of(20_000, 2, folder)).contains("about 5 minutes");
    }

    @Test
    void what_an_unfinished_run_left_tells_nothing() throws Exception {
        Path run = Files.createDirectories(folder.resolve("run-01"));
        Files.writeString(run.resolve("results.jsonl"), "{");

        assertThat(ExpectedTime.of(100, 2, folder)).contains("about 6 s").doesNotContain("last run");
    }
}
