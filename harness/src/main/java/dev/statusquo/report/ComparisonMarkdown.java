package dev.statusquo.report;

import dev.statusquo.compare.Change;
import dev.statusquo.compare.Comparison;
import dev.statusquo.compare.FrameworkComparison;
import dev.statusquo.compare.TargetComparison;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comparison for pull requests: what matters most first, and never more than a comment may hold. */
final class ComparisonMarkdown {
    /** So many changes come first, whatever their topic. */
    static final int FIRST = 10;

    private ComparisonMarkdown() {}

    static String of(Comparison comparison, boolean areTargets) {
        BoundedMarkdown out = new BoundedMarkdown();
        out.head("# From " + Markdown.text(comparison.a()) + " to " + Markdown.text(comparison.b()) + "\n\n");
        comparison.unmatched().stream()
                .map(name -> "- " + Markdown.text(name) + " stands in only one of the two\n")
                .forEach(out::add);
        int left = comparison.targets().size();
        for (TargetComparison target : comparison.targets()) {
            out.share(left--);
            target(out, comparison, target, areTargets);
        }
        return out.toString();
    }

    private static void target(
            BoundedMarkdown out, Comparison comparison, TargetComparison target, boolean areTargets) {
        List<Change> changes = target.changes();
        boolean fits = out.add("## " + Markdown.text(target.name()) + "\n\n"
                + Markdown.text(ChangeWords.sentence(ChangeWords.standing(target))) + "\n\n"
                + "**" + Markdown.text(ChangeWords.sentence(ChangeWords.banner(target))) + "**\n\n"
                + "- moved: " + Markdown.text(ChangeWords.moved(target)) + "\n- noise: "
                + Markdown.text(ChangeWords.noise(target)) + "\n\n");
        int shown = 0;
        while (fits && shown < Math.min(FIRST, changes.size())) {
            fits = out.add(first(comparison, target, changes.get(shown), shown + 1, areTargets));
            shown += fits ? 1 : 0;
        }
        Iterator<Map.Entry<String, List<Change>>> topics =
                byTopic(changes.subList(shown, changes.size())).entrySet().iterator();
        while (fits && topics.hasNext()) {
            Map.Entry<String, List<Change>> topic = topics.next();
            fits = out.add("\n### " + Markdown.text(topic.getKey()) + "\n\n"
                    + Markdown.table(List.of("What", "For clients", "Rows", "Sent", "Cause"), List.of()));
            Iterator<Change> each = topic.getValue().iterator();
            while (fits && each.hasNext()) {
                fits = out.add(Markdown.row(cells(target, each.next())));
                shown += fits ? 1 : 0;
            }
        }
        int more = changes.size() - shown;
        if (more > 0) {
            out.head("\nand " + EnglishText.count(more, "lighter change") + " that find no room here: see "
                    + ReportPages.COMPARISON + "\n");
        }
        out.add("\n");
    }

    /** {@return the changes by what their rows are about, in the order of the weightiest of each} */
    static Map<String, List<Change>> byTopic(List<Change> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        c -> c.example().row().replaceAll("/.*", ""), LinkedHashMap::new, Collectors.toList()));
    }

    private static String first(
            Comparison comparison, TargetComparison target, Change change, int number, boolean areTargets) {
        String sent = SentWords.of(change.example());
        return number + ". **" + Markdown.text(ChangeWords.what(change)) + "**  \n   "
                + Markdown.text(ChangeWords.impact(target, change) + "; " + ChangeWords.extent(change) + "; "
                        + change.cause().words())
                + (sent.isEmpty() ? "" : "  \n   sent: " + Markdown.code(sent))
                + "  \n   see it: "
                + Markdown.code(ChangeWords.repeat(comparison.a(), comparison.b(), areTargets, target, change)) + "\n";
    }

    private static List<String> cells(TargetComparison target, Change change) {
        String sent = SentWords.of(change.example());
        return List.of(
                Markdown.text(ChangeWords.what(change)),
                Markdown.text(ChangeWords.impact(target, change)),
                Markdown.text(ChangeWords.extent(change)),
                sent.isEmpty() ? "" : Markdown.code(sent),
                Markdown.text(change.cause().words()));
    }

    static String of(FrameworkComparison contrast, Map<String, String> titles) {
        TargetNames names = FrameworkComparisonText.names(contrast);
        List<String> head = Stream.of(
                        Stream.of("What"),
                        contrast.targets().stream().map(t -> Markdown.text(names.of(t.id()))),
                        Stream.of("Follows"))
                .flatMap(x -> x)
                .toList();
        BoundedMarkdown out = new BoundedMarkdown();
        out.head("# Where they differ on the same contract\n\n" + Markdown.text(FrameworkComparisonText.lead(contrast))
                + ".\n");
        int[] left = {contrast.differences().size()};
        FrameworkComparisonText.byTopic(contrast).forEach((topic, differences) -> {
            if (out.add("\n## " + Markdown.text(topic) + "\n\n" + Markdown.table(head, List.of()))) {
                differences.stream()
                        .map(d -> Markdown.row(line(d, titles, contrast)))
                        .takeWhile(out::add)
                        .forEach(line -> left[0]--);
            }
        });
        if (left[0] > 0) {
            out.head("\nand " + EnglishText.count(left[0], "difference") + " that find no room here: see "
                    + ReportPages.COMPARISON + "\n");
        }
        return out.toString();
    }

    private static List<String> line(
            FrameworkComparison.FrameworkDifference difference,
            Map<String, String> titles,
            FrameworkComparison contrast) {
        List<String> cells = new ArrayList<>();
        String rows = FrameworkComparisonText.rows(difference);
        cells.add(Markdown.text(
                FrameworkComparisonText.title(difference, titles) + (rows.isEmpty() ? "" : " (" + rows + ")")));
        contrast.targets()
                .forEach(t -> cells.add(difference.answers().entrySet().stream()
                        .filter(e -> e.getValue().contains(t.id()))
                        .map(e -> Markdown.text(e.getKey().words()))
                        .findFirst()
                        .orElse("")));
        cells.add(Markdown.text(difference.follows().words()));
        return cells;
    }
}
