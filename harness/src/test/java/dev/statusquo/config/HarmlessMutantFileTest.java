package dev.statusquo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.HarmlessMutant;
import dev.statusquo.model.Mutation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarmlessMutantFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path fixtures;

    private List<HarmlessMutant> read(String entry) throws IOException {
        Files.createDirectories(fixtures.resolve("schema"));
        Files.copy(Path.of("../fixtures/schema/mutants.schema.json"), fixtures.resolve("schema/mutants.schema.json"));
        Files.writeString(fixtures.resolve("mutants.yaml"), "harmless:\n  - " + entry + "\n");
        return HarmlessMutantFile.read(fixtures);
    }

    @Test
    void an_entry_names_cases_mutations_and_what_was_changed() throws IOException {
        HarmlessMutant entry =
                read("{cases: [\"file/*\"], mutations: [field-dropped], details: [ETag], reason: there is another}")
                        .get(0);

        assertThat(entry.names("file/as-sent", Mutation.FIELD_DROPPED, "ETag")).isTrue();
        assertThat(entry.names("file/as-sent", Mutation.FIELD_DROPPED, "Date")).isFalse();
        assertThat(entry.names("file/as-sent", Mutation.FIELD_DOUBLED, "ETag")).isFalse();
        assertThat(entry.names("field/as-sent", Mutation.FIELD_DROPPED, "ETag")).isFalse();
        assertThat(entry.origin()).endsWith("mutants.yaml:2");
    }

    @Test
    void a_mutation_that_there_is_not_is_told_with_its_place() {
        assertThatThrownBy(() -> read("{cases: [a/b], mutations: [field-lost], reason: there is another}"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("mutants.yaml:2: there is no mutation field-lost");
    }

    @Test
    void an_entry_without_a_reason_is_bad_input() {
        assertThatThrownBy(() -> read("{cases: [a/b], mutations: [reset]}"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("mutants.yaml:2");
    }
}
