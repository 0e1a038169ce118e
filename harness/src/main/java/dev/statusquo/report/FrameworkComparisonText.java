package dev.statusquo.report;

import dev.statusquo.compare.FrameworkAnswer;
import dev.statusquo.compare.FrameworkComparison;
import dev.statusquo.compare.FrameworkComparison.FrameworkDifference;
import dev.statusquo.http.Escaped;
import dev.statusquo.model.RowOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where targets differ on the same contract, in sentences. */
public final class FrameworkComparisonText {
    private static final int MOST_ROWS = 6;
    private static final int LONGEST = 160;

    private FrameworkComparisonText() {}

    /** {@return the whole text; lines end with a line feed} */
    public static String of(FrameworkComparison contrast, Map<String, String> titles) {
        TargetNames names = names(contrast);
        StringBuilder out = new StringBuilder(lead(contrast) + ".\n");
        if (contrast.differences().stream().anyMatch(d -> !isKnown(d))) {
            out.append("Where nothing is said of what a difference follows there are not enough runs to tell: "
                    + "run each framework under several servers.\n");
        }
        byTopic(contrast).forEach((topic, differences) -> {
            out.append("\n" + topic + "\n");
            differences.forEach(d -> out.append("  " + sentence(d, titles, contrast, names) + "\n"));
        });
        return out.toString();
    }

    /** {@return how much differs, without a full stop} */
    static String lead(FrameworkComparison contrast) {
        int rows =
                contrast.differences().stream().mapToInt(d -> d.rows().size()).sum();
        String all = contrast.targets().size() + " targets, " + EnglishText.count(contrast.rows(), "row")
                + " that each answered: ";
        return all
                + (rows == 0
                        ? "all answer alike"
                        : rows + (rows == 1 ? " is" : " are") + " answered differently, "
                                + EnglishText.count(contrast.differences().size(), "difference"))
                + (contrast.leftOut() == 0
                        ? ""
                        : "; " + contrast.leftOut() + " left out, since not every target could be tried with them");
    }

    static TargetNames names(FrameworkComparison contrast) {
        return TargetNames.of(contrast.targets());
    }

    static Map<String, List<FrameworkDifference>> byTopic(FrameworkComparison contrast) {
        return contrast.differences().stream()
                .collect(Collectors.groupingBy(FrameworkDifference::topic, LinkedHashMap::new, Collectors.toList()));
    }

    /** {@return what the case is about; its id where this suite has no such case} */
    static String title(FrameworkDifference difference, Map<String, String> titles) {
        return titles.getOrDefault(difference.id(), difference.id());
    }

    /** {@return the values of the rows, or nothing where the case has only one} */
    static String rows(FrameworkDifference difference) {
        List<String> values = difference.rows().stream()
                .filter(row -> row.indexOf('[') > 0)
                .map(row -> row.substring(row.indexOf('[') + 1, row.length() - 1))
                .sorted(RowOrder.IDS)
                .toList();
        int more = values.size() - MOST_ROWS;
        return values.stream().limit(MOST_ROWS).collect(Collectors.joining("; "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String sentence(
            FrameworkDifference difference,
            Map<String, String> titles,
            FrameworkComparison contrast,
            TargetNames names) {
        List<String> parts = new ArrayList<>();
        difference
                .answers()
                .forEach((answer, ids) -> parts.add(who(ids, contrast, names) + " " + shown(answer, ids.size() > 1)));
        String rows = rows(difference);
        return title(difference, titles) + (rows.isEmpty() ? "" : " (" + rows + ")") + ": " + String.join("; ", parts)
                + "."
                + (isKnown(difference)
                        ? " " + ChangeWords.sentence(difference.follows().words())
                        : "");
    }

    private static boolean isKnown(FrameworkDifference difference) {
        return difference.follows().isKnown();
    }

    private static String who(List<String> ids, FrameworkComparison contrast, TargetNames names) {
        boolean most = ids.size() > 2 && ids.size() == contrast.targets().size() - 1;
        return most
                ? "all others"
                : EnglishText.list(ids.stream().map(names::of).toList());
    }

    private static String shown(FrameworkAnswer answer, boolean plural) {
        String words = plural ? answer.pluralWords() : answer.words();
        return words.length() <= LONGEST ? Escaped.of(words) : Escaped.of(words.substring(0, LONGEST)) + "…";
    }
}
