package dev.statusquo.cli;

import dev.statusquo.checkout.Suite;
import dev.statusquo.engine.Engine;
import dev.statusquo.engine.Engines;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.TargetStartException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Starts one target and keeps it until interrupted, so that a person can send requests by hand. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts one target, prints its address, and keeps it until interrupted.")
final class UpCommand implements Callable<Integer> {
    private static final int LINES = 100;

    private final Printer printer;

    @Parameters(paramLabel = "TARGET", description = "framework[@version][+server[@version]][,package=version…]")
    String target = "";

    @Mixin
    EngineOptions engines = new EngineOptions();

    UpCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() throws InterruptedException {
        Suite suite = Suite.current();
        Engines.Choice choice = engines.choose(suite.limits());
        printer.trouble("engine: " + choice.why());
        try (Engine engine = choice.engine()) {
            DefinedTarget definition = suite.targets().only(target, engine::plan);
            return keep(engine, definition);
        }
    }

    /** Shows what the app logs, until somebody interrupts or the app ends. */
    private int follow(RunningTarget running) throws InterruptedException {
        CountDownLatch forever = new CountDownLatch(1);
        LogTail tail = new LogTail();
        while (running.isAlive()) {
            tail.fresh(running.log(LINES)).forEach(line -> printer.trouble("  log  " + line));
            if (forever.await(1, TimeUnit.SECONDS)) {
                return ExitCode.AS_EXPECTED;
            }
        }
        printer.trouble(running.target().id() + " has ended by itself");
        return ExitCode.INCONCLUSIVE;
    }

    private int keep(Engine engine, DefinedTarget definition) throws InterruptedException {
        try (RunningTarget running = engine.start(definition, printer::trouble)) {
            printer.say(running.address().url());
            printer.trouble(running.target().id() + " is up; end it with Ctrl-C, or try\n  curl -si "
                    + running.address().url() + "/custom-status");
            return follow(running);
        } catch (TargetStartException e) {
            printer.trouble(
                    e.getMessage() + "\n  its last words    " + e.lastWords() + "\n  fix:              " + e.mend());
            return ExitCode.INCONCLUSIVE;
        }
    }
}
