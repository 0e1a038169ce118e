package dev.statusquo.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what {@code --version} says. */
@Command(
        name = "version",
        mixinStandardHelpOptions = true,
        description = "Prints the version of the suite and of Java.")
final class VersionCommand implements Callable<Integer> {
    private final Printer printer;

    VersionCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        printer.say(String.join("\n", new VersionLine().getVersion()));
        return ExitCode.AS_EXPECTED;
    }
}
