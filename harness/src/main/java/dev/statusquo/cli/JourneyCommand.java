package dev.statusquo.cli;

import dev.statusquo.checkout.Root;
import dev.statusquo.checkout.Suite;
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
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Row;
import dev.statusquo.run.Plan;
import dev.statusquo.run.RunSettings;
import dev.statusquo.run.Runner;
import dev.statusquo.store.ReportFolder;
import dev.statusquo.store.ReportListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
                    "targets whose own answers to the guide's 620 are sent too; the default set if left out, 'none' for none")
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
        List<String> own = frameworks.equals(List.of(NONE)) ? List.of() : suite.orDefault(frameworks);
        own.forEach(suite.targets()::require);
        // A wrong filter is told before anything is built or started.
        Plan plan = plan(Journey.announced(root, callers, between, suite.limits())
                .with(own.stream().map(FrameworkAnswers::announced).toList()));
        if (list) {
            return list(plan);
        }
        Path folder = report == null ? root.resolve("reports/journey") : report;
        ReportFolder.require(folder);
        Cache.standard().requireWritable();
        Engines.Choice choice = Engines.choose(engine, suite.limits());
        tell("engine: " + choice.why());
        tell("preparing " + Counted.of(callers.size(), "client") + " and "
                + (between.size() == 1 ? "1 proxy" : between.size() + " proxies"));
        // The engine starts the frameworks, and removes what is left of containers, however this ends.
        try (Engine chosen = choice.engine();
                Journey journey = Journey.of(root, callers, between, chosen.name(), suite.limits())) {
            Journey whole = journey.with(answers(suite, chosen, wanted(own, plan)));
            return run(suite, whole, plan(whole), folder);
        }
    }

    private void tell(String words) {
        if (!quiet) {
            printer.say(words);
        }
    }

    private Plan plan(Journey journey) {
        return Plan.of(journey.cases(), journey.deviations(), List.of(), asked.selection());
    }

    /** {@return the frameworks of whose answers a row is planned: no other has to be started} */
    private static List<String> wanted(List<String> own, Plan plan) {
        Set<String> answers = plan.rows().stream()
                .map(row -> row.parameters().getOrDefault("answer", ""))
                .collect(Collectors.toSet());
        return own.stream()
                .filter(request -> answers.contains(FrameworkAnswers.name(request)))
                .toList();
    }

    /** A framework that does not start is told, and has no rows; the journey goes on. */
    private List<JourneyAnswer> answers(Suite suite, Engine chosen, List<String> requests) {
        Map<String, DefinedTarget> definitions = new LinkedHashMap<>();
        requests.forEach(request -> definitions.put(request, suite.targets().only(request, chosen::plan)));
        return FrameworkAnswers.of(chosen, definitions, suite.limits(), failed -> {
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
