package dev.statusquo.resolve;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.PackageNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packages that a lock file pins: pip's requirements with hashes, or npm's package-lock.json (version 3).
 *
 * @param pins its packages in order; one package may be pinned several times, each for other runtimes
 */
public record LockFile(List<Pin> pins) {
    private static final Pattern REQUIREMENT =
            Pattern.compile("(?<name>[A-Za-z0-9][\\w.-]*)(\\[[^]]*])?\\s*==\\s*(?<version>[^\\s;\\\\]+)"
                    + "\\s*(;(?<marker>[^\\\\#]*))?.*");
    /** A file beside the lock, whose name begins with the package's and its version: {@code ./flask-3.2.0.dev0-py3-none-any.whl}. */
    private static final Pattern ARTIFACT = Pattern.compile(
            "\\./(?<name>[A-Za-z0-9_.]+?)-(?<version>\\d[^-\\s]*?)(-[^\\s]*\\.whl|\\.tar\\.gz|\\.zip)\\s*\\\\?");

    private static final String MODULES = "node_modules/";

    /**
     * One pinned package.
     *
     * @param name in lower case, words separated by {@code -}
     * @param version its exact version
     * @param marker where it is installed; everywhere where there is none
     */
    public record Pin(String name, String version, Optional<Marker> marker) {}

    /** Copies the list. */
    public LockFile {
        pins = List.copyOf(pins);
    }

    /** {@return the packages of a target for a version of its runtime, by name} */
    public static Map<String, String> packages(DefinedTarget definition, String runtimeVersion) {
        Path folder = definition.lockFolder();
        return read(folder.resolve(definition.lock())).packages(runtimeVersion);
    }

    /** {@return the file's pins; throws BadInputException with file and line where it is no lock file} */
    public static LockFile read(Path file) {
        try {
            return file.toString().endsWith(".json") ? npm(file) : pip(file);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: " + e, "see that the lock file is there");
        }
    }

    /**
     * Says what is installed.
     *
     * @param pythonVersion the version of Python, such as {@code 3.13} or {@code 3.13.5}; npm's lock does not ask
     * @return versions by package
     */
    public Map<String, String> packages(String pythonVersion) {
        Map<String, String> installed = new TreeMap<>();
        for (Pin pin : pins) {
            if (pin.marker().map(marker -> marker.holds(pythonVersion)).orElse(true)) {
                installed.put(pin.name(), pin.version());
            }
        }
        return installed;
    }

    private static LockFile pip(Path file) throws IOException {
        List<Pin> pins = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("--")) {
                pins.add(pin(line, file, i + 1));
            }
        }
        return new LockFile(pins);
    }

    private static Pin pin(String line, Path file, int number) {
        Matcher artifact = ARTIFACT.matcher(line);
        if (artifact.matches()) {
            return new Pin(
                    PackageNames.normalised("python", artifact.group("name")),
                    artifact.group("version"),
                    Optional.empty());
        }
        Matcher requirement = REQUIREMENT.matcher(line);
        if (!requirement.matches()) {
            throw notLocked(file, number, "'" + line + "' pins no version with ==");
        }
        String marker =
                Optional.ofNullable(requirement.group("marker")).orElse("").strip();
        try {
            return new Pin(
                    PackageNames.normalised("python", requirement.group("name")),
                    requirement.group("version"),
                    marker.isEmpty() ? Optional.empty() : Optional.of(Marker.parse(marker)));
        } catch (IllegalArgumentException e) {
            throw notLocked(file, number, String.valueOf(e.getMessage()));
        }
    }

    private static LockFile npm(Path file) throws IOException {
        JsonNode lock = json(file);
        if (lock.path("lockfileVersion").asInt(0) != 3) {
            throw notLocked(file, 1, "lockfileVersion is not 3");
        }
        List<Pin> pins = new ArrayList<>();
        lock.path("packages").propertyStream().forEach(entry -> {
            JsonNode pinned = entry.getValue();
            if (entry.getKey().startsWith(MODULES) && !pinned.path("dev").asBoolean(false)) {
                String name = entry.getKey().substring(MODULES.length());
                pins.add(new Pin(name, pinned.path("version").asString("unknown"), Optional.empty()));
            }
        });
        return new LockFile(pins);
    }

    private static JsonNode json(Path file) throws IOException {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw notLocked(file, line, "this is no JSON: " + e.getOriginalMessage());
        }
    }

    private static BadInputException notLocked(Path file, int line, String what) {
        return new BadInputException(
                file.subpath(Math.max(0, file.getNameCount() - 3), file.getNameCount()) + ":" + line + ": " + what,
                "write the lock file anew: containers/README.md says how");
    }
}
