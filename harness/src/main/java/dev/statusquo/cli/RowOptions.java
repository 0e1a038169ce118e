package dev.statusquo.cli;

import dev.statusquo.model.Level;
import dev.statusquo.run.Selection;
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

    @Option(names = "--topic", paramLabel = "T", description = "only cases of this topic")
    Set<String> topics = new LinkedHashSet<>();

    @Option(names = "--level", paramLabel = "L", description = "only cases of this level: ${COMPLETION-CANDIDATES}")
    Set<Level> levels = new LinkedHashSet<>();

    /** {@return what was asked for} */
    Selection selection() {
        return new Selection(cases, topics, levels);
    }
}
