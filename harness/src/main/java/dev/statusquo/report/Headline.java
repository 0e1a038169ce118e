package dev.statusquo.report;

import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.OutcomeCounts;
import dev.statusquo.model.RowOrder;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The first sentences of every report, in plain words. */
public final class Headline {
    private static final String EXAMPLES = "example/";
    private static final int MOST_SENTENCES = 3;
    private static final int MOST_SUBJECTS = 5;

    private Headline() {}

    /** {@return which claims of the documents do not hold, and where} */
    public static String of(RunReport report) {
        return of(RunView.of(report));
    }

    /** {@return how the run stands, its targets held against their baselines: what is unexpected, stale, inconclusive or missing, and how many deviations are known} */
    public static String standing(RunReport report, List<BaselineCheck> baselines) {
        return standing(RunView.of(report, baselines));
    }

    /** {@return the same of a run in which a known deviation is as bad as any violation} */
    public static String strictStanding(RunReport report, List<BaselineCheck> baselines) {
        return standing(RunView.of(report, baselines), true);
    }

    static String of(RunView view) {
        return (view.report().isComplete() ? "" : "Partial report: ") + claims(view);
    }

    static String standing(RunView view) {
        return standing(view, false);
    }

    private static String standing(RunView view, boolean strict) {
        OutcomeCounts counts = OutcomeCounts.of(view.outcomes());
        if (counts.outcomes() == 0) {
            return "Nothing was executed.";
        }
        List<String> red = red(view, counts);
        if (strict) {
            add(red, counts.of(Standing.EXPECTED), "declared, which --strict does not excuse");
        }
        if (red.isEmpty() && !isAnythingJudged(view)) {
            return "Nothing was judged: none of " + EnglishText.count(counts.outcomes(), "outcome")
                    + " applies to its target.";
        }
        int known = counts.of(Standing.EXPECTED);
        String seen = known == 0 ? "" : "; " + known + (known == 1 ? " is a known deviation" : " are known deviations");
        return red.isEmpty()
                ? "As expected: " + EnglishText.count(counts.outcomes(), "outcome") + seen + "."
                : "Not as expected: " + EnglishText.list(red) + ", of "
                        + EnglishText.count(counts.outcomes(), "outcome") + seen + ".";
    }

    /** {@return whether something was executed, and nothing of it makes the run red} */
    static boolean isAsExpected(RunView view) {
        OutcomeCounts counts = OutcomeCounts.of(view.outcomes());
        return isAnythingJudged(view) && red(view, counts).isEmpty();
    }

    private static boolean isAnythingJudged(RunView view) {
        return view.outcomes().stream().anyMatch(o -> o.verdict().isConclusive());
    }

    private static List<String> red(RunView view, OutcomeCounts counts) {
        List<String> red = new ArrayList<>();
        add(red, counts.of(Standing.UNEXPECTED), "unexpected");
        add(red, counts.of(Standing.STALE), "stale");
        add(red, counts.of(Verdict.INCONCLUSIVE), "inconclusive");
        add(red, view.missing(), "planned without an outcome");
        int unapproved = view.baselines().stream()
                .filter(BaselineCheck::isRed)
                .mapToInt(c -> c.changes().size())
                .sum();
        add(red, unapproved, unapproved == 1 ? "unapproved change" : "unapproved changes");
        return red;
    }

    private static void add(List<String> red, int count, String what) {
        if (count > 0) {
            red.add(count + " " + what);
        }
    }

    /** {@return how many claims do not hold, or what else there is to say of them; without a full stop} */
    static String lead(RunView view) {
        List<ClaimCheck> checks = view.claims();
        if (checks.isEmpty()) {
            return "No claim of the guide was held against this run";
        }
        long failing = checks.stream().filter(ClaimCheck::fails).count();
        long decided = checks.stream().filter(ClaimCheck::isDecided).count();
        if (decided == 0) {
            return "None of the guide's " + checks.size() + " claims was tried in this run";
        }
        return failing == 0
                ? "All of the guide's claims that were tried hold: " + decided + " of " + checks.size()
                : failing + " of the guide's " + checks.size() + " claims " + (failing == 1 ? "does" : "do")
                        + " not hold";
    }

