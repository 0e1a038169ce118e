package dev.statusquo.store;

import dev.statusquo.compare.Comparison;
import dev.statusquo.compare.FrameworkComparison;
import dev.statusquo.compare.Timeline;
import dev.statusquo.report.ReportPages;
import java.nio.file.Path;
import java.util.Map;

/** The folder of a comparison: a page for people, Markdown for pull requests, JSON for programs. */
public final class ComparisonFolder {
    /** The page for people. */
    public static final String PAGE = ReportPages.COMPARISON;

    /** The page of a time line. */
    public static final String TIMELINE = ReportPages.TIMELINE;

    private static final String MARK = "comparison.json";

    private ComparisonFolder() {}

    /**
     * Sees that a comparison can be written, before anything is run for it; makes the folder where it is missing.
     *
     * @throws dev.statusquo.model.BadInputException if it cannot be written, or holds something else than a comparison of ours
     */
    public static void require(Path folder) {
        OwnedFolder.require(folder, MARK, "{");
    }

    /**
     * Sees that a time line can be written, as {@link #require} does.
     *
     * @throws dev.statusquo.model.BadInputException if it cannot be written, or holds something else than a time line of ours
     */
    public static void requireForTimeline(Path folder) {
        OwnedFolder.require(folder, ReportPages.TIMELINE_JSON, "{");
    }

    /**
     * Writes a time line.
     *
     * @param timeline the time line
     * @param folder made where it is missing
     * @throws dev.statusquo.model.BadInputException if it cannot be written
     */
    public static void write(Timeline timeline, Path folder) {
        WholeFile.write(folder, ReportPages.of(timeline));
    }

    /**
     * Writes a comparison of two.
     *
     * @param comparison the comparison
     * @param areTargets whether both sides were asked for as targets
     * @param folder made where it is missing
     * @throws dev.statusquo.model.BadInputException where it cannot be written
     */
    public static void write(Comparison comparison, boolean areTargets, Path folder) {
        WholeFile.write(folder, ReportPages.of(comparison, areTargets));
    }

    /**
     * Writes how several targets differ.
     *
     * @param contrast how they differ
     * @param titles what the cases are about, by id
     * @param folder made where it is missing
     * @throws dev.statusquo.model.BadInputException where it cannot be written
     */
    public static void write(FrameworkComparison contrast, Map<String, String> titles, Path folder) {
        WholeFile.write(folder, ReportPages.of(contrast, titles));
    }
}
