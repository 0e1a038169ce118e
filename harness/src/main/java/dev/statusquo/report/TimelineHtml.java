package dev.statusquo.report;

import com.samskivert.mustache.Mustache;
import dev.statusquo.compare.Timeline;
import dev.statusquo.compare.Timeline.Flip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes {@code timeline.html}: versions from left to right, one line for each cause; equal values have equal colours within a line. */
final class TimelineHtml {
    private static final int COLOURS = 6;

    private TimelineHtml() {}

    static String of(Timeline timeline) {
        List<String> names = TimelineWords.shortSteps(timeline.steps());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("lead", TimelineWords.lead(timeline));
        values.put(
                "steps",
                IntStream.range(0, names.size())
                        .mapToObj(i -> step(timeline, names, i))
                        .toList());
        values.put(
                "causes",
                timeline.causes().stream().map(c -> cause(timeline, names, c)).toList());
        values.put("silent", timeline.causes().isEmpty());
        values.put("unstable", timeline.unstable());
        values.put("style", HtmlReport.resource("report.css") + HtmlReport.resource("timeline.css"));
        return Mustache.compiler()
                .compile(HtmlReport.resource("timeline.mustache"))
                .execute(values);
    }

    private static Map<String, Object> step(Timeline timeline, List<String> names, int index) {
        long changed = timeline.causes().stream()
                .filter(c -> c.get(0).changed().contains(index))
                .count();
        return Map.of(
                "name",
                names.get(index),
                "target",
                timeline.steps().get(index),
                "changed",
                changed == 0 ? "" : Long.toString(changed),
                "moved",
                index == 0 ? "the first" : ChangeWords.moved(timeline.moved().get(index)));
    }

    private static Map<String, Object> cause(Timeline timeline, List<String> names, List<Flip> cause) {
        Flip lead = cause.get(0);
        List<String> distinct = lead.values().stream().distinct().toList();
        return Map.of(
                "what", TimelineWords.what(cause),
                "kind", lead.kind().words(),
                "follows", TimelineWords.follows(timeline, lead),
                "extent", TimelineWords.rows(lead),
                "rows", String.join("\n", lead.rows()),
                "cells",
                        IntStream.range(0, names.size())
                                .<Map<String, Object>>mapToObj(i -> Map.of(
                                        "colour",
                                        distinct.indexOf(lead.values().get(i)) % COLOURS,
                                        "text",
                                        i == 0 || lead.changed().contains(i) ? TimelineWords.shown(lead, i) : "",
                                        "title",
                                        names.get(i) + ": " + TimelineWords.shown(lead, i)))
                                .toList());
    }
}
