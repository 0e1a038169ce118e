package dev.statusquo.engine.process;

import dev.statusquo.machine.Command;
import dev.statusquo.machine.Command.Ended;
import dev.statusquo.machine.Interpreter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Makes a Python environment of its own and fills it from a lock file, hashes required. */
final class PythonEnvironment {
    private static final int WORDS = 12;

    private PythonEnvironment() {}

    /**
     * What went wrong.
     *
     * @param what in words
     * @param lastWords of the tool
     * @param mend what to do about it
     */
    record Fault(String what, String lastWords, String mend) {}

    /**
     * Fills a folder.
     *
     * @param python the interpreter
     * @param lock the lock file
     * @param environment an empty folder at its final place
     * @param limit how long each tool may take
     * @return what went wrong, where something did
     */
    static Optional<Fault> fill(Interpreter python, Path lock, Path environment, Duration limit) {
        Ended venv = venv(python, environment, limit).run();
        if (!venv.isSuccess()) {
            return Optional.of(
                    new Fault(
                            "the Python environment could not be made",
                            venv.lastWords(WORDS),
                            "install Python's venv "
                                    + "(Debian: apt-get install python3-venv), or set STATUSQUO_PYTHON to another interpreter"));
        }
        // Artifacts stand beside the lock, which names them without a folder.
        Ended installed = pip(python, environment, limit)
                .in(lock.resolveSibling("."))
                .and(
                        "install",
                        "--require-hashes",
                        "--no-input",
                        "--disable-pip-version-check",
                        "--progress-bar=off",
                        "--requirement",
                        lock.toString())
                .run();
        return installed.isSuccess()
                ? Optional.empty()
                : Optional.of(new Fault(
                        "pip could not install its packages",
                        installed.lastWords(WORDS),
                        "see that `"
                                + python.executable()
                                + " -m pip download flask` works here: pip reads its own configuration, "
                                + "PIP_INDEX_URL and the proxy variables"));
    }

    private static Command venv(Interpreter python, Path environment, Duration limit) {
        Command venv = Command.of(limit, python.executable(), "-m", "venv");
        return (python.hasPip() ? venv.and("--without-pip") : venv).and(environment.toString());
    }

    private static Command pip(Interpreter python, Path environment, Duration limit) {
        String own = environment.resolve("bin/python").toString();
        return python.hasPip()
                ? Command.of(limit, python.executable(), "-m", "pip", "--python", own)
                : Command.of(limit, own, "-m", "pip");
    }
}
