package dev.statusquo.store;

import dev.statusquo.model.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whether a folder may be written to: a new or empty one, or one that has a file of ours in it. */
final class OwnedFolder {
    private OwnedFolder() {}

    /**
     * Makes the folder where it is missing and tries to write into it.
     *
     * @param folder the folder
     * @param file the file that marks it as ours
     * @param beginning how that file begins
     * @throws BadInputException if it holds something else, or cannot be written
     */
    static void require(Path folder, String file, String beginning) {
        if (folder.toString().isBlank()) {
            throw new BadInputException("--report '' names no folder", "name one, such as --report reports/mine");
        }
        try {
            Files.createDirectories(folder);
            if (!isEmpty(folder) && !isOurs(folder.resolve(file), beginning)) {
                throw new BadInputException(
                        folder + " holds something else than a report: it has files, but no " + file + " of ours",
                        "name a new or an empty folder with --report DIR; nothing in this one was changed");
            }
            Files.delete(Files.createTempFile(folder, "statusquo", ".tmp"));
        } catch (IOException e) {
            throw Unwritable.because(folder, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            // Runs of a comparison have folders of their own, which mark themselves; they are there before it is
            // written.
            return entries.allMatch(entry -> entry.getFileName().toString().startsWith("run-"));
        }
    }

    private static boolean isOurs(Path mark, String beginning) throws IOException {
        if (!Files.isRegularFile(mark)) {
            return false;
        }
        byte[] expected = beginning.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(mark)) {
            return new String(in.readNBytes(expected.length), StandardCharsets.UTF_8).equals(beginning);
        }
    }
}
