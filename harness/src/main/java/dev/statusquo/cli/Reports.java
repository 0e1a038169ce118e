package dev.statusquo.cli;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.ServiceStart;
import dev.statusquo.store.ReportFolder;
import dev.statusquo.store.ResultsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reports that are given by path. */
final class Reports {
    private Reports() {}

    /** {@return whether a word names a report that is there, or can only mean one: a folder may be named like a target} */
    static boolean isPath(String word) {
        return Files.isRegularFile(Path.of(word))
                || Files.exists(Path.of(word, ReportFolder.RESULTS))
                || (word.contains("/") && !word.contains("path:") && !ServiceStart.isMeantBy(word))
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

    /** A report that is held against itself is a slip: it says nothing. A target against itself says what is noise. */
    static void requireDistinct(List<String> sides) {
        Set<Path> seen = new LinkedHashSet<>();
        sides.stream().filter(Reports::isPath).forEach(side -> {
            Path path = Path.of(side).toAbsolutePath().normalize();
            if (!seen.add(path.endsWith(ReportFolder.RESULTS) ? path.getParent() : path)) {
                throw new BadInputException(
                        side + " is named twice: a report held against itself shows nothing",
                        "name the other report; for what differs by itself name the target twice, such as"
                                + " `./statusquo compare flask flask`");
            }
        });
    }
}
