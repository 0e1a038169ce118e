package dev.statusquo.yaml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that has lost its content is told with its name and line, whichever it is. */
class EmptyFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n", "null\n"})
    void an_empty_file_is_bad_input(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("cases.yaml"), content);

        assertThatThrownBy(() -> YamlFile.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageEndingWith("cases.yaml:1: the file is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\n\n"})
    void a_schema_that_is_none_is_bad_input(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("stacks.yaml"), "stacks: {}\n");
        Path schema = Files.writeString(folder.resolve("stacks.schema.json"), content);

        assertThatThrownBy(() -> YamlFile.read(file, schema))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("stacks.schema.json:1: this is no JSON Schema");
    }

    @Test
    void a_schema_that_is_cut_off_is_told_with_its_line() throws IOException {
        Path file = Files.writeString(folder.resolve("stacks.yaml"), "stacks: {}\n");
        Path schema = Files.writeString(folder.resolve("cut.schema.json"), "{\n  \"type\": \"object\",\n");

        assertThatThrownBy(() -> YamlFile.read(file, schema))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cut.schema.json:")
                .hasMessageContaining("this is no JSON");
    }
}
