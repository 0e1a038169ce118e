package dev.statusquo.cli;

import dev.statusquo.config.LimitSettings;
import dev.statusquo.engine.EngineProbe;
import dev.statusquo.run.Commit;
import dev.statusquo.run.Root;
import dev.statusquo.run.Suite;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what this machine has of what a run needs. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what this machine has of what a run needs, and how to get what is missing.")
final class DoctorCommand implements Callable<Integer> {
    private static final List<String> PYTHONS =
            List.of("python3.14", "python3.13", "python3.12", "python3.11", "python3");

    private final Printer printer;
    private boolean engine;
    private boolean processes = true;

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
        need("python", PYTHONS, "install Python 3.11 or newer, with venv");
        need("npm", List.of("npm"), "install Node.js with npm");
        need("git", List.of("git"), "install git; without it reports name no commit");
        line(
                "targets",
                String.join(
                        ", ", new Suite(root, LimitSettings.current()).targets().names()));
        return verdict();
    }

    private int verdict() {
        if (!engine && !processes) {
            printer.say("neither engine can run: start a Docker engine, or install what is missing");
            return ExitCode.BAD_INPUT;
        }
        printer.say((engine ? "the docker engine can run" : "only the process engine can run")
                + (processes ? "" : "; the process engine cannot"));
        return ExitCode.AS_EXPECTED;
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
        printer.say(String.format("%-8s  %s", key, value));
    }
}
