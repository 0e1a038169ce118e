package dev.statusquo.cli;

import dev.statusquo.checkout.Suite;
import dev.statusquo.compare.BaselineGate;
import dev.statusquo.config.SeedSetting;
import dev.statusquo.config.TargetFolders;
import dev.statusquo.engine.Engine;
import dev.statusquo.engine.Engines;
import dev.statusquo.engine.service.ServiceEngine;
import dev.statusquo.machine.Cache;
import dev.statusquo.machine.Load;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Row;
import dev.statusquo.model.ServiceStart;
import dev.statusquo.run.Plan;
import dev.statusquo.run.RunSettings;
import dev.statusquo.run.Runner;
import dev.statusquo.run.Selection;
import dev.statusquo.run.ServicePlan;
import dev.statusquo.run.Shard;
import dev.statusquo.service.Service;
import dev.statusquo.service.ServiceDraft;
import dev.statusquo.store.BaselineFolder;
import dev.statusquo.store.ReportFolder;
import dev.statusquo.store.ReportListener;
import dev.statusquo.store.RequirementsListener;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts targets, tries every case on each, and writes a report. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Starts targets, tries every case on each, and writes a report.",
        footer = {
            "",
            "Exit codes: 0 as expected; 1 unexpected, stale or unapproved; 2 usage or bad input; 3 inconclusive and nothing worse."
        })
final class RunCommand implements Callable<Integer> {
    private final Printer results;
    private Printer printer;

    @Parameters(
            paramLabel = "TARGET",
            description = {
                "framework[@version][+server[@version]][,package=version…]; without one the set default of containers/stacks.yaml"
            })
    List<String> targets = new ArrayList<>();

    @Option(
            names = "--stacks",
            paramLabel = "NAME",
            description = "the targets of a set in containers/stacks.yaml, such as all")
    List<String> stacks = new ArrayList<>();

    @Mixin
    EngineOptions engines = new EngineOptions();

    @Mixin
    RowOptions asked = new RowOptions();

    @Mixin
    ServiceOptions services = new ServiceOptions();

    @Option(names = "--list", description = "list what would run, and run nothing")
    boolean list;

    @Option(names = "--last-failed", description = "only the rows that failed in the last report")
    boolean lastFailed;

    @Option(names = "--quiet", description = "print what is red and the last sentence, nothing else")
    boolean quiet;

