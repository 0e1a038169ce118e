package dev.statusquo.engine.process;

import dev.statusquo.engine.StartProgress;
import dev.statusquo.machine.Cache;
import dev.statusquo.machine.Digest;
import dev.statusquo.machine.Interpreter;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.model.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Python apps: an environment for each lock file and interpreter, filled by pip with hashes required. */
final class PythonApps {
    private final Cache cache;
    private final Limits limits;
    private final Map<String, Optional<Interpreter>> found = new ConcurrentHashMap<>();

    PythonApps(Cache cache, Limits limits) {
        this.cache = cache;
        this.limits = limits;
    }

    /** {@return the interpreter for a target: the Python of its image if this machine has it, otherwise the newest that will do} */
    Optional<Interpreter> interpreter(DefinedTarget definition) {
        return imagePython(definition)
                .map(minor -> find(minorRange(minor)))
                .flatMap(found -> found)
                .filter(python -> new VersionRange(range(definition)).contains(python.version()))
                .or(() -> find(range(definition)));
    }

    /** {@return one line if other versions are tested here than in the image} */
    Optional<String> note(DefinedTarget definition) {
        Optional<String> image = imagePython(definition);
        return interpreter(definition)
                .filter(python -> image.filter(minor -> !python.version().startsWith(minor + "."))
                        .isPresent())
                .map(python -> definition.name() + ": Python " + python.version() + " instead of the image's "
                        + image.orElse("") + ", which this machine does not have (pyenv or uv installs it)");
    }

    private static Optional<String> imagePython(DefinedTarget definition) {
        return Optional.ofNullable(definition.runtimeVersions().get("docker"));
    }

    private static String minorRange(String minor) {
        int dot = minor.indexOf('.');
        return ">=" + minor + " <" + minor.substring(0, dot + 1) + (Integer.parseInt(minor.substring(dot + 1)) + 1);
    }

    private Optional<Interpreter> find(String range) {
        return found.computeIfAbsent(range, r -> Interpreter.find(new VersionRange(r), System.getenv()));
    }

    /** {@return interpreters of other minor versions, the newest first, for versions that the preferred one does not suit} */
    List<Interpreter> others() {
        return Interpreter.VERSIONS.stream()
                .flatMap(minor -> find(minorRange(minor)).stream())
                .toList();
    }

    /** {@return the app, installed where it was not; throws TargetStartException where that fails} */
    Installed install(DefinedTarget definition, StartProgress progress) {
        Interpreter python = interpreter(definition).orElseThrow(() -> missing(definition));
        Path lock = definition.lockFolder().resolve(definition.lock());
        String key = Digest.of(text(lock), python.identity());
        Path environment = cache.once("process/python-" + key, empty -> {
            progress.tell("installing its packages for Python " + python.version());
            make(definition, python, lock, empty);
        });
        return new Installed(environment.resolve("bin"), definition.folder());
    }

    private void make(DefinedTarget definition, Interpreter python, Path lock, Path environment) {
        PythonEnvironment.fill(python, lock, environment, limits.build()).ifPresent(fault -> {
            throw new TargetStartException(
                    "target " + definition.name() + " did not start: " + fault.what(), fault.lastWords(), fault.mend());
        });
    }

    /** {@return why nothing can be installed without a Python} */
    static TargetStartException missing(DefinedTarget definition) {
        String wanted = "Python " + range(definition) + " with venv and sqlite3";
        String chosen = System.getenv().getOrDefault("STATUSQUO_PYTHON", "");
        return new TargetStartException(
                "target " + definition.name() + " did not start: "
                        + (chosen.isBlank()
                                ? "no " + wanted + " answers on PATH"
                                : "STATUSQUO_PYTHON names " + chosen + ", which is no " + wanted),
                "",
                "install one (Debian: apt-get install python3 python3-venv), or set STATUSQUO_PYTHON to its program");
    }

    private static String range(DefinedTarget definition) {
        String version = definition.runtimeVersions().getOrDefault(ProcessEngine.NAME, "*");
        return Character.isDigit(version.charAt(0)) ? "==" + version : version;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new TargetStartException(file + " cannot be read", String.valueOf(e.getMessage()), "write it");
        }
    }
}
