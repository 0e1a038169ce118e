package dev.statusquo.config;

import dev.statusquo.model.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes deviations out of their files and leaves every other line, comments included, as it was. */
public final class DeviationRemoval {
    private static final Pattern ITEM = Pattern.compile("  - (?:id: (\\S+)|.*)");

    private DeviationRemoval() {}

    /**
     * Takes one deviation out. A file that has none left is deleted.
     *
     * @param root the checkout
     * @param id {@code package/what-it-does}
     * @return the file
     * @throws BadInputException where the file does not have it in the form that this suite writes, or cannot be written
     */
    public static Path remove(Path root, String id) {
        int slash = id.indexOf('/');
        Path file = root.resolve("containers/deviations").resolve(id.substring(0, slash) + ".yaml");
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            List<String> kept = without(lines, id.substring(slash + 1));
            if (kept.size() == lines.size()) {
                throw new BadInputException(
                        file + " has no line '  - id: " + id.substring(slash + 1) + "'",
                        "take the deviation out by hand");
            }
            if (kept.stream().anyMatch(line -> line.startsWith("  - "))) {
                Files.writeString(file, String.join("\n", kept) + "\n", StandardCharsets.UTF_8);
            } else {
                Files.delete(file);
            }
            return file;
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be changed: " + e.getMessage(), "take " + id + " out by hand");
        }
    }

    private static List<String> without(List<String> lines, String name) {
        List<String> kept = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                inside = name.equals(item.group(1));
            } else if (line.equals("hazards:")) {
                inside = false;
            }
            if (!inside) {
                kept.add(line);
            }
        }
        return kept;
    }
}
