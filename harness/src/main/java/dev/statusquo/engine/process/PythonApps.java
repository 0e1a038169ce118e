package dev.statusquo.engine.process;

import dev.statusquo.engine.StartProgress;
import dev.statusquo.machine.Cache;
import dev.statusquo.machine.Digest;
import dev.statusquo.machine.Interpreter;
import dev.statusquo.model.Limits;
import dev.statusquo.model.TargetDefinition;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.model.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Python apps: an environment for each lock file and interpreter, filled by pip with hashes required. */
final class PythonApps {
    private final Cache cache;
    private final Limits limits;
    private final Map<String, Optional<Interpreter>> found = new ConcurrentHashMap<>();

    PythonApps(Cache cache, Limits limits) {
        this.cache = cache;
        this.limits = limits;
    }

    /** {@return the interpreter for a target, where this machine has one} */
    Optional<Interpreter> interpreter(TargetDefinition definition) {
        return found.computeIfAbsent(
                range(definition), range -> Interpreter.find(new VersionRange(range), System.getenv()));
    }

    /** {@return interpreters of other minor versions, the newest first, for versions that the preferred one does not suit} */
    List<Interpreter> others(TargetDefinition definition) {
        return IntStream.rangeClosed(11, 14)
                .mapToObj(minor -> ">=3." + (25 - minor) + " <3." + (26 - minor))
                .flatMap(range ->
                        found
                                .computeIfAbsent(range, r -> Interpreter.find(new VersionRange(r), System.getenv()))
                                .stream())
                .toList();
    }

    /** {@return the app, installed where it was not; throws TargetStartException where that fails} */
    Installed install(TargetDefinition definition, StartProgress progress) {
        Interpreter python = interpreter(definition).orElseThrow(() -> missing(definition));
        Path lock = definition.lockFolder().resolve(definition.lock());
        String key = Digest.of(text(lock), python.identity());
        Path environment = cache.once("process/python-" + key, empty -> {
            progress.tell("installing its packages for Python " + python.version());
            make(definition, python, lock, empty);
        });
        return new Installed(environment.resolve("bin"), definition.folder());
    }

    private void make(TargetDefinition definition, Interpreter python, Path lock, Path environment) {
        PythonEnvironment.fill(python, lock, environment, limits.build()).ifPresent(fault -> {
            throw new TargetStartException(
                    "target " + definition.name() + " did not start: " + fault.what(), fault.lastWords(), fault.mend());
        });
    }

    /** {@return why nothing can be installed without a Python} */
    static TargetStartException missing(TargetDefinition definition) {
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

    private static String range(TargetDefinition definition) {
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
