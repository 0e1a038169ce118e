package dev.statusquo.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Files that are written whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Writes files.
     *
     * @param folder made if it is missing
     * @param texts what they hold, by name
     * @throws dev.statusquo.model.BadInputException if one cannot be written; those written before stay
     */
    static void write(Path folder, Map<String, String> texts) {
        texts.forEach((name, text) -> write(folder.resolve(name), text));
    }

    /**
     * Writes a file.
     *
     * @param file its folder is made if it is missing
     * @param text what it holds
     * @throws dev.statusquo.model.BadInputException if it cannot be written; what was there before stays
     */
    static void write(Path file, String text) {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(temporary, text, StandardCharsets.UTF_8);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            discard(temporary, e);
            throw Unwritable.because(file, e);
        }
    }

    private static void discard(Path temporary, IOException because) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }
}
