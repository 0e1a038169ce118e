package dev.statusquo.report;

import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.compare.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What nobody approved, as plain text. */
public final class BaselineText {
    private static final int MOST = 20;

    private BaselineText() {}

    /** {@return what is to be said of targets that were held against their baselines; lines end with a line feed, empty where there is nothing} */
    public static String of(List<BaselineCheck> checks) {
        return checks.stream().map(BaselineText::of).collect(Collectors.joining());
    }

    /** {@return the same of one target} */
    public static String of(BaselineCheck check) {
        List<String> head = points(check);
        String changes =
                check.changes().stream().limit(MOST).map(c -> change(check, c)).collect(Collectors.joining("\n"));
        int more = check.changes().size() - MOST;
        return head.stream().map(line -> line + "\n").collect(Collectors.joining())
                + (changes.isEmpty() ? "" : "\n" + changes)
                + (more > 0 ? "  and " + EnglishText.count(more, "lighter change") + "\n" : "")
                + (check.isRed()
                        ? "\n  fix:              `./statusquo approve` accepts what was seen; review the diff of reports/baseline/"
                                + check.name() + ".json\n"
                        : "");
    }

    /** {@return one sentence for each thing there is to say} */
    static List<String> points(BaselineCheck check) {
        List<String> points = new ArrayList<>();
        if (!check.changes().isEmpty()) {
            points.add(
                    check.target() + ": "
                            + EnglishText.count(
                                    check.changes().size(), check.isBinding() ? "unapproved change" : "difference")
                            + " in " + rows(check) + "; "
                            + (check.isBinding()
                                    ? moved(check)
                                    : moved(check)
                                            + ", a runtime that this machine brought and the baseline does not know, so that it is not held against it"));
        }
        if (!check.added().isEmpty()) {
            points.add(check.target() + ": " + EnglishText.count(check.added().size(), "row")
                    + (check.added().size() == 1 ? " has" : " have")
                    + " nothing approved yet; `./statusquo approve` adds what was seen");
        }
        if (!check.gone().isEmpty()) {
            points.add(check.target() + ": " + EnglishText.count(check.gone().size(), "approved row")
                    + (check.gone().size() == 1 ? " is" : " are")
                    + " not in the catalogue any more; `./statusquo approve` takes "
                    + (check.gone().size() == 1 ? "it" : "them") + " out");
        }
        return points;
    }

    private static String rows(BaselineCheck check) {
        long rows = check.changes().stream()
                .flatMap(c -> c.rows().stream())
                .map(r -> r.row())
                .distinct()
                .count();
        return EnglishText.count(rows, "row");
    }

    private static String moved(BaselineCheck check) {
        String moved = ChangeWords.moved(check.moved());
        return check.moved().isEmpty() ? moved : moved + " moved";
    }

    /** {@return one change in a line} */
    static String brief(Change change) {
        return ChangeWords.what(change) + " (" + ChangeWords.extent(change) + ", such as "
                + change.example().row() + ")";
    }

    /** {@return one change: what, where, why, how to repeat it} */
    static String change(BaselineCheck check, Change change) {
        List<List<String>> lines = List.of(
                List.of("cause", change.cause().words()),
                List.of("such as", ChangeWords.example(change.example())),
                List.of(
                        "repeat",
                        ConsoleText.runLine(
                                "run " + check.name(), change.example().row())));
        return "  " + ChangeWords.what(change) + "\n    " + change.kind().words() + "; " + ChangeWords.extent(change)
                + "\n" + Columns.of(lines, "    ");
    }
}
