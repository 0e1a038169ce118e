package dev.statusquo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnedFolderTest {
    @TempDir
    Path folder;

    @Test
    void a_new_and_an_empty_folder_may_be_written() {
        ReportFolder.require(folder);
        ReportFolder.require(folder.resolve("new/report"));

        assertThat(folder.resolve("new/report")).isEmptyDirectory();
    }

    @Test
    void a_report_of_ours_may_be_replaced() throws IOException {
        Files.writeString(folder.resolve("results.jsonl"), "{\"type\":\"header\",\"schema\":9}\n");
        Files.writeString(folder.resolve("index.html"), "old");

        ReportFolder.require(folder);

        assertThat(folder.resolve("index.html")).hasContent("old");
    }

    @Test
    void somebody_elses_page_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("index.html"), "mine");

        assertThatThrownBy(() -> ReportFolder.require(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("holds something else than a report");
        assertThatThrownBy(() -> ComparisonFolder.require(folder)).isInstanceOf(BadInputException.class);
        assertThat(folder.resolve("index.html")).hasContent("mine");
    }

    @Test
    void a_results_file_of_another_program_is_no_mark() throws IOException {
        Files.writeString(folder.resolve("results.jsonl"), "{\"id\": 1}\n");

        assertThatThrownBy(() -> ReportFolder.require(folder)).isInstanceOf(BadInputException.class);
    }

    @Test
    void no_name_is_no_folder() {
        assertThatThrownBy(() -> ReportFolder.require(Path.of("")))
                .isInstanceOf(BadInputException.class)
                .hasMessage("--report '' names no folder");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> ReportFolder.require(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("the report cannot be written to ");
    }
}
