package dev.statusquo.cli;

import dev.statusquo.checkout.Suite;
import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.compare.BaselineGate;
import dev.statusquo.config.SeedSetting;
import dev.statusquo.config.TargetFolders;
import dev.statusquo.engine.Engine;
import dev.statusquo.engine.Engines;
import dev.statusquo.engine.service.ServiceEngine;
import dev.statusquo.machine.Cache;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Row;
import dev.statusquo.model.ServiceStart;
import dev.statusquo.report.ConsoleText;
import dev.statusquo.run.Plan;
import dev.statusquo.run.RunSettings;
import dev.statusquo.run.Runner;
import dev.statusquo.run.Selection;
import dev.statusquo.run.ServicePlan;
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
    private final Printer printer;

    @Parameters(
            paramLabel = "TARGET",
            description = {
                "framework[@version][+server[@version]][,package=version…]; none for every folder under containers/"
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

    @Option(names = "--list", description = "name what would be run, and run nothing")
    boolean list;

    @Option(names = "--strict", description = "every violation is red, declared or not")
    boolean strict;

    @Option(names = "--fail-fast", description = "end at the first red outcome")
    boolean failFast;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "where the report goes; reports/latest where left out")
    @Nullable
    Path report;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "what generated sequences come from: a number, or random; the same one each time where left out")
    @Nullable
    String seed;

    @Option(
            names = "--baseline",
            defaultValue = "auto",
            paramLabel = "WHEN",
            description =
                    "whether unapproved changes are red: auto (in a whole run, for targets of which no version was asked for), on, off")
    BaselineUse baseline = BaselineUse.auto;

    private @Nullable Service service;
    private @Nullable Path ownBaseline;
    private ServiceStart start = ServiceStart.in(Path.of(""));

    RunCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Suite suite = seed == null ? Suite.current() : Suite.current().withSeed(SeedSetting.parse("--seed", seed));
        Selection selection = asked.selection();
        Optional<ServiceDraft> own =
                services.service(wanted(suite), engines.address(), suite.root().resolve("fixtures"), printer);
        service = own.map(ServiceDraft::made).orElse(null);
        start = own.map(ServiceDraft::start).orElse(start);
        ownBaseline = own.flatMap(ServiceDraft::baseline).orElse(null);
        if (list) {
            return list(suite, selection);
        }
        Path folder = report == null ? usual(suite) : report;
        ReportFolder.require(folder);
        Cache.standard().requireWritable();
        Engines.Choice choice =
                own.isPresent() ? engines.at(own.get(), suite.limits()) : engines.choose(suite.limits());
        printer.say("engine " + choice.why());
        try (Engine engine = choice.engine()) {
            return run(suite, selection, engine, folder);
        }
    }

    /** A team's report lies beside its service, not among those of the suite. */
    private Path usual(Suite suite) {
        return service == null ? suite.root().resolve("reports/latest") : Path.of("statusquo-report");
    }

    private Plan plan(Suite suite, Selection selection) {
        return service == null ? Plan.of(suite, selection) : ServicePlan.of(suite, service, selection);
    }

    private TargetFolders.SelectedTargets definitions(Suite suite, Engine engine) {
        return service == null
                ? suite.targets().select(wanted(suite), engine::plan)
                : new TargetFolders.SelectedTargets(
                        List.of(ServiceEngine.target(DefinedTarget.service(service.name(), suite.root()), start)),
                        List.of());
    }

    private int list(Suite suite, Selection selection) {
        List<Row> rows =
                plan(suite, selection).rows().stream().filter(selection::wants).toList();
        rows.forEach(row -> printer.say(row.id()));
        long distinct = rows.stream().map(r -> r.of().id()).distinct().count();
        printer.say(distinct
                + (distinct == 1 ? " case, " : " cases, ")
                + rows.size()
                + (rows.size() == 1 ? " row" : " rows"));
        return ExitCode.AS_EXPECTED;
    }

    private int run(Suite suite, Selection selection, Engine engine, Path folder) {
        TargetFolders.SelectedTargets wanted = definitions(suite, engine);
        wanted.problems().forEach(printer::trouble);
        if (wanted.definitions().isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        wanted.definitions().stream()
                .flatMap(d -> engine.note(d).stream())
                .distinct()
                .forEach(printer::say);
        Map<String, String> held = held(engine, wanted.definitions());
        BaselineFolder baselines =
                ownBaseline == null ? BaselineFolder.in(suite.root()) : BaselineFolder.at(ownBaseline);
        BaselineGate gate = BaselineGate.of(held, baselines::read);
        ReportListener reporting = new ReportListener(folder, suite::claims, gate::check);
        RequirementsListener requirements = new RequirementsListener(folder, suite::requirements);
        ConsoleProgress progress = new ConsoleProgress(
                printer, Boolean.getBoolean("statusquo.terminal"), Clock.systemUTC(), StatusQuo.start());
        RunSettings settings = RunSettings.of(suite)
                .since(StatusQuo.start())
                .approvedBy(gate)
                .failingFast(failFast)
                .withSecrets(service == null ? Set.of() : service.secrets());
        Runner.of(engine, settings, reporting, requirements, progress)
                .run(wanted.definitions(), () -> plan(suite, selection));
        overdue(suite);
        requirements.trouble().filter(t -> reporting.trouble().isEmpty()).ifPresent(printer::trouble);
        return end(
                reporting,
                folder,
                !wanted.problems().isEmpty() || requirements.trouble().isPresent());
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

    private int end(ReportListener reporting, Path folder, boolean problems) {
        printer.say("\n" + ConsoleText.summary(reporting.report(), reporting.baselines()));
        reporting.trouble().ifPresent(printer::trouble);
        if (reporting.trouble().isEmpty()) {
            printer.say("report " + shown(folder.resolve("index.html")));
        }
        return reporting.baselines().stream().anyMatch(BaselineCheck::isRed)
                ? ExitCode.UNEXPECTED
                : ExitCode.of(
                        reporting.report(), problems || reporting.trouble().isPresent(), strict);
    }

    private static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = path.toAbsolutePath().normalize();
        return whole.startsWith(here) ? here.relativize(whole) : whole;
    }
}
