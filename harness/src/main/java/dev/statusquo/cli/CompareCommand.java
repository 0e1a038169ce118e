package dev.statusquo.cli;

import dev.statusquo.compare.Comparison;
import dev.statusquo.compare.Comparison.TargetComparison;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ReadReport;
import dev.statusquo.report.JsonLinesReader;
import dev.statusquo.report.ReportFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Holds two reports against each other, row by row. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Holds two reports against each other: where do verdicts differ, and what versions moved?",
        footer = {"", "Exit codes: 0 where every difference can come from a version that moved; 1 otherwise."})
final class CompareCommand implements Callable<Integer> {
    private final Printer printer;

    @Parameters(index = "0", paramLabel = "A", description = "a report's folder, or its results.jsonl")
    Path a = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "another")
    Path b = Path.of("");

    CompareCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        ReadReport left = read(a);
        ReadReport right = read(b);
        printer.say("A " + a + " (" + left.engine() + ", commit " + left.commit() + ")");
        printer.say("B " + b + " (" + right.engine() + ", commit " + right.commit() + ")");
        Comparison comparison = Comparison.of(left, right);
        comparison.targets().forEach(this::say);
        comparison.unmatched().forEach(name -> printer.say(name + "  stands in only one of the two"));
        printer.say(
                comparison.isExplained()
                        ? "every difference can come from a version that moved"
                        : "unexplained differences");
        return comparison.isExplained() ? ExitCode.AS_EXPECTED : ExitCode.UNEXPECTED;
    }

    private static ReadReport read(Path path) {
        ReadReport report = JsonLinesReader.read(Files.isDirectory(path) ? path.resolve(ReportFolder.RESULTS) : path);
        if (!report.isComplete()) {
            throw new BadInputException(
                    path + " is a partial report: it has no footer", "run it again to the end, then compare");
        }
        return report;
    }

    private void say(TargetComparison target) {
        printer.say("\n" + target.name() + "  " + target.rows() + " rows, "
                + target.differences().size() + " differ");
        if (!target.moved().isEmpty()) {
            printer.say(
                    "  moved  " + target.moved().stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        target.differences().forEach(d -> printer.say("  " + d.row() + "\n    A  " + d.from() + "\n    B  " + d.to()));
    }
}
