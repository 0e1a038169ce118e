package dev.statusquo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that newcomers read names what is there. */
class ArchitecturePageTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("harness/docs/architecture.md");
    private static final Pattern FILE = Pattern.compile("`((?:fixtures|containers|harness|reports)/[^`]*)`");
    private static final Pattern ROOM = Pattern.compile("^\\| ((?:`[\\w.]+`(?:, )?)+) \\|", Pattern.MULTILINE);

    @Test
    void every_file_that_it_names_exists() throws IOException {
        List<String> named = all(FILE, Files.readString(PAGE));

        assertThat(named)
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }

    @Test
    void it_names_every_room() throws IOException {
        Path packages = ROOT.resolve("harness/src/main/java/dev/statusquo");
        List<String> named = all(ROOM, Files.readString(PAGE)).stream()
                .flatMap(rooms -> Stream.of(rooms.replace("`", "").split(", ")))
                .toList();

        try (Stream<Path> rooms = Files.list(packages).filter(Files::isDirectory)) {
            assertThat(named)
                    .containsAll(rooms.map(r -> r.getFileName().toString()).toList());
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult r) -> r.group(1))
                .toList();
    }
}
