package dev.statusquo.report;

import dev.statusquo.compare.Aspect;
import dev.statusquo.compare.Change;
import dev.statusquo.compare.ChangeEffect;
import dev.statusquo.compare.ComparedRows;
import dev.statusquo.compare.Difference;
import dev.statusquo.compare.Impact;
import dev.statusquo.compare.Part;
import dev.statusquo.compare.RowChange;
import dev.statusquo.compare.Signature;
import dev.statusquo.compare.TargetComparison;
import dev.statusquo.compare.VersionChange;
import dev.statusquo.http.Escaped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes as sentences; what came from a target is printable in them. */
final class ChangeWords {
    private static final int LONGEST = 110;
    private static final int MOST_MOVED = 12;

    private ChangeWords() {}

    /** {@return what became what: {@code status: 200 → 206}} */
    static String what(Change change) {
        String lead = what(change.example().difference(), change.signature());
        List<String> others = change.signatures().stream()
                .skip(1)
                .map(s -> new Aspect(1, s.part(), s.name()).words())
                .distinct()
                .toList();
        return lead + (others.isEmpty() ? "" : "; with it " + EnglishText.list(others));
    }

    private static String what(Difference difference, Signature signature) {
        String place = difference.aspect().words();
        boolean absent = difference.isComing() || difference.isGoing();
        String hint = signature.part() == Part.FIELD && !absent && signature.isOfReferences()
                ? " (" + signature.from() + " became " + signature.to() + ")"
                : "";
        return place + ": " + shown(difference.from(), difference.to()) + " → "
                + shown(difference.to(), difference.from()) + hint;
    }

    /** {@return what a change means to who uses the target; for what the app sees, how much else it may explain} */
    static String impact(TargetComparison target, Change change) {
        if (change.impact() != Impact.REQUEST_AS_SEEN) {
            return change.impact().words();
        }
        boolean isFirst = change.equals(target.changes().get(0));
        long others = isFirst ? target.otherRows(change) : 0;
        return "the app sees the same request otherwise"
                + (others == 0 ? "" : "; this may explain the " + EnglishText.count(others, "other row"));
    }

    /** {@return that only one side answers at random, and where; empty if neither does, or both} */
    static Optional<String> instability(TargetComparison target) {
        ComparedRows rows = target.compared();
        if (!rows.isOneSideUnstable()) {
            return Optional.empty();
        }
        boolean isB = rows.isBLessStable();
        int fewer = isB ? rows.unstableOnA().size() : rows.unstableOnB().size();
        int more = rows.unstableOnOneSide().size();
        return Optional.of((isB ? "B" : "A") + " answers at random in " + thousands(more) + " of "
                + thousands(rows.both()) + " rows, " + (isB ? "A" : "B") + " in " + (fewer == 0 ? "none" : fewer)
                + ": they differ from run to run of the same target"
                + (target.moved().isEmpty() ? "" : "; moved: " + moved(target.moved())));
    }

    private static String thousands(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@return what may break a client, whatever the verdicts are, without a full stop} */
    static String banner(TargetComparison target) {
        List<String> parts = new ArrayList<>();
        instability(target).ifPresent(parts::add);
        if (target.breaking() > 0) {
            String kinds = target.changes().stream()
                    .filter(Change::mayBreak)
                    .map(c -> c.impact().words())
                    .distinct()
                    .collect(Collectors.joining(", "));
            parts.add(EnglishText.count(target.breaking(), "change") + " of "
                    + target.changes().size() + " may break a client: " + kinds);
        }
        return parts.isEmpty() ? "nothing was found that may break a client" : String.join("; ", parts);
    }

    /** {@return whether a client that worked may fail: one side answers at random, or a change is of that kind} */
    static boolean mayBreak(TargetComparison target) {
        return target.breaking() > 0 || target.compared().isOneSideUnstable();
    }

    /** {@return what the case of a change's example is about, and what was sent, as far as they are known} */
    static Map<String, String> details(Change change) {
        Map<String, String> details = new LinkedHashMap<>();
        change.example()
                .b()
                .source()
                .ifPresent(o -> details.put("about", o.row().of().title()));
        details.put("sent", SentWords.of(change.example()));
        details.values().removeIf(String::isBlank);
        return details;
    }

