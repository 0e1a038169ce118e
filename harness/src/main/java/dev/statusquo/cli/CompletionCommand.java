package dev.statusquo.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints a script that completes commands and options; bash and zsh both read it. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a completion script for bash and zsh: source <(./statusquo completion)")
final class CompletionCommand implements Callable<Integer> {
    private final Printer printer;

    CompletionCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        printer.say(AutoComplete.bash("statusquo", StatusQuo.commandLine(printer)));
        return ExitCode.AS_EXPECTED;
    }
}
