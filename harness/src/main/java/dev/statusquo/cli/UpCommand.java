package dev.statusquo.cli;

import dev.statusquo.checkout.Suite;
import dev.statusquo.engine.Engine;
import dev.statusquo.engine.Engines;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.TargetStartException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Starts one target and keeps it until interrupted, so that a person can send requests by hand. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts one target, prints its address, and keeps it until interrupted.")
final class UpCommand implements Callable<Integer> {
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

    private int keep(Engine engine, DefinedTarget definition) throws InterruptedException {
        CountDownLatch forever = new CountDownLatch(1);
        try (RunningTarget running = engine.start(definition, printer::trouble)) {
            printer.say(running.address().url());
            printer.trouble(running.target().id() + " is up; end it with Ctrl-C, or try\n  curl -si "
                    + running.address().url() + "/custom-status");
            forever.await();
            return ExitCode.AS_EXPECTED;
        } catch (TargetStartException e) {
            printer.trouble(
                    e.getMessage() + "\n  its last words    " + e.lastWords() + "\n  fix:              " + e.mend());
            return ExitCode.INCONCLUSIVE;
        }
    }
}
