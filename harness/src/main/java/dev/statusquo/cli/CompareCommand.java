package dev.statusquo.cli;

import dev.statusquo.checkout.Root;
import dev.statusquo.checkout.Suite;
import dev.statusquo.compare.Comparison;
import dev.statusquo.compare.FrameworkComparison;
import dev.statusquo.compare.Gate;
import dev.statusquo.compare.NormalisedOutcome;
import dev.statusquo.compare.TargetComparison;
import dev.statusquo.config.LimitSettings;
import dev.statusquo.config.RequestedTarget;
import dev.statusquo.engine.Engine;
import dev.statusquo.engine.Engines;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.ServiceStart;
import dev.statusquo.model.Target;
import dev.statusquo.report.ComparisonText;
import dev.statusquo.report.FrameworkComparisonText;
import dev.statusquo.run.Selection;
import dev.statusquo.service.ServiceDraft;
import dev.statusquo.store.ComparisonFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds targets or reports against each other, row by row. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Two targets of one framework, or two reports: what changed, how much it weighs, and which package it follows.",
            "Several frameworks, or more than two targets: where they differ on the same contract, and what that follows."
        },
        footer = {
            "",
            "Examples:",
            "  ./statusquo compare flask@2.0.3,werkzeug=2.0.3 flask@2.1.3,werkzeug=2.1.2",
            "  ./statusquo compare reports/before reports/latest --gate any",
            "  ./statusquo compare fastapi flask express django",
            "  ./statusquo compare image:users-api:1.4 image:users-api:1.5 --port 3000 --openapi openapi.yaml",
            "",
            "Exit codes: 0 the gate lets it pass; 1 it does not; 2 usage or bad input; 3 inconclusive: nothing could be compared."
        })
final class CompareCommand implements Callable<Integer> {
    private static final int MOST_ROWS_AGAIN = 400;
    private static final int TIMES_AGAIN = 2;

    private final Printer printer;

    @Parameters(
            arity = "2..*",
            paramLabel = "TARGET|REPORT",
            description =
                    "targets (framework[@version][+server[@version]][,package=version…]), or report folders or results.jsonl files")
    List<String> sides = new ArrayList<>();

    @Mixin
    EngineOptions engines = new EngineOptions();

    @Mixin
    RowOptions asked = new RowOptions();

    @Mixin
    ServiceOptions services = new ServiceOptions();

    @Option(
            names = "--gate",
            defaultValue = "verdict",
            description =
                    "what exits with 1: verdict (a verdict got worse, or a recorded row became a 500), any (anything changed), "
                            + "unexplained (a verdict or fact differs and no version moved, or only one side has it), none")
    Gate gate = Gate.verdict;

    @Option(
            names = "--attribute",
            negatable = true,
            description =
                    "find the one package whose version alone brings each change, by further runs; done where several moved,"
                            + " unless --no-attribute")
    @Nullable
    Boolean attribute;

