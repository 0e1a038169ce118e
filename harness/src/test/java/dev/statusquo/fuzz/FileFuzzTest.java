package dev.statusquo.fuzz;

import dev.statusquo.http.Octets;
import dev.statusquo.model.BadInputException;
import dev.statusquo.store.ResultsReader;
import dev.statusquo.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, it is read or it is bad input: nothing else may come of it. */
@Timeout(3600)
class FileFuzzTest {
    private static final Path CASES = Path.of("../fixtures/schema/case.schema.json");

    @TempDir
    Path folder;

    @Test
    void any_octets_can_be_read_as_a_report() {
        new Mutations("report", 200, 20).each(octets -> read(octets, ResultsReader::read));
    }

    @Test
    void any_octets_can_be_read_as_yaml() {
        new Mutations("yaml", 200, 10).each(octets -> read(octets, file -> YamlFile.read(file, CASES)));
    }

    private void read(Octets octets, Consumer<Path> reader) {
        Path file = folder.resolve("some.yaml");
        try {
            Files.write(file, octets.toArray());
            reader.accept(file);
        } catch (BadInputException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("bad input that is not told", e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
