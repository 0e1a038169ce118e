package dev.statusquo.cli;

import dev.statusquo.model.Level;
import dev.statusquo.model.Outcome;
import dev.statusquo.run.Selection;
import dev.statusquo.store.ResultsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which rows are tried, where targets are run. */
final class RowOptions {
    @Option(
            names = "--case",
            paramLabel = "GLOB",
            description = "only rows or cases with this id, such as 'status/204-*'; can be given several times")
    List<String> cases = new ArrayList<>();

    @Option(
            names = "--topic",
            paramLabel = "T",
            split = ",",
            description = "only cases of this topic; several are separated by commas")
    Set<String> topics = new LinkedHashSet<>();

    @Option(
            names = "--level",
            paramLabel = "L",
            split = ",",
            description = "only cases of this level: ${COMPLETION-CANDIDATES}")
    Set<Level> levels = new LinkedHashSet<>();

    /** Adds the rows that were red in a report; says whether there are none. Throws BadInputException if there is no report. */
    boolean isNothingRedIn(Path report) {
        List<String> red = ResultsReader.read(report.resolve("results.jsonl")).outcomes().stream()
                .filter(Outcome::isRed)
                .map(outcome -> outcome.row().id())
                .distinct()
                .toList();
        cases.addAll(red);
        return red.isEmpty();
    }

    /** {@return what was asked for} */
    Selection selection() {
        return new Selection(cases, topics, levels);
    }
}
