package dev.statusquo.cli;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.RunReport;
import dev.statusquo.store.ReportFolder;
import dev.statusquo.store.ResultsReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reports that are given by path. */
final class Reports {
    private Reports() {}

    /** {@return whether a word names a report that is there, or can only mean one: a folder may be named like a target} */
    static boolean isPath(String word) {
        return Files.isRegularFile(Path.of(word))
                || Files.exists(Path.of(word, ReportFolder.RESULTS))
                || (word.contains("/") && !word.contains("path:"))
                || word.endsWith(".jsonl");
    }

    /**
     * Reads a whole report.
     *
     * @throws BadInputException where it is not there, is no report, is of another form, is broken, or is cut short
     */
    static RunReport whole(Path path) {
        RunReport report = ResultsReader.read(Files.isDirectory(path) ? path.resolve(ReportFolder.RESULTS) : path);
        if (!report.isComplete()) {
            throw new BadInputException(
                    path + " is a partial report: it ends after "
                            + report.outcomes().size() + " of "
                            + (long) report.header().rows() * report.targets().size()
                            + " outcomes, or its footer counts others; its run was ended, or the file was cut short",
                    "run it again to the end, then compare");
        }
        return report;
    }
}
