package dev.statusquo.cli;

import dev.statusquo.compare.Timeline;
import dev.statusquo.config.LimitSettings;
import dev.statusquo.engine.Engine;
import dev.statusquo.engine.Engines;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ReadReport;
import dev.statusquo.report.TimelineText;
import dev.statusquo.run.Root;
import dev.statusquo.run.Selection;
import dev.statusquo.run.Suite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
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
            "Example: ./statusquo timeline express@5.1.0 express@5.2.0 express@5.2.1 --topic input",
            "",
            "Exit codes: 0 shown; 2 usage or bad input; 3 no two of them could be compared."
        })
final class TimelineCommand implements Callable<Integer> {
    private final Printer printer;

    @Parameters(arity = "2..*", paramLabel = "TARGET|REPORT", description = "targets or reports, in the order of time")
    List<String> steps = new ArrayList<>();

    @Mixin
    EngineOptions engines = new EngineOptions();

    @Option(names = "--case", paramLabel = "GLOB", description = "only rows or cases with this id")
    List<String> cases = new ArrayList<>();

    @Option(names = "--topic", paramLabel = "T", description = "only cases of this topic")
    Set<String> topics = new LinkedHashSet<>();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "where the runs go; reports/comparison where left out")
    @Nullable
    Path report;

    TimelineCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Timeline timeline = Timeline.of(steps, reports());
        printer.say(TimelineText.of(timeline));
        return timeline.rows() == 0 ? ExitCode.INCONCLUSIVE : ExitCode.AS_EXPECTED;
    }

    private List<ReadReport> reports() {
        if (steps.stream().allMatch(Reports::isPath)) {
            return steps.stream()
                    .map(Path::of)
                    .map(Reports::whole)
                    .map(TimelineCommand::single)
                    .toList();
        }
        Suite suite = new Suite(Root.find(), LimitSettings.current());
        Path folder = report == null ? suite.root().resolve("reports/comparison") : report;
        Engines.Choice choice = engines.choose(suite.limits());
        printer.trouble("engine " + choice.why());
        try (Engine engine = choice.engine()) {
            Trials trials = new Trials(suite, engine, folder, printer);
            Selection selection = new Selection(cases, topics, Set.of());
            return steps.stream()
                    .map(step -> Reports.isPath(step)
                            ? single(Reports.whole(Path.of(step)))
                            : trials.run(List.of(step), selection, step))
                    .toList();
        }
    }

    private static ReadReport single(ReadReport report) {
        if (report.targets().size() != 1) {
            throw new BadInputException(
                    "a report of a time line has one target, this one has "
                            + report.targets().size(),
                    "run each version by itself, or name targets");
        }
        return report;
    }
}
