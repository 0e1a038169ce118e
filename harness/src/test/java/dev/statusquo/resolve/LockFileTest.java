package dev.statusquo.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockFileTest {
    @TempDir
    Path folder;

    @Test
    void requirements_are_read_without_hashes_comments_and_foreign_markers() throws IOException {
        LockFile lock = lock("requirements.txt", """
                # made by a tool
                --require-hashes
                Django==5.2.19 ; python_full_version < '3.12' \\
                    --hash=sha256:00
                Django==6.1.3 ; python_full_version >= '3.12' \\
                    --hash=sha256:01
                typing_extensions==4.15.0 \\
                    --hash=sha256:02
                    # via django
                tzdata==2026.6 ; sys_platform == 'win32' \\
                    --hash=sha256:03
                uvicorn[standard]==0.54.0
                """);

        assertThat(lock.packages("3.11.7"))
                .hasSize(3)
                .containsEntry("django", "5.2.19")
                .containsEntry("typing-extensions", "4.15.0")
                .containsEntry("uvicorn", "0.54.0");
        assertThat(lock.packages("3.13")).containsEntry("django", "6.1.3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "python_version >= '3.12' | 3.12.1 | true",
                "python_version >= '3.12' | 3.11.9 | false",
                "python_version < '3.9' | 3.13 | false",
                "'3.12' <= python_version | 3.12 | true",
                "python_full_version == '3.12.*' | 3.12.1 | true",
                "python_full_version != '3.12.*' | 3.12.1 | false",
                "implementation_name == 'cpython' and python_version < '3.13' | 3.12 | true",
                "sys_platform == 'win32' or python_version < '3.13' | 3.12 | true",
                "sys_platform == 'win32' or platform_python_implementation == 'PyPy' | 3.12 | false",
                "(sys_platform == 'win32' or os_name == 'posix') and python_version > '3.11' | 3.12 | true",
                "sys_platform not in 'win32 cygwin' | 3.12 | true",
                "platform_system == \"Windows\" | 3.12 | false",
            })
    void a_marker_holds_or_not(String marker, String version, boolean expected) {
        assertThat(Marker.parse(marker).holds(version)).isEqualTo(expected);
    }

    @Test
    void a_package_lock_names_what_production_installs() throws IOException {
        LockFile lock = lock("package-lock.json", """
                {"lockfileVersion": 3, "packages": {
                  "": {"name": "app"},
                  "node_modules/express": {"version": "5.3.0"},
                  "node_modules/express/node_modules/debug": {"version": "2.6.9"},
                  "node_modules/@scope/part": {"version": "1.0.0"},
                  "node_modules/eslint": {"version": "9.0.0", "dev": true}}}
                """);

        assertThat(lock.packages("24.21.0"))
                .hasSize(3)
                .containsEntry("express", "5.3.0")
                .containsEntry("express/node_modules/debug", "2.6.9")
                .containsEntry("@scope/part", "1.0.0");
    }

    @Test
    void what_pins_nothing_is_refused_with_its_line() {
        assertRefused("requirements.txt", "flask==3.1.3\nclick>=8\n", ":2: 'click>=8' pins no version with ==");
        assertRefused("requirements.txt", "click==8 ; extra == 'x'\n", ":1: 'extra == 'x'' is no marker");
        assertRefused("requirements.txt", "click==8 ; python_version ~= '3'\n", "is no marker");
        assertRefused("package-lock.json", "{\"lockfileVersion\": 1}", ":1: lockfileVersion is not 3");
        assertRefused("package-lock.json", "{\n\n]", ":3: this is no JSON");
    }

    @Test
    void a_missing_file_is_refused() {
        assertThatThrownBy(() -> LockFile.read(folder.resolve("requirements.txt")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot be read");
    }

    private void assertRefused(String name, String text, String message) {
        assertThatThrownBy(() -> lock(name, text))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(name + ":")
                .hasMessageContaining(message);
    }

    private LockFile lock(String name, String text) throws IOException {
        return LockFile.read(Files.writeString(folder.resolve(name), text));
    }
}
