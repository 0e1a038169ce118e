package dev.statusquo.resolve;

import dev.statusquo.machine.Cache;
import dev.statusquo.machine.Command;
import dev.statusquo.machine.Command.Ended;
import dev.statusquo.machine.Digest;
import dev.statusquo.machine.Interpreter;
import dev.statusquo.model.Limits;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.model.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The tool uv, which resolves Python's versions: installed once from a lock with hashes, into our own cache. */
final class Uv {
    /** The code with which uv ends when it has asked the index and no versions go together. */
    static final int NO_SOLUTION = 1;

    private static final int WORDS = 12;

    private final Cache cache;
    private final Limits limits;

    Uv(Cache cache, Limits limits) {
        this.cache = cache;
        this.limits = limits;
    }

    /**
     * Says how uv is called.
     *
     * @param root the checkout, whose {@code containers/resolver} pins uv
     * @return {@code uv pip compile}, to which arguments are added; it uses the index that pip is configured for
     */
    Command compile(Path root) {
        Path home = installed(root.resolve("containers/resolver/requirements.txt"));
        Command command = Command.of(
                        limits.build(),
                        home.resolve("bin/uv").toString(),
                        "pip",
                        "compile",
                        "--quiet",
                        "--no-header",
                        "--no-python-downloads",
                        "--color=never")
                .with("UV_CACHE_DIR", cache.folder().resolve("uv").toString());
        Map<String, String> environment = System.getenv();
        String index = environment.getOrDefault("PIP_INDEX_URL", "");
        boolean own = environment.containsKey("UV_DEFAULT_INDEX") || environment.containsKey("UV_INDEX_URL");
        String certificates = environment.getOrDefault("PIP_CERT", "");
        Command indexed = index.isBlank() || own ? command : command.with("UV_DEFAULT_INDEX", index);
        return certificates.isBlank() || environment.containsKey("SSL_CERT_FILE")
                ? indexed
                : indexed.with("SSL_CERT_FILE", certificates);
    }

    private Path installed(Path lock) {
        return cache.once("tools/uv-" + Digest.of(text(lock)), empty -> {
            Interpreter python = Interpreter.find(new VersionRange(">=3.8"), System.getenv())
                    .orElseThrow(() -> new TargetStartException(
                            "versions cannot be resolved: no Python answers that could install uv",
                            "",
                            "install one (Debian: apt-get install python3 python3-pip python3-venv)"));
            Ended ended = python.hasPip() ? withPip(python.executable(), lock, empty) : withOwnPip(python, lock, empty);
            if (!ended.isSuccess()) {
                throw new TargetStartException(
                        "versions cannot be resolved: uv could not be installed",
                        ended.lastWords(WORDS),
                        "see that `" + python.executable() + " -m pip download uv` works here");
            }
        });
    }

    private Ended withOwnPip(Interpreter python, Path lock, Path folder) {
        Path environment = folder.resolve("environment");
        Ended made = Command.of(limits.build(), python.executable(), "-m", "venv", environment.toString())
                .run();
        return made.isSuccess() ? withPip(environment.resolve("bin/python").toString(), lock, folder) : made;
    }

    private Ended withPip(String python, Path lock, Path folder) {
        return Command.of(
                        limits.build(),
                        python,
                        "-m",
                        "pip",
                        "install",
                        "--require-hashes",
                        "--no-deps",
                        "--no-input",
                        "--disable-pip-version-check",
                        "--progress-bar=off",
                        "--target",
                        folder.toString(),
                        "--requirement",
                        lock.toString())
                .run();
    }

    private static String text(Path lock) {
        try {
            return Files.readString(lock);
        } catch (IOException e) {
            throw new TargetStartException(
                    "versions cannot be resolved: " + lock + " cannot be read", e.toString(), "restore it");
        }
    }

    /** {@return arguments in the form in which a command takes them} */
    static String[] words(List<String> words) {
        return words.toArray(String[]::new);
    }
}
