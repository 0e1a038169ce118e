package dev.statusquo.engine.process;

import dev.statusquo.machine.Cache;
import dev.statusquo.machine.Digest;
import dev.statusquo.machine.Interpreter;
import dev.statusquo.model.Limits;
import dev.statusquo.model.VersionRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Python libraries that are no app: installed once into the cache from a lock file with hashes, and left there. */
public final class PythonLibraries {
    private static final String RANGE = ">=3.11 <4";

    private PythonLibraries() {}

    /**
     * What can be used.
     *
     * @param python the interpreter that has the libraries, where they could be installed
     * @param trouble why not and how to fix it, where they could not; empty otherwise
     */
    public record Installed(Optional<Path> python, String trouble) {}

    /** Not on this machine, or not to be had: no fault of anybody who is tested. */
    private static final class NotInstalledException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotInstalledException(String message) {
            super(message);
        }
    }

    /**
     * Installs libraries where they are not installed.
     *
     * @param lock the text of the lock file
     * @param limits {@code build} is used for each tool
     * @return the interpreter, or why there is none
     */
    public static Installed install(String lock, Limits limits) {
        Optional<Interpreter> python = Interpreter.find(new VersionRange(RANGE), System.getenv());
        if (python.isEmpty()) {
            return new Installed(Optional.empty(), "no Python from 3.11 answers; install python3 and python3-venv");
        }
        try {
            String key = Digest.of(lock, python.get().identity());
            Path environment =
                    Cache.standard().once("process/library-" + key, empty -> make(python.get(), lock, empty, limits));
            return new Installed(Optional.of(environment.resolve("bin/python")), "");
        } catch (NotInstalledException | UncheckedIOException e) {
            return new Installed(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private static void make(Interpreter python, String lock, Path environment, Limits limits) throws IOException {
        Path file = Files.createTempFile("statusquo-lock", ".txt");
        try {
            Files.writeString(file, lock);
            PythonEnvironment.fill(python, file, environment, limits.build()).ifPresent(fault -> {
                throw new NotInstalledException(fault.what() + "; " + fault.mend());
            });
        } finally {
            Files.delete(file);
        }
    }
}