    /** {@return what happened instead, the most important first} */
    static List<String> points(RunView view) {
        return sentences(view, view.claims());
    }

    private static String claims(RunView view) {
        List<String> points = points(view);
        int more = points.size() - MOST_SENTENCES;
        return lead(view)
                + (points.isEmpty() ? "" : ": ")
                + points.stream().limit(MOST_SENTENCES).collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + " more (see the report)" : "")
                + ".";
    }

    /**
     * What befalls the guide's own examples comes first: that is what a reader of theirs has copied.
     * One sentence for each thing that happened, targets that do the same on the same taken together.
     */
    private static List<String> sentences(RunView view, List<ClaimCheck> checks) {
        Set<Outcome> shown = checks.stream()
                .filter(check -> check.claim().id().startsWith(EXAMPLES))
                .flatMap(check -> check.failures().stream())
                .collect(Collectors.toSet());
        Map<FailureSentence, Map<String, List<Outcome>>> happened = new LinkedHashMap<>();
        checks.stream()
                .flatMap(check -> check.failures().stream())
                .distinct()
                .forEach(outcome -> happened.computeIfAbsent(FailureSentence.of(outcome), h -> new LinkedHashMap<>())
                        .computeIfAbsent(outcome.target(), t -> new ArrayList<>())
                        .add(outcome));
        List<Sentence> sentences = new ArrayList<>();
        happened.forEach((failure, byTarget) -> {
            Map<String, List<String>> targetsBySubject = new LinkedHashMap<>();
            byTarget.forEach((target, outcomes) -> targetsBySubject
                    .computeIfAbsent(subjects(outcomes), s -> new ArrayList<>())
                    .add(target));
            targetsBySubject.forEach((subjects, targets) -> sentences.add(new Sentence(
                    failure,
                    who(view, targets),
                    targets.size() > 1,
                    subjects,
                    byTarget.entrySet().stream()
                            .filter(e -> targets.contains(e.getKey()))
                            .flatMap(e -> e.getValue().stream())
                            .anyMatch(shown::contains))));
        });
        return sentences.stream()
                .sorted(Comparator.comparing((Sentence s) -> !s.isShown())
                        .thenComparing(s -> s.failure().weight()))
                .map(Sentence::words)
                .toList();
    }

    /** {@return these targets, named by their ids, as the subject of a sentence} */
    static String who(RunView view, List<String> targets) {
        boolean all = targets.size() > 2 && targets.size() == view.targets().size();
        return all
                ? "all " + targets.size() + " targets"
                : EnglishText.list(targets.stream().map(view.names()::of).toList());
    }

    /** Parameters name a row shortly ({@code 620}); where no row has any, titles do. */
    private static String subjects(List<Outcome> outcomes) {
        Set<String> values = new TreeSet<>(RowOrder.IDS);
        Set<String> titles = new LinkedHashSet<>();
        for (Outcome outcome : outcomes) {
            if (outcome.row().parameters().isEmpty()) {
                titles.add("\"" + outcome.row().of().title() + "\"");
            } else {
                values.add(String.join(" ", new TreeMap<>(outcome.row().parameters()).values()));
            }
        }
        List<String> all = new ArrayList<>(values.isEmpty() ? titles : values);
        int more = all.size() - MOST_SUBJECTS;
        if (more > 1) {
            all = new ArrayList<>(all.subList(0, MOST_SUBJECTS));
            all.add(more + " more");
        }
        return EnglishText.list(all);
    }

    private record Sentence(FailureSentence failure, String who, boolean several, String subjects, boolean isShown) {
        String words() {
            return who + " " + (several ? failure.plural() : failure.singular()) + " on " + subjects;
        }
    }
}
