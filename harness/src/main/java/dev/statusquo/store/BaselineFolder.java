package dev.statusquo.store;

import dev.statusquo.compare.Baseline;
import dev.statusquo.model.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** The committed baselines: {@code reports/baseline/<framework>+<server>.json}. */
public final class BaselineFolder {
    private final Path folder;

    private BaselineFolder(Path folder) {
        this.folder = folder;
    }

    /** {@return the folder of a checkout} */
    public static BaselineFolder in(Path root) {
        return new BaselineFolder(root.resolve("reports/baseline"));
    }

    /** {@return a folder of a team's own} */
    public static BaselineFolder at(Path folder) {
        return new BaselineFolder(folder);
    }

    /** {@return the file of a target's baseline} */
    public Path file(String target) {
        return folder.resolve(target + ".json");
    }

    /**
     * Reads a baseline.
     *
     * @param target framework and server
     * @return the baseline; empty where the target has none
     * @throws BadInputException where the file is broken
     */
    public Optional<Baseline> read(String target) {
        Path file = file(target);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(BaselineForm.read(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            BadInputException problem = new BadInputException(
                    "the baseline " + file + " cannot be read: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "take it from version control again, or delete it and write it anew with `./statusquo approve`");
            problem.initCause(e);
            throw problem;
        }
    }

    /**
     * Writes a baseline, whole or not at all.
     *
     * @return the file
     * @throws BadInputException where it cannot be written
     */
    public Path write(Baseline baseline) {
        Path file = file(baseline.target());
        WholeFile.write(file, BaselineForm.of(baseline));
        return file;
    }
}
