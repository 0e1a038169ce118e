package dev.statusquo.report;

import dev.statusquo.compare.Timeline;
import dev.statusquo.compare.Timeline.Flip;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A time line for pull requests: one line for each cause, one column for each version; what is as before is a dot. */
final class TimelineMarkdown {
    private TimelineMarkdown() {}

    static String of(Timeline timeline) {
        BoundedMarkdown out = new BoundedMarkdown();
        out.head("# " + Markdown.text(TimelineWords.lead(timeline)) + "\n\n");
        List<String> head = Stream.of(
                        Stream.of("What"),
                        TimelineWords.shortSteps(timeline.steps()).stream().map(Markdown::text),
                        Stream.of("Follows", "Rows"))
                .flatMap(x -> x)
                .toList();
        out.add(Markdown.table(head, List.of()));
        long shown = timeline.causes().stream()
                .map(cause -> Markdown.row(line(timeline, cause)))
                .takeWhile(out::add)
                .count();
        long more = timeline.causes().size() - shown;
        if (more > 0) {
            out.head("\nand " + more + " more that find no room here: see " + ReportPages.TIMELINE + "\n");
        }
        return out.toString();
    }

    private static List<String> line(Timeline timeline, List<Flip> cause) {
        Flip lead = cause.get(0);
        List<String> cells = new ArrayList<>(List.of(Markdown.text(TimelineWords.what(cause))));
        for (int i = 0; i < lead.values().size(); i++) {
            boolean isNew = i == 0 || lead.changed().contains(i);
            cells.add(isNew ? Markdown.text(TimelineWords.shown(lead, i)) : "·");
        }
        cells.add(Markdown.text(TimelineWords.follows(timeline, lead)));
        cells.add(Markdown.text(TimelineWords.rows(lead)));
        return cells;
    }
}
