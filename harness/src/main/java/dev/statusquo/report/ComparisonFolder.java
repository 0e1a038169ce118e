package dev.statusquo.report;

import dev.statusquo.compare.Comparison;
import dev.statusquo.compare.FrameworkComparison;
import java.nio.file.Path;
import java.util.Map;

/** The folder of a comparison: a page for people, Markdown for pull requests, JSON for programs. */
public final class ComparisonFolder {
    /** The page for people. */
    public static final String PAGE = "comparison.html";

    private static final String SUMMARY = "comparison.md";
    private static final String VALUES = "comparison.json";

    private ComparisonFolder() {}

    /**
     * Sees that a comparison can be written, before anything is run for it; makes the folder where it is missing.
     *
     * @throws dev.statusquo.model.BadInputException if it cannot be written, or holds something else than a comparison of ours
     */
    public static void require(Path folder) {
        OwnedFolder.require(folder, VALUES, "{");
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
        ReportFolder.write(folder.resolve(VALUES), ComparisonJson.of(comparison));
        ReportFolder.write(folder.resolve(SUMMARY), ComparisonMarkdown.of(comparison, areTargets));
        ReportFolder.write(folder.resolve(PAGE), ComparisonHtml.of(comparison, areTargets));
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
        ReportFolder.write(folder.resolve(VALUES), ComparisonJson.of(contrast, titles));
        ReportFolder.write(folder.resolve(SUMMARY), ComparisonMarkdown.of(contrast, titles));
        ReportFolder.write(folder.resolve(PAGE), ComparisonHtml.of(contrast, titles));
    }
}
