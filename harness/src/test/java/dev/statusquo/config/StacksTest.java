package dev.statusquo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.model.BadInputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StacksTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "."), "..").normalize();

    private final Stacks stacks = Stacks.read(ROOT);

    @Test
    void every_folder_is_in_a_set_as_it_is() {
        assertThat(stacks.of(List.of(Stacks.ALL))).containsAll(new TargetFolders(ROOT).names());
        assertThat(stacks.of(List.of(Stacks.DEFAULT))).containsExactly("fastapi", "flask", "django", "express");
    }

    @Test
    void all_is_every_target_of_every_set_once() {
        assertThat(stacks.of(List.of(Stacks.ALL)))
                .doesNotHaveDuplicates()
                .containsAll(stacks.of(List.of("fastapi-servers", "express-lines")));
    }

    @Test
    void every_target_follows_the_grammar_and_has_a_server() {
        TargetFolders folders = new TargetFolders(ROOT);

        assertThat(stacks.of(List.of(Stacks.ALL)).stream().map(RequestedTarget::parse))
                .allSatisfy(request -> assertThat(folders.folder(request.framework())
                                .as(request)
                                .server()
                                .command())
                        .isNotEmpty());
    }

    @Test
    void an_unknown_set_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> stacks.of(List.of("flask-server")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no set of stacks is named flask-server; containers/stacks.yaml has default, ");
    }
}
