package dev.statusquo.report;

import dev.statusquo.compare.Change;
import dev.statusquo.compare.ChangeEffect;
import dev.statusquo.compare.Comparison;
import dev.statusquo.compare.FrameworkComparison;
import dev.statusquo.compare.TargetComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comparison for pull requests. */
final class ComparisonMarkdown {
    private static final int MOST = 40;

    private ComparisonMarkdown() {}

    static String of(Comparison comparison, boolean areTargets) {
        String unmatched = comparison.unmatched().stream()
                .map(name -> "- " + Markdown.text(name) + " stands in only one of the two\n")
                .collect(Collectors.joining());
        return "# From " + Markdown.text(comparison.a()) + " to " + Markdown.text(comparison.b()) + "\n\n"
                + comparison.targets().stream()
                        .map(t -> target(comparison, t, areTargets))
                        .collect(Collectors.joining("\n"))
                + unmatched;
    }

    private static String target(Comparison comparison, TargetComparison target, boolean areTargets) {
        List<String> lines = new ArrayList<>();
        lines.add("## " + Markdown.text(target.name()) + "\n");
        lines.add(Markdown.text(ChangeWords.sentence(ChangeWords.standing(target))) + "\n");
        lines.add("- moved: " + Markdown.text(ChangeWords.moved(target)));
        lines.add("- noise: " + Markdown.text(ChangeWords.noise(target)));
        Stream.of(ChangeEffect.values()).forEach(effect -> {
            List<Change> changes =
                    target.changes().stream().filter(c -> c.effect() == effect).toList();
            if (!changes.isEmpty()) {
                lines.add("\n### "
                        + Markdown.text(ChangeWords.sentence(effect.words()).replaceAll("\\.$", "")) + "\n");
                lines.add(table(comparison, target, changes, areTargets));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private static String table(
            Comparison comparison, TargetComparison target, List<Change> changes, boolean areTargets) {
        List<List<String>> rows = changes.stream()
                .limit(MOST)
                .map(c -> List.of(
                        Markdown.text(ChangeWords.what(c)),
                        Markdown.text(c.kind().words()),
                        Integer.toString(c.rows().size()),
                        Markdown.text(c.cause().words()),
                        Markdown.code(ChangeWords.repeat(comparison.a(), comparison.b(), areTargets, target, c))))
                .toList();
        int more = changes.size() - MOST;
        return Markdown.table(List.of("What", "Kind", "Rows", "Cause", "See it"), rows)
                + (more > 0 ? "\nand " + more + " more\n" : "");
    }

    static String of(FrameworkComparison contrast, Map<String, String> titles) {
        TargetNames names = FrameworkComparisonText.names(contrast);
        String topics = FrameworkComparisonText.byTopic(contrast).entrySet().stream()
                .map(e -> "\n## " + Markdown.text(e.getKey()) + "\n\n"
                        + Markdown.table(
                                Stream.of(
                                                Stream.of("What"),
                                                contrast.targets().stream().map(t -> Markdown.text(names.of(t.id()))),
                                                Stream.of("Follows"))
                                        .flatMap(s -> s)
                                        .toList(),
                                e.getValue().stream()
                                        .map(d -> line(d, titles, contrast))
                                        .toList()))
                .collect(Collectors.joining());
        return "# Where they differ on the same contract\n\n" + Markdown.text(FrameworkComparisonText.lead(contrast))
                + ".\n" + topics;
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
