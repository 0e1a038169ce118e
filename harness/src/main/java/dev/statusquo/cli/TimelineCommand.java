package dev.statusquo.cli;

import dev.statusquo.checkout.Root;
import dev.statusquo.checkout.Suite;
import dev.statusquo.compare.NormalisedOutcome;
import dev.statusquo.compare.Timeline;
import dev.statusquo.config.LimitSettings;
import dev.statusquo.engine.Engine;
import dev.statusquo.engine.Engines;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.RunReport;
import dev.statusquo.report.TimelineText;
import dev.statusquo.run.Selection;
import dev.statusquo.store.ComparisonFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Walks a list of versions. */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        description = "Walks versions, oldest first, and shows where a behaviour flips, and where it flips back.",
        footer = {
            "",
            "Examples:",
            "  ./statusquo timeline express@5.1.0 express@5.2.0 express@5.2.1 --topic input",
            "  ./statusquo timeline flask@2.0..3.1 --topic document",
            "",
            "Exit codes: 0 shown; 2 usage or bad input; 3 no two of them could be compared."
        })
final class TimelineCommand implements Callable<Integer> {
    private static final int SIDE_BY_SIDE = 2;

    private final Printer printer;

    @Parameters(
            arity = "1..*",
            paramLabel = "TARGET|REPORT",
            description = "targets or reports, in the order of time; a range of versions, such as flask@2.0..3.1, "
                    + "stands for every release in it")
    List<String> steps = new ArrayList<>();

    @Mixin
    EngineOptions engines = new EngineOptions();

    @Mixin
    RowOptions asked = new RowOptions();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "where timeline.html, .md and .json and the runs go; reports/timeline if left out")
    @Nullable
    Path report;

    TimelineCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Suite suite = new Suite(Root.find(), LimitSettings.current());
        Path folder = report == null ? suite.root().resolve("reports/timeline") : report;
        ComparisonFolder.requireForTimeline(folder);
        Timeline timeline = timeline(suite, folder);
        printer.say(TimelineText.of(timeline));
        ComparisonFolder.write(timeline, folder);
        printer.say("report " + folder.resolve(ComparisonFolder.TIMELINE));
        return timeline.rows() == 0 ? ExitCode.INCONCLUSIVE : ExitCode.AS_EXPECTED;
    }

    private Timeline timeline(Suite suite, Path folder) {
        if (steps.stream().allMatch(Reports::isPath)) {
            return Timeline.of(
                    steps,
                    steps.stream().map(TimelineCommand::read).map(List::of).toList());
        }
        Engines.Choice choice = engines.choose(suite.limits());
        printer.trouble("engine: " + choice.why());
        try (Engine engine = choice.engine()) {
            boolean isRange = steps.stream().anyMatch(TimelineSteps::isRange);
            TimelineSteps expanded = TimelineSteps.of(suite, engine);
            steps = steps.stream().flatMap(expanded::expand).distinct().toList();
            if (isRange) {
                printer.trouble(steps.size() + " steps: " + String.join(" ", steps));
            }
            requireTwo();
            return run(new ComparisonRuns(suite, engine, folder, printer));
        }
    }

    private void requireTwo() {
        if (steps.size() < 2) {
            throw new BadInputException(
                    "a time line needs two steps, and this one has " + steps.size(),
                    "name another target, or a wider range, such as flask@2.0..3.1");
        }
    }

    /** What flips is looked at once more at every step: what shows something else then differs by itself. */
    private Timeline run(ComparisonRuns trials) {
        trials.check(steps.stream().filter(step -> !Reports.isPath(step)).toList());
        printer.trouble(ExpectedTime.of(trials.rows(asked.selection()), steps.size(), Path.of("")));
        List<List<RunReport>> runs = answering(each(trials, asked.selection(), ""));
        Timeline once = Timeline.of(steps, runs);
        List<String> rows = once.flips().stream()
                .flatMap(f -> f.rows().stream())
                .filter(row -> !NormalisedOutcome.isPassive(row))
                .distinct()
                .toList();
        if (rows.isEmpty()) {
            return once;
        }
        List<List<RunReport>> again =
                each(trials, new Selection(rows, Set.of(), Set.of()), " again, the " + rows.size() + " rows that flip");
        return Timeline.of(
                steps,
                IntStream.range(0, steps.size())
                        .mapToObj(i -> Stream.concat(runs.get(i).stream(), again.get(i).stream())
                                .distinct()
                                .toList())
                        .toList());
    }

    /** A version that cannot be tried here, such as one for an older Python, is left out of the line, and that is said. */
    private List<List<RunReport>> answering(List<List<RunReport>> runs) {
        List<Integer> kept = IntStream.range(0, steps.size())
                .filter(i -> runs.get(i).get(0).outcomes().stream()
                        .anyMatch(o -> o.verdict().isConclusive()))
                .boxed()
                .toList();
        IntStream.range(0, steps.size())
                .filter(i -> !kept.contains(i))
                .forEach(i -> printer.trouble("left out, since it could not be tried: " + steps.get(i)));
        steps = kept.stream().map(steps::get).toList();
        return kept.stream().map(runs::get).toList();
    }

    /** Two steps at a time run side by side. */
    private List<List<RunReport>> each(ComparisonRuns trials, Selection selection, String words) {
        List<List<RunReport>> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i += SIDE_BY_SIDE) {
            List<String> some = steps.subList(i, Math.min(steps.size(), i + SIDE_BY_SIDE));
            List<RunReport> ran = trials.together(some.stream()
                    .filter(step -> !Reports.isPath(step))
                    .map(step -> new ComparisonRuns.RunRequest(List.of(step), selection, step + words))
                    .toList());
            Iterator<RunReport> next = ran.iterator();
            some.forEach(step -> all.add(List.of(Reports.isPath(step) ? read(step) : next.next())));
        }
        all.forEach(runs -> runs.get(0).records().forEach(met -> met.trouble().ifPresent(printer::trouble)));
        return all;
    }

    private static RunReport read(String path) {
        return single(Reports.whole(Path.of(path)));
    }

    private static RunReport single(RunReport report) {
        if (report.targets().size() != 1) {
            throw new BadInputException(
                    "a report of a time line has one target, this one has "
                            + report.targets().size(),
                    "run each version by itself, or name targets");
        }
        return report;
    }
}