    /** {@return a value as it can be printed, cut around the place where it differs from the other} */
    static String shown(String value, String other) {
        int start = 0;
        while (start < Math.min(value.length(), other.length()) && value.charAt(start) == other.charAt(start)) {
            start++;
        }
        int from = value.length() <= LONGEST ? 0 : Math.max(0, Math.min(start - 30, value.length() - LONGEST));
        int to = Math.min(value.length(), from + LONGEST);
        return (from > 0 ? "…" : "") + Escaped.of(value.substring(from, to)) + (to < value.length() ? "…" : "");
    }

    /** {@return how many rows, and what it means for them} */
    static String extent(Change change) {
        List<String> effects = effects(count(change, ChangeEffect.WORSE), count(change, ChangeEffect.BETTER));
        return EnglishText.count(change.rows().size(), "row")
                + (effects.isEmpty() ? "" : ", " + EnglishText.list(effects));
    }

    private static List<String> effects(long worse, long better) {
        List<String> effects = new ArrayList<>();
        if (worse > 0) {
            effects.add(worse + " got worse");
        }
        if (better > 0) {
            effects.add(better + " got better");
        }
        return effects;
    }

    private static long count(Change change, ChangeEffect effect) {
        return change.rows().stream().filter(r -> r.effect() == effect).count();
    }

    /** {@return the example's row and verdicts} */
    static String example(RowChange row) {
        String verdicts = row.a().verdict() == row.b().verdict()
                ? row.b().verdict().name()
                : row.a().verdict() + " → " + row.b().verdict();
        int exchange = row.difference().aspect().exchange();
        return row.row() + "  " + verdicts + (exchange > 1 ? "  (exchange " + exchange + ")" : "");
    }

    /** {@return what moved in the dependency set} */
    static String moved(TargetComparison target) {
        return moved(target.moved());
    }

    static String moved(List<VersionChange> moved) {
        int more = moved.size() - MOST_MOVED;
        return moved.isEmpty()
                ? "no version moved"
                : moved.stream().limit(MOST_MOVED).map(VersionChange::toString).collect(Collectors.joining(", "))
                        + (more > 0 ? " and " + more + " more" : "");
    }

    /** {@return what is known to differ by itself, and how that is known} */
    static String noise(TargetComparison target) {
        if (target.compared().runs() > 1) {
            return "what differs was run again on both sides, "
                    + target.compared().runs() + " runs: "
                    + (target.compared().noise().isEmpty()
                            ? "it shows every time"
                            : EnglishText.count(target.compared().noise().size(), "row")
                                    + (target.compared().noise().size() == 1 ? " differs" : " differ")
                                    + " from run to run, which is no change");
        }
        return target.changes().isEmpty()
                ? "nothing differs, so that nothing had to be run again"
                : "known from normalisation only: each side was run once";
    }

    /** {@return how the target stands, in one sentence without its full stop} */
    static String standing(TargetComparison target) {
        String rows = EnglishText.count(target.compared().both(), "row");
        if (target.changes().isEmpty()) {
            return rows + ", nothing changed" + doubt(target);
        }
        List<String> effects = effects(target.rows(ChangeEffect.WORSE), target.rows(ChangeEffect.BETTER));
        return rows + ", " + EnglishText.count(target.changes().size(), "change") + " in "
                + target.changedRows().size()
                + (effects.isEmpty() ? "; no verdict got worse" : "; " + EnglishText.list(effects)) + doubt(target);
    }

    private static String doubt(TargetComparison target) {
        List<String> words = new ArrayList<>();
        if (!target.compared().unstable().isEmpty()) {
            words.add(target.compared().unstable().size() + " unstable or inconclusive, never called a change");
        }
        if (!target.compared().oneSided().isEmpty()) {
            words.add(target.compared().oneSided().size() + " in only one of the two");
        }
        return words.isEmpty() ? "" : "; " + EnglishText.list(words);
    }

    /** {@return the line that shows a change's example again} */
    static String repeat(String a, String b, boolean areTargets, TargetComparison target, Change change) {
        String row = change.example().row().replace("'", "'\\''");
        return areTargets
                ? "./statusquo compare " + a + " " + b + " --case '" + row + "'"
                : ConsoleText.runLine(
                        target.b().isPath()
                                ? target.b().command()
                                : "run " + target.b().name(),
                        change.example().row());
    }

    /** {@return the first letter in upper case} */
    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
