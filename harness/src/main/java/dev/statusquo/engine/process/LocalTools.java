package dev.statusquo.engine.process;

import dev.statusquo.engine.Command;
import dev.statusquo.engine.Command.Ended;
import dev.statusquo.engine.Interpreter;
import dev.statusquo.model.VersionRange;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the process engine finds on this machine. */
public final class LocalTools {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private LocalTools() {}

    /**
     * A tool that was looked for.
     *
     * @param name its name
     * @param isThere whether it will do
     * @param words its version and place, or how to get it
     */
    public record Finding(String name, boolean isThere, String words) {}

    /** {@return the findings: a Python in the range, and npm} */
    public static List<Finding> look(String pythonRange, Map<String, String> environment) {
        return List.of(python(pythonRange, environment), npm());
    }

    private static Finding python(String range, Map<String, String> environment) {
        return Interpreter.find(new VersionRange(range), environment)
                .map(found -> new Finding("python", true, found.version() + " at " + found.executable()))
                .orElseGet(() -> new Finding(
                        "python",
                        false,
                        "none " + range + " answers: install python3 and python3-venv, or set STATUSQUO_PYTHON"));
    }

    private static Finding npm() {
        Ended ended = Command.of(LIMIT, "npm", "--version").run();
        return ended.isSuccess()
                ? new Finding("npm", true, ended.output().strip())
                : new Finding("npm", false, "does not answer: install npm");
    }
}