    @Option(names = "--json", description = "print the result as JSON; all else goes to standard error")
    boolean json;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "only the I-th of N parts of the rows, or auto for what CI or Kubernetes says; `statusquo merge` makes one report of them")
    @Nullable
    String shard;

    @Option(names = "--strict", description = "every violation fails the run, declared or not")
    boolean strict;

    @Option(names = "--fail-fast", description = "stop at the first outcome that fails the run")
    boolean failFast;

    @Option(names = "--report", paramLabel = "DIR", description = "where the report goes; reports/latest if left out")
    @Nullable
    Path report;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "what generated sequences come from: a number, or random; the same one each time if left out")
    @Nullable
    String seed;

    @Option(
            names = "--baseline",
            defaultValue = "auto",
            paramLabel = "WHEN",
            description =
                    "whether an unapproved change fails the run: auto (in a whole run, for targets at their locked versions), on, off")
    BaselineUse baseline = BaselineUse.auto;

    private @Nullable Service service;
    private @Nullable Path ownBaseline;
    private ServiceStart start = ServiceStart.in(Path.of(""));

    RunCommand(Printer printer) {
        this.results = printer;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        printer = json ? results.aside() : results;
        Suite set = seed == null ? Suite.current() : Suite.current().withSeed(SeedSetting.parse("--seed", seed));
        Load load = list ? new Load(1) : Load.measured();
        Suite suite = set.under(load);
        Optional<ServiceDraft> own =
                services.service(wanted(suite), engines.address(), suite.root().resolve("fixtures"), printer);
        service = own.map(ServiceDraft::made).orElse(null);
        start = own.map(ServiceDraft::start).orElse(start);
        ownBaseline = own.flatMap(ServiceDraft::baseline).orElse(null);
        Path folder = report == null ? usual(suite) : report;
        if (lastFailed && asked.isNothingRedIn(folder)) {
            printer.say("Nothing was red in " + RunEnding.shown(folder) + ": nothing is run.");
            return ExitCode.AS_EXPECTED;
        }
        Selection selection = selection();
        if (list) {
            return list(suite, selection);
        }
        Supplier<Plan> plan = plan(suite, selection);
        ReportFolder.require(folder);
        Cache.standard().requireWritable();
        Engines.Choice choice =
                own.isPresent() ? engines.at(own.get(), suite.limits()) : engines.choose(suite.limits());
        tell("engine: " + choice.why());
        load.words().ifPresent(this::tell);
        try (Engine engine = choice.engine()) {
            return run(suite, plan, engine, folder);
        }
    }

    private Selection selection() {
        if (shard != null && service != null) {
            throw new BadInputException(
                    "--shard divides the catalogue, not the rows of a service of your own", "leave --shard out");
        }
        return shard == null ? asked.selection() : asked.selection().in(Shard.parse(shard, System.getenv()));
    }

    private void tell(String words) {
        if (!quiet) {
            printer.say(words);
        }
    }

    /** A team's report lies beside its service, not among those of the suite. */
    private Path usual(Suite suite) {
        return service == null ? suite.root().resolve("reports/latest") : Path.of("statusquo-report");
    }

    /** A wrong filter is told before anything starts; the whole catalogue is read while targets start. */
    private Supplier<Plan> plan(Suite suite, Selection selection) {
        if (selection.filters().isEmpty()) {
            return () -> planned(suite, selection);
        }
        Plan plan = planned(suite, selection);
        return () -> plan;
    }

    private Plan planned(Suite suite, Selection selection) {
        return service == null ? Plan.of(suite, selection) : ServicePlan.of(suite, service, selection);
    }

    private TargetFolders.SelectedTargets definitions(Suite suite, Engine engine) {
        return service == null
                ? suite.targets().select(suite.orDefault(wanted(suite)), engine::plan)
                : new TargetFolders.SelectedTargets(
                        List.of(ServiceEngine.target(DefinedTarget.service(service.name(), suite.root()), start)),
                        List.of());
    }

    private int list(Suite suite, Selection selection) {
        if (service == null) {
            suite.orDefault(wanted(suite)).forEach(target -> suite.targets().require(target));
        }
        List<Row> rows = planned(suite, selection).rows().stream()
                .filter(selection::wants)
                .toList();
        rows.forEach(row -> printer.say(row.id()));
        long distinct = rows.stream().map(r -> r.of().id()).distinct().count();
        printer.say(Counted.of(distinct, "case") + ", " + Counted.of(rows.size(), "row"));
        return ExitCode.AS_EXPECTED;
    }

    private int run(Suite suite, Supplier<Plan> plan, Engine engine, Path folder) {
        TargetFolders.SelectedTargets wanted = definitions(suite, engine);
        wanted.problems().forEach(printer::trouble);
        if (wanted.definitions().isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        wanted.definitions().stream()
                .flatMap(d -> engine.note(d).stream())
                .distinct()
                .forEach(this::tell);
        Map<String, String> held = held(engine, wanted.definitions());
        BaselineFolder baselines =
                ownBaseline == null ? BaselineFolder.in(suite.root()) : BaselineFolder.at(ownBaseline);
        BaselineGate gate = BaselineGate.of(held, baselines::read);
        ReportListener reporting = new ReportListener(folder, suite::claims, gate::check);
        RequirementsListener requirements = new RequirementsListener(folder, suite::requirements);
        boolean live = !json && Boolean.getBoolean("statusquo.terminal");
        ConsoleProgress progress =
                new ConsoleProgress(printer, live, Clock.systemUTC(), StatusQuo.start()).quiet(quiet);
        RunSettings settings = RunSettings.of(suite)
                .since(StatusQuo.start())
                .approvedBy(gate)
                .failingFast(failFast)
                .withSecrets(service == null ? Set.of() : service.secrets());
        Runner.of(engine, settings, reporting, requirements, progress).run(wanted.definitions(), plan);
        overdue(suite);
        requirements.trouble().filter(t -> reporting.trouble().isEmpty()).ifPresent(printer::trouble);
        RunEnding ending = new RunEnding(
                reporting,
                folder,
                strict,
                !wanted.problems().isEmpty() || requirements.trouble().isPresent());
        ending.say(printer, quiet);
        if (json) {
            results.json(ending.json());
        }
        return ending.code();
    }

    private List<String> wanted(Suite suite) {
        return Stream.of(targets, suite.stacks().of(stacks))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** {@return the names of the baselines by the ids of the targets that are held against them: none where only a part of the rows is tried} */
    private Map<String, String> held(Engine engine, List<DefinedTarget> definitions) {
        boolean isWhole = asked.selection().filters().isEmpty() && !failFast;
        // What another has started is what it is; a team holds its own service against what it has approved.
        boolean isHeld = service == null ? !engine.name().equals("url") : ownBaseline != null;
        return definitions.stream()
                .filter(d -> isWhole
                        && isHeld
                        && baseline.isHeld(service == null && !d.request().isEmpty()))
                .collect(Collectors.toMap(d -> engine.plan(d).id(), DefinedTarget::name, (one, same) -> one));
    }

    /** A declared fault is not declared for ever: somebody has to look whether it is mended. */
    private void overdue(Suite suite) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        suite.deviations().stream()
                .filter(d -> d.grounds().review().isBefore(today))
                .forEach(d -> overdue(
                        d.origin() + ": deviation " + d.id(), d.grounds().review()));
        suite.hazards().stream()
                .filter(h -> h.grounds().review().isBefore(today))
                .forEach(h ->
                        overdue(h.origin() + ": hazard " + h.id(), h.grounds().review()));
    }

    private void overdue(String what, LocalDate day) {
        printer.trouble(what + " was to be looked at again by " + day
                + "\n  fix:              see whether it is mended upstream, then move the date or delete it");
    }
}
