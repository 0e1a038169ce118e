package dev.statusquo.cli;

import dev.statusquo.checkout.Root;
import dev.statusquo.checkout.Suite;
import dev.statusquo.config.TargetFolders;
import dev.statusquo.engine.Engine;
import dev.statusquo.engine.Engines;
import dev.statusquo.journey.FrameworkAnswers;
import dev.statusquo.journey.Journey;
import dev.statusquo.journey.JourneyAnswer;
import dev.statusquo.journey.JourneyEngine;
import dev.statusquo.journey.Origin;
import dev.statusquo.journey.Peer;
import dev.statusquo.journey.Peers;
import dev.statusquo.machine.Cache;
import dev.statusquo.machine.Load;
import dev.statusquo.model.Row;
import dev.statusquo.run.Plan;
import dev.statusquo.run.RunSettings;
import dev.statusquo.run.Runner;
import dev.statusquo.store.ReportFolder;
import dev.statusquo.store.ReportListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what becomes of answers on their way: clients, directly and behind proxies. */
@Command(
        name = "journey",
        mixinStandardHelpOptions = true,
        description = "Shows what clients make of chosen answers, directly and behind proxies.")
final class JourneyCommand implements Callable<Integer> {
    /** Paths mostly wait, so that all of them are tried at once. */
    private static final int PATHS = 16;

    private static final String NONE = "none";

    private final Printer printer;

    @Option(
            names = "--client",
            paramLabel = "NAME",
            split = ",",
            description = "only these clients; several are separated by commas")
    List<String> clients = new ArrayList<>();

    @Option(
            names = "--proxy",
            paramLabel = "NAME",
            split = ",",
            description = "only the direct path and these proxies; several are separated by commas")
    List<String> proxies = new ArrayList<>();

    @Option(
            names = "--framework",
            paramLabel = "NAME",
            split = ",",
            description =
                    "whose own answers to the guide's 620 are sent too; those of the default set if left out, none for 'none'")
    List<String> frameworks = new ArrayList<>();

    @Option(
            names = "--engine",
            defaultValue = "auto",
            paramLabel = "ENGINE",
            description = "where proxies run: auto (docker if an engine answers, else process), docker or process")
    String engine = "auto";

    @Mixin
    RowOptions asked = new RowOptions();

    @Option(names = "--list", description = "print the rows, and try nothing")
    boolean list;

    @Option(names = "--quiet", description = "print what is red, the last sentence, and nothing else")
    boolean quiet;

    @Option(names = "--report", paramLabel = "DIR", description = "where the report goes; reports/journey if left out")
    @Nullable
    Path report;

    private volatile boolean hasTrouble;

    JourneyCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Suite usual = Suite.current().under(list ? new Load(1) : Load.measured());
        Suite suite = new Suite(usual.root(), usual.limits().withTargets(PATHS));
        Path root = Root.find();
        Peers peers = Peers.read(root);
        List<Peer> callers = peers.of(Peer.Kind.CLIENT, clients);
        List<Peer> between = peers.of(Peer.Kind.PROXY, proxies);
        Path folder = report == null ? root.resolve("reports/journey") : report;
        ReportFolder.require(folder);
        Cache.standard().requireWritable();
        if (!quiet) {
            printer.say("preparing " + Counted.of(callers.size(), "client") + " and "
                    + (between.size() == 1 ? "1 proxy" : between.size() + " proxies"));
        }
        Engines.Choice choice = Engines.choose(engine, suite.limits());
        if (!quiet) {
            printer.say("engine: " + choice.why());
        }
        // The engine itself starts nothing here; it removes what is left of containers, however this ends.
        try (Engine chosen = choice.engine();
                Journey journey = Journey.of(root, callers, between, chosen.name(), suite.limits())) {
            Journey whole = journey.with(own(suite, chosen));
            Plan plan = Plan.of(whole.cases(), whole.deviations(), List.of(), asked.selection());
            return list ? list(plan) : run(suite, whole, plan, folder);
        }
    }

    /** A framework that does not start is told, and has no rows; the journey goes on. */
    private List<JourneyAnswer> own(Suite suite, Engine chosen) {
        if (frameworks.equals(List.of(NONE))) {
            return List.of();
        }
        TargetFolders.SelectedTargets wanted = suite.targets().select(suite.orDefault(frameworks), chosen::plan);
        hasTrouble = !wanted.problems().isEmpty();
        wanted.problems().forEach(printer::trouble);
        return FrameworkAnswers.of(chosen, wanted.definitions(), suite.limits(), failed -> {
            hasTrouble = true;
            printer.trouble(failed.getMessage() + "\n  fix:              " + failed.mend());
        });
    }

    private int list(Plan plan) {
        plan.rows().stream().map(Row::id).forEach(printer::say);
        return ExitCode.AS_EXPECTED;
    }

    private int run(Suite suite, Journey journey, Plan plan, Path folder) {
        ReportListener reporting = new ReportListener(folder, List::of);
        boolean live = Boolean.getBoolean("statusquo.terminal");
        ConsoleProgress progress =
                new ConsoleProgress(printer, live, Clock.systemUTC(), StatusQuo.start()).quiet(quiet);
        try (Origin origin = journey.origin();
                JourneyEngine engine = journey.engine(origin)) {
            Runner.of(engine, RunSettings.of(suite).since(StatusQuo.start()), reporting, progress)
                    .run(engine.paths(journey.root()), () -> plan);
        }
        RunEnding ending = new RunEnding(reporting, folder, false, hasTrouble);
        ending.say(printer, quiet);
        return ending.code();
    }
}
