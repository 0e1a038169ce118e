package dev.statusquo.report;

import dev.statusquo.compare.Change;
import dev.statusquo.compare.Comparison;
import dev.statusquo.compare.TargetComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison as plain text. */
public final class ComparisonText {
    private static final int MOST_CHANGES = 25;
    private static final int MOST_ROWS = 6;

    private ComparisonText() {}

    /**
     * Writes a comparison for a terminal.
     *
     * @param comparison the comparison
     * @param areTargets whether both sides were asked for as targets, so that comparing them again repeats a row
     * @return lines, each ended by a line feed
     */
    public static String of(Comparison comparison, boolean areTargets) {
        String targets = comparison.targets().stream()
                .map(t -> target(comparison, t, areTargets))
                .collect(Collectors.joining("\n"));
        String unmatched = comparison.unmatched().stream()
                .map(name -> name + "  stands in only one of the two\n")
                .collect(Collectors.joining());
        return targets + unmatched;
    }

    private static String target(Comparison comparison, TargetComparison target, boolean areTargets) {
        StringBuilder out = new StringBuilder(target.name() + "  " + ChangeWords.standing(target) + "\n");
        List<List<String>> head = new ArrayList<>();
        if (ChangeWords.mayBreak(target)) {
            head.add(List.of("clients", ChangeWords.banner(target)));
        }
        head.add(List.of("moved", ChangeWords.moved(target)));
        head.add(List.of("noise", ChangeWords.noise(target)));
        rows(head, "unstable", target.compared().unstable());
        rows(head, "one-sided", target.compared().oneSided());
        out.append(Columns.of(head, "  "));
        for (int i = 0; i < Math.min(MOST_CHANGES, target.changes().size()); i++) {
            out.append(change(comparison, target, target.changes().get(i), i + 1, areTargets));
        }
        int more = target.changes().size() - MOST_CHANGES;
        return out + (more > 0 ? "\n  and " + EnglishText.count(more, "lighter change") + ", see the report\n" : "");
    }

    private static void rows(List<List<String>> lines, String what, List<String> rows) {
        if (!rows.isEmpty()) {
            int more = rows.size() - MOST_ROWS;
            lines.add(List.of(
                    what,
                    rows.stream().limit(MOST_ROWS).collect(Collectors.joining(", "))
                            + (more > 0 ? " and " + more + " more" : "")));
        }
    }

    private static String change(
            Comparison comparison, TargetComparison target, Change change, int number, boolean areTargets) {
        List<List<String>> lines =
                new ArrayList<>(List.of(List.of("cause", change.cause().words())));
        ChangeWords.details(change).forEach((name, words) -> lines.add(List.of(name, words)));
        lines.add(List.of("such as", ChangeWords.example(change.example())));
        lines.add(List.of("repeat", ChangeWords.repeat(comparison.a(), comparison.b(), areTargets, target, change)));
        return "\n  " + number + ". " + ChangeWords.what(change) + "\n     " + ChangeWords.impact(target, change) + "; "
                + ChangeWords.extent(change) + "\n" + Columns.of(lines, "     ");
    }
}
