package dev.statusquo.report;

import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of a report: {@code results.jsonl} as it comes, everything else made from the same model at the end. */
public final class ReportFolder {
    /** The file that outcomes are streamed to. */
    public static final String RESULTS = "results.jsonl";

    private static final List<String> PAGES = List.of("index.html", "effects.html", "junit.xml", "summary.md");

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
    public static ResultsStream open(Path dir, RunHeader header) {
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
        return ResultsStream.open(dir.resolve(RESULTS), header);
    }

    /**
     * Writes every page, each one whole or not at all. {@code results.jsonl} is not touched.
     *
     * @throws BadInputException where one cannot be written; those written before stay
     */
    public static void write(RunReport report, Path dir) {
        write(report, List.of(), dir);
    }

    /**
     * Writes every page, each one whole or not at all. {@code results.jsonl} is not touched.
     *
     * @param baselines how its targets stand against their baselines
     * @throws BadInputException where one cannot be written; those written before stay
     */
    public static void write(RunReport report, List<BaselineCheck> baselines, Path dir) {
        RunView view = RunView.of(report, baselines);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("summary.md", Summary.of(view));
        files.put("junit.xml", JUnitXml.of(view));
        Badge.of(view).forEach((name, badge) -> files.put("badges/" + name, badge));
        files.put("effects.html", EffectsPage.of(view));
        files.put("index.html", HtmlReport.of(view));
        files.forEach((name, text) -> write(dir.resolve(name), text));
    }

    static void write(Path file, String text) {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(temporary, text, StandardCharsets.UTF_8);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            discard(temporary, e);
            throw Unwritable.because(file, e);
        }
    }

    private static void discard(Path temporary, IOException because) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }
}