    @Option(
            names = "--most-runs",
            defaultValue = "16",
            paramLabel = "N",
            description = "how many further runs --attribute may make (default: ${DEFAULT-VALUE})")
    int mostRuns = 16;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "where comparison.html, .md and .json go; reports/comparison if left out")
    @Nullable
    Path report;

    CompareCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Suite suite = new Suite(Root.find(), LimitSettings.current());
        Path folder = report == null ? suite.root().resolve("reports/comparison") : report;
        ComparisonFolder.require(folder);
        long paths = sides.stream().filter(Reports::isPath).count();
        if (paths > 0) {
            Reports.requireDistinct(sides);
        }
        if (paths == sides.size()) {
            return reports(suite, folder);
        }
        if (Boolean.TRUE.equals(attribute) && paths > 0) {
            throw new BadInputException(
                    "--attribute runs targets, and a report cannot be run",
                    "name both as targets, such as flask@2.0.3");
        }
        if (sides.stream().allMatch(ServiceStart::isMeantBy)) {
            return versions(suite, folder);
        }
        Engines.Choice choice = engines.choose(suite.limits());
        printer.trouble("engine: " + choice.why());
        try (Engine engine = choice.engine()) {
            return paths == 0 && isUpgrade()
                    ? targets(suite, engine, folder)
                    : contrast(suite, folder, mixed(suite, engine, folder));
        }
    }

    private int reports(Suite suite, Path folder) {
        List<RunReport> read = sides.stream().map(Path::of).map(Reports::whole).toList();
        boolean isContrast =
                read.size() > 2 || (read.stream().allMatch(r -> r.targets().size() == 1) && frameworks(read) > 1);
        if (isContrast) {
            return contrast(suite, folder, read);
        }
        for (int i = 0; i < 2; i++) {
            RunReport one = read.get(i);
            printer.say((i == 0 ? "A " : "B ") + sides.get(i) + " ("
                    + one.header().engine() + ", commit " + one.header().commit() + ")");
        }
        return end(
                Comparison.of(sides.get(0), List.of(read.get(0)), sides.get(1), List.of(read.get(1))), folder, false);
    }

    private static long frameworks(Collection<RunReport> reports) {
        return reports.stream()
                .flatMap(r -> r.targets().stream())
                .map(Target::framework)
                .distinct()
                .count();
    }

    /** {@return whether two targets of one framework were asked for} */
    private boolean isUpgrade() {
        return sides.size() == 2
                && RequestedTarget.parse(sides.get(0))
                        .framework()
                        .equals(RequestedTarget.parse(sides.get(1)).framework());
    }

    private List<RunReport> mixed(Suite suite, Engine engine, Path folder) {
        ComparisonRuns trials = new ComparisonRuns(suite, engine, folder, printer);
        List<String> requests = sides.stream().filter(s -> !Reports.isPath(s)).toList();
        List<RunReport> all = new ArrayList<>();
        all.add(started(trials.run(requests, asked.selection(), String.join(", ", requests))));
        sides.stream().filter(Reports::isPath).map(Path::of).map(Reports::whole).forEach(all::add);
        return all;
    }

    /** Two versions of a service of somebody's own, each from its image or by its command. */
    private int versions(Suite suite, Path folder) {
        ServiceDraft draft = services.compared(sides, suite.root().resolve("fixtures"), printer);
        List<ServiceStart> starts = sides.stream().map(draft.start()::as).toList();
        Engines.Choice choice = Engines.starting(starts, suite.limits());
        printer.trouble("engine: " + choice.why());
        try (Engine engine = choice.engine()) {
            ComparedSides compared = ComparedSides.versions(suite, draft.made());
            return compared(new ComparisonRuns(suite, engine, compared, folder, printer), folder, false);
        }
    }

    private int targets(Suite suite, Engine engine, Path folder) {
        return compared(new ComparisonRuns(suite, engine, folder, printer), folder, !Boolean.FALSE.equals(attribute));
    }

    private int compared(ComparisonRuns trials, Path folder, boolean isAttributed) {
        String a = sides.get(0);
        String b = sides.get(1);
        if (a.equals(b)) {
            printer.trouble("A and B are the same target: what differs is noise");
        }
        printer.trouble(ExpectedTime.of(trials.rows(asked.selection()), 2, folder));
        List<RunReport> both = pair(trials, asked.selection(), "A: " + a, "B: " + b);
        both.forEach(this::started);
        if (both.stream().anyMatch(CompareCommand::saysNothing)) {
            printer.trouble("nothing was compared: "
                    + (saysNothing(both.get(0)) ? a : b) + " has no row with a conclusive verdict"
                    + "\n  fix:              see why it had trouble, above; `./statusquo doctor` says what is missing");
            return ExitCode.INCONCLUSIVE;
        }
        RunReport first = both.get(0);
        Comparison comparison = repeated(trials, both);
        TargetComparison target = comparison.targets().get(0);
        if (isAttributed) {
            List<RequestedTarget> requests =
                    sides.stream().map(RequestedTarget::parse).toList();
            target = new Attribution(trials, printer, first, requests, asked.selection(), mostRuns).of(target);
        }
        TargetComparison last = target;
        return end(comparison.map(t -> last), folder, true);
    }

    private List<RunReport> pair(ComparisonRuns trials, Selection rows, String ofA, String ofB) {
        return trials.together(List.of(
                new ComparisonRuns.RunRequest(List.of(sides.get(0)), rows, ofA),
                new ComparisonRuns.RunRequest(List.of(sides.get(1)), rows, ofB)));
    }

    /**
     * What differs is looked at again on both sides: what does not show there again differs by itself. Rows that are alike need no second look,
     * except where a passive rule differs, which every row can be the reason of.
     */
    private Comparison repeated(ComparisonRuns trials, List<RunReport> both) {
        List<RunReport> runsOfA = new ArrayList<>(List.of(both.get(0)));
        List<RunReport> runsOfB = new ArrayList<>(List.of(both.get(1)));
        Comparison comparison = Comparison.of(sides.get(0), runsOfA, sides.get(1), runsOfB);
        for (int i = 1; i <= TIMES_AGAIN; i++) {
            TargetComparison target = comparison.targets().get(0);
            if (target.changes().isEmpty() || (i > 1 && isEverythingAsked(target))) {
                break;
            }
            boolean everything = isEverythingAsked(target);
            Selection rows = everything ? asked.selection() : new Selection(target.changedRows(), Set.of(), Set.of());
            String what =
                    everything ? "every row" : "the " + target.changedRows().size() + " rows that differ";
            List<RunReport> again = pair(trials, rows, "A again, " + what, "B again, " + what);
            runsOfA.add(again.get(0));
            runsOfB.add(again.get(1));
            comparison = Comparison.of(sides.get(0), runsOfA, sides.get(1), runsOfB);
        }
        return comparison;
    }

    private static boolean isEverythingAsked(TargetComparison target) {
        return target.changedRows().size() > MOST_ROWS_AGAIN
                || target.changedRows().stream().anyMatch(NormalisedOutcome::isPassive);
    }

    private static boolean saysNothing(RunReport report) {
        return report.outcomes().stream().noneMatch(o -> o.verdict().isConclusive());
    }

    /** A target that did not start is an outcome: said with its last words, and inconclusive. */
    private RunReport started(RunReport report) {
        report.records().forEach(met -> met.trouble().ifPresent(printer::trouble));
        return report;
    }

    private int end(Comparison comparison, Path folder, boolean areTargets) {
        printer.say(ComparisonText.of(comparison, areTargets));
        ComparisonFolder.write(comparison, areTargets, folder);
        printer.say("report " + folder.resolve(ComparisonFolder.PAGE));
        if (!comparison.isConclusive()) {
            printer.trouble(
                    "nothing could be compared: no row has a conclusive verdict on both sides"
                            + "\n  fix:              see why the targets had trouble, above; `./statusquo doctor` says what is missing");
            return ExitCode.INCONCLUSIVE;
        }
        return gate.isRed(comparison) ? ExitCode.UNEXPECTED : ExitCode.AS_EXPECTED;
    }

    private int contrast(Suite suite, Path folder, List<RunReport> reports) {
        Map<String, String> titles = suite.catalogue().stream()
                .collect(Collectors.toMap(ConformanceCase::id, ConformanceCase::title, (x, y) -> x));
        FrameworkComparison contrast = FrameworkComparison.of(reports);
        printer.say(FrameworkComparisonText.of(contrast, titles));
        ComparisonFolder.write(contrast, titles, folder);
        printer.say("report " + folder.resolve(ComparisonFolder.PAGE));
        if (contrast.rows() == 0) {
            return ExitCode.INCONCLUSIVE;
        }
        return gate == Gate.any && !contrast.differences().isEmpty() ? ExitCode.UNEXPECTED : ExitCode.AS_EXPECTED;
    }
}
