package dev.statusquo.cli;

import dev.statusquo.model.BadInputException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code statusquo}. */
@Command(
        name = "statusquo",
        description = "Tests what web frameworks and HTTP services really put on the wire.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        subcommands = {
            RunCommand.class,
            MergeCommand.class,
            UpCommand.class,
            JourneyCommand.class,
            CompareCommand.class,
            TimelineCommand.class,
            ApproveCommand.class,
            ListCommand.class,
            ExplainCommand.class,
            ProveCommand.class,
            DoctorCommand.class,
            VersionCommand.class,
            CompletionCommand.class,
            CommandLine.HelpCommand.class
        })
public final class StatusQuo {
    private StatusQuo() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        setDefault("org.slf4j.simpleLogger.defaultLogLevel", "error");
        // REST Assured is written in Groovy: a call site that is linked at its first call costs less than one that is
        // looked up each time.
        setDefault("groovy.indy.optimize.threshold", "0");
        Printer printer = new Printer(System.out, System.err);
        AtomicBoolean hasEnded = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(printer, hasEnded), "interrupted"));
        int code = execute(printer, arguments);
        hasEnded.set(true);
        System.exit(code);
    }

    private static void interrupted(Printer printer, AtomicBoolean hasEnded) {
        if (!hasEnded.get()) {
            printer.last("interrupted: stopping what was started; what was judged so far is kept");
        }
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** {@return the exit code of a command} */
    static int execute(Printer printer, String... arguments) {
        CommandLine commandLine = commandLine(printer);
        return arguments.length == 0 ? usage(commandLine) : commandLine.execute(arguments);
    }

    /** {@return every command, as picocli knows them} */
    static CommandLine commandLine(Printer printer) {
        CommandLine commandLine = new CommandLine(new StatusQuo(), new CommandFactory(printer));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(
                Boolean.getBoolean("statusquo.terminal") ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF));
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> fault(printer, failure));
        commandLine.setParameterExceptionHandler((failure, words) -> {
            printer.trouble(WrongUse.of(failure));
            return ExitCode.BAD_INPUT;
        });
        commandLine
                .getSubcommands()
                .values()
                .forEach(sub -> sub.getCommandSpec().versionProvider(new VersionLine()));
        return commandLine;
    }

    private static int usage(CommandLine commandLine) {
        commandLine.usage(commandLine.getErr());
        return ExitCode.BAD_INPUT;
    }

    private static int fault(Printer printer, Exception failure) {
        if (failure instanceof BadInputException bad) {
            printer.trouble(bad);
            return ExitCode.BAD_INPUT;
        }
        printer.trouble("the harness itself failed: " + failure
                + "\n  fix:              report it with what `./statusquo doctor` says; "
                + "-Dorg.slf4j.simpleLogger.defaultLogLevel=debug in STATUSQUO_JAVA_OPTS shows more");
        org.slf4j.LoggerFactory.getLogger(StatusQuo.class).debug("the harness failed", failure);
        return ExitCode.INCONCLUSIVE;
    }

    /** {@return when this JVM was started; the process is older where the launcher has built the jar first} */
    static Instant start() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }
}
