package dev.statusquo.resolve;

import dev.statusquo.machine.Command;
import dev.statusquo.machine.Command.Ended;
import dev.statusquo.machine.Interpreter;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.model.VersionRange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The releases of a package, as its registry lists them; previews are left out. */
public final class ReleaseList {
    private static final Pattern AVAILABLE = Pattern.compile("(?m)^Available versions: (.*)$");
    private static final Pattern PREVIEW = Pattern.compile(".*(?:[a-z]|-).*");
    private static final Pattern POST = Pattern.compile("\\.post(?=\\d+$)");
    private static final VersionRange ANY = new VersionRange(">=3.8");
    private static final int WORDS = 4;

    private ReleaseList() {}

    /**
     * Asks pip or npm for the releases of a package.
     *
     * @param definition a target that uses it; its runtime says which registry is asked
     * @param name the package
     * @param limits how long it may take
     * @return every release, the oldest first
     * @throws BadInputException if there is no such package
     * @throws TargetStartException if no registry answers
     */
    public static List<String> of(DefinedTarget definition, String name, Limits limits) {
        return definition.runtime().equals("node")
                ? sorted(Packument.ask(definition, name, limits).released().keySet())
                : sorted(python(definition, name, limits));
    }

    /**
     * Takes those of some releases that lie in a range.
     *
     * @param releases the releases
     * @param from the first that is taken
     * @param to the last; {@code 3.1} takes every {@code 3.1.x} along
     * @return the releases in the range, the oldest first
     */
    public static List<String> within(Collection<String> releases, String from, String to) {
        return sorted(releases).stream()
                .filter(version -> VersionRange.compare(from, numbers(version)) <= 0)
                .filter(version -> VersionRange.compare(numbers(version), to) <= 0 || version.startsWith(to + "."))
                .toList();
    }

    private static List<String> sorted(Collection<String> releases) {
        return releases.stream()
                .filter(version -> !PREVIEW.matcher(numbers(version)).matches())
                .sorted((one, other) -> VersionRange.compare(numbers(one), numbers(other)))
                .toList();
    }

    /** A release after a release, {@code 0.17.0.post1}, comes after it and is no preview. */
    private static String numbers(String version) {
        return POST.matcher(version).replaceFirst(".");
    }

    private static List<String> python(DefinedTarget definition, String name, Limits limits) {
        Optional<Interpreter> python = Interpreter.find(ANY, System.getenv()).filter(Interpreter::hasPip);
        if (python.isEmpty()) {
            throw new TargetStartException(
                    "the releases of " + name + " cannot be listed: no Python with pip answers",
                    "",
                    "install one (Debian: apt-get install python3-pip), or name the versions one by one");
        }
        Ended ended = Command.of(
                        limits.build(),
                        python.get().executable(),
                        "-m",
                        "pip",
                        "index",
                        "versions",
                        name,
                        "--ignore-requires-python",
                        "--disable-pip-version-check",
                        "--no-input")
                .run();
        Matcher available = AVAILABLE.matcher(ended.output());
        if (!ended.isSuccess() || !available.find()) {
            throw ResolutionErrors.unresolved(definition, ResolutionErrors.Reason.REGISTRY, ended.lastWords(WORDS));
        }
        return List.of(available.group(1).strip().split(", *", -1));
    }
}
