package dev.statusquo.store;

import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunReport;
import dev.statusquo.report.ReportPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a report: {@code results.jsonl} as it comes, everything else made from the same model at the end. */
public final class ReportFolder {
    /** The file that outcomes are streamed to. */
    public static final String RESULTS = "results.jsonl";

    private static final List<String> PAGES =
            List.of("index.html", "effects.html", ReportPages.JOURNEY, "junit.xml", "summary.md");

    /** What people find in the place of the summary while a run goes on, and after one that was killed. */
    private static final String UNFINISHED = """
            # StatusQuo

            This run is not finished, or it was ended before its end: nothing can be said of the rows that it did not come to.
            What was judged until then is in [results.jsonl](results.jsonl), one JSON object a line.
            """;

    /** How a results file begins: what has one is a report of ours, and may be replaced. */
    private static final String MARK = "{\"type\":\"header\",\"schema\":";

    private ReportFolder() {}

    /**
     * Sees that a report can be written, before anything is run for it; makes the folder where it is missing.
     *
     * @throws BadInputException if it cannot be written, or holds something else than a report of ours
     */
    public static void require(Path dir) {
        OwnedFolder.require(dir, RESULTS, MARK);
    }

    /**
     * Makes the folder, takes the pages of an earlier run out of it, so that none outlives its results, leaves a
     * {@code summary.md} that says that the run is not finished, and begins {@code results.jsonl}.
     *
     * @throws BadInputException where the folder cannot be written
     */
    public static ResultsWriter open(Path dir, RunHeader header) {
        try {
            Files.createDirectories(dir.resolve("badges"));
            for (String page : PAGES) {
                Files.deleteIfExists(dir.resolve(page));
            }
            try (Stream<Path> badges = Files.list(dir.resolve("badges"))) {
                for (Path badge :
                        badges.filter(b -> b.toString().endsWith(".json")).toList()) {
                    Files.deleteIfExists(badge);
                }
            }
            Files.writeString(dir.resolve("summary.md"), UNFINISHED, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Unwritable.because(dir, e);
        }
        return ResultsWriter.open(dir.resolve(RESULTS), header);
    }

    /**
     * Writes every page, each one whole or not at all. {@code results.jsonl} is not touched.
     *
     * @param report the report
     * @param baselines how its targets stand against their baselines
     * @param dir the folder
     * @throws BadInputException if one cannot be written; those written before stay
     */
    public static void write(RunReport report, List<BaselineCheck> baselines, Path dir) {
        WholeFile.write(dir, ReportPages.of(report, baselines));
    }
}
