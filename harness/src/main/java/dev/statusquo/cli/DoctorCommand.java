package dev.statusquo.cli;

import dev.statusquo.checkout.Commit;
import dev.statusquo.checkout.Root;
import dev.statusquo.checkout.Suite;
import dev.statusquo.config.LimitSettings;
import dev.statusquo.engine.EngineProbe;
import dev.statusquo.machine.Cache;
import dev.statusquo.machine.Interpreter;
import dev.statusquo.model.VersionRange;
import dev.statusquo.resolve.ResolverProbe;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says what this machine has of what a run needs. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks what a run needs on this machine, and says how to get what is missing.")
final class DoctorCommand implements Callable<Integer> {
    private static final VersionRange DEFAULTS = new VersionRange(">=3.11");
    private static final int PATIENCE = 10;

    private final Printer printer;
    private boolean engine;
    private boolean processes = true;
    private boolean others = true;

    @Option(
            names = "--online",
            description =
                    "also check that pip's index and npm's registry answer, which versions that are not locked need")
    boolean online;

    @Option(names = "--json", description = "print the same as JSON")
    boolean json;

    private final ObjectNode found = JsonMapper.shared().createObjectNode();

    DoctorCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Path root = Root.find();
        line("suite", Suite.version() + ", commit " + Commit.of(root) + ", at " + root);
        line("java", Runtime.version() + " (17 or newer is needed)");
        EngineProbe probe = EngineProbe.ask(LimitSettings.current().engineProbe());
        engine = probe.isThere();
        line("docker", probe.words());
        python();
        need("npm", List.of("npm"), "install Node.js with npm");
        need("git", List.of("git"), "install git; without it reports name no commit");
        resolution();
        line(
                "targets",
                String.join(
                        ", ", new Suite(root, LimitSettings.current()).targets().names()));
        return verdict();
    }

    /** The default stacks want a new Python; an old version of a package may want another one that is here. */
    private void python() {
        List<Interpreter> pythons = Interpreter.all(System.getenv());
        boolean isNew = pythons.stream().anyMatch(python -> DEFAULTS.contains(python.version()));
        String found = pythons.stream().map(Interpreter::version).collect(Collectors.joining(", "));
        line(
                "python",
                isNew
                        ? found
                        : "missing: install Python 3.11 or newer, with venv"
                                + (found.isEmpty() ? "" : "; there is " + found));
        processes &= isNew;
    }

    /** What a version that no lock file has asks for besides. */
    private void resolution() {
        Cache cache = Cache.standard();
        Duration limit = LimitSettings.current().connect().multipliedBy(PATIENCE);
        probe("cache", ResolverProbe.room(cache));
        if (!online) {
            line("versions", "not asked for; --online asks pip's index and npm's registry");
            return;
        }
        ResolverProbe python = ResolverProbe.python(cache, limit);
        ResolverProbe node = ResolverProbe.node(limit);
        probe("versions", python);
        probe("", node);
        others = python.isThere() && node.isThere();
    }

    private void probe(String key, ResolverProbe probe) {
        line(key, probe.finding() + probe.mend().map(mend -> "; fix: " + mend).orElse(""));
    }

    private int verdict() {
        int code = engine || processes ? ExitCode.AS_EXPECTED : ExitCode.BAD_INPUT;
        if (json) {
            found.put("sentence", sentence()).put("exitCode", code);
            printer.json(found);
        } else {
            printer.say(sentence());
        }
        return code;
    }

    private String sentence() {
        if (!engine && !processes) {
            return "neither engine can run: start a Docker engine, or install what is missing";
        }
        return (engine ? "the docker engine can run" : "only the process engine can run")
                + (processes ? "" : "; the process engine cannot")
                + (others ? "" : "; other versions than the locked ones (flask@2.0.3) cannot be found here");
    }

    private void need(String what, List<String> names, String mend) {
        Optional<Path> found = names.stream().flatMap(n -> onPath(n).stream()).findFirst();
        line(what, found.map(Path::toString).orElse("missing: " + mend));
        if (found.isEmpty() && !what.equals("git")) {
            processes = false;
        }
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void line(String key, String value) {
        String name = key.isEmpty() ? "npm registry" : key;
        found.put(name, value);
        if (!json) {
            printer.say(String.format("%-8s  %s", key, value));
        }
    }
}
