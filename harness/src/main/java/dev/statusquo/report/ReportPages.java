package dev.statusquo.report;

import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.compare.Comparison;
import dev.statusquo.compare.FrameworkComparison;
import dev.statusquo.compare.Timeline;
import dev.statusquo.model.RequirementIndex;
import dev.statusquo.model.RunReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every page that is made of a report or of a comparison: the texts by file name. */
public final class ReportPages {
    /** The page of a comparison for people. */
    public static final String COMPARISON = "comparison.html";

    /** The file of a time line for people. */
    public static final String TIMELINE = "timeline.html";

    /** The file of a time line for programs. */
    public static final String TIMELINE_JSON = "timeline.json";

    /** The page of a run that made journeys. */
    public static final String JOURNEY = "journey.html";

    private ReportPages() {}

    /**
     * Makes the pages of a report.
     *
     * @param report the report
     * @param baselines how its targets stand against their baselines
     * @return the pages, the one for people last
     */
    public static Map<String, String> of(RunReport report, List<BaselineCheck> baselines) {
        RunView view = RunView.of(report, baselines);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("summary.md", Summary.of(view));
        pages.put("junit.xml", JUnitXml.of(view));
        Badge.of(view).forEach((name, badge) -> pages.put("badges/" + name, badge));
        pages.put("effects.html", EffectsPage.of(view));
        JourneyPage.of(view).ifPresent(page -> pages.put(JOURNEY, page));
        pages.put("index.html", HtmlReport.of(view));
        return pages;
    }

    /** {@return the page that holds the statements of the RFCs against a report} */
    public static String requirements(RunReport report, RequirementIndex index) {
        return RequirementsPage.of(report, index);
    }

    /**
     * Makes the pages of a comparison of two.
     *
     * @param comparison the comparison
     * @param areTargets whether both sides were asked for as targets
     * @return the pages, the one for people last
     */
    public static Map<String, String> of(Comparison comparison, boolean areTargets) {
        return comparison(
                ComparisonJson.of(comparison),
                ComparisonMarkdown.of(comparison, areTargets),
                ComparisonHtml.of(comparison, areTargets));
    }

    /**
     * Makes the pages of how several targets differ.
     *
     * @param comparison how they differ
     * @param titles what the cases are about, by id
     * @return the pages, the one for people last
     */
    public static Map<String, String> of(FrameworkComparison comparison, Map<String, String> titles) {
        return comparison(
                ComparisonJson.of(comparison, titles),
                ComparisonMarkdown.of(comparison, titles),
                ComparisonHtml.of(comparison, titles));
    }

    /** {@return the pages of a time line, the one for people last} */
    public static Map<String, String> of(Timeline timeline) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(TIMELINE_JSON, TimelineJson.of(timeline));
        pages.put("timeline.md", TimelineMarkdown.of(timeline));
        pages.put(TIMELINE, TimelineHtml.of(timeline));
        return pages;
    }

    private static Map<String, String> comparison(String json, String markdown, String html) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("comparison.json", json);
        pages.put("comparison.md", markdown);
        pages.put(COMPARISON, html);
        return pages;
    }
}
