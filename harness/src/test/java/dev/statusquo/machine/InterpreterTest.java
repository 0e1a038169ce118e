package dev.statusquo.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterpreterTest {
    private static final String ANSWERING = "#!/bin/sh\nprintf '/py\\n3.12.4\\n/py real\\nTrue\\n'\n";

    @TempDir
    Path folder;

    @Test
    void the_chosen_program_is_the_only_one_asked() throws IOException {
        Map<String, String> environment = Map.of("STATUSQUO_PYTHON", program(ANSWERING));

        assertThat(Interpreter.find(new VersionRange(">=3.11"), environment))
                .contains(new Interpreter("/py", "3.12.4", "/py real", true));
        assertThat(Interpreter.find(new VersionRange(">=3.13"), environment)).isEmpty();
    }

    @Test
    void a_shim_that_does_not_answer_is_passed_over() throws IOException {
        String shim = program("#!/bin/sh\necho 'command not found' >&2\nexit 127\n");

        assertThat(Interpreter.find(new VersionRange("*"), Map.of("STATUSQUO_PYTHON", shim)))
                .isEmpty();
    }

    @Test
    void a_python_that_uv_or_pyenv_keeps_is_found_where_none_on_the_path_will_do() throws IOException {
        Path kept = folder.resolve("uv/cpython-3.99.1-linux/bin");
        Files.createDirectories(kept);
        Path python = Files.writeString(kept.resolve("python3"), ANSWERING.replace("3.12.4", "3.99.1"));
        assertThat(python.toFile().setExecutable(true)).isTrue();
        Map<String, String> environment = Map.of(
                "UV_PYTHON_INSTALL_DIR", folder.resolve("uv").toString(),
                "PYENV_ROOT", folder.resolve("none").toString());

        assertThat(Interpreter.find(new VersionRange(">=3.99"), environment))
                .map(Interpreter::version)
                .contains("3.99.1");
    }

    private String program(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("python"), script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }
}
