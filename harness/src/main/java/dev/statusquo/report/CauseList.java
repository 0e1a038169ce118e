package dev.statusquo.report;

import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.KnownDeviation;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Verdict;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The causes in a run as the first page lists them, by what a client suffers.
 *
 * @param view the run
 * @param causes the causes, the worst first
 */
record CauseList(RunView view, List<CauseLine> causes) {
    /** So many lines stand open, then groups are folded. */
    private static final int OPEN = 12;

    static CauseList of(RunView view) {
        return new CauseList(view, CauseLine.of(view.outcomes()));
    }

    /** What a client suffers in the same way. */
    record Group(String title, String size, boolean open, List<Line> lines) {}

    /**
     * One cause.
     *
     * @param id names it in links
     * @param what who does what
     * @param about the title of the case that shows it best
     * @param rows how many rows show it
     * @param why what is declared, or what is asked for
     * @param source where that is written or discussed; may be empty
     */
    record Line(String id, String what, String about, String rows, String why, String source) {}

    /** {@return the groups, the worst first} */
    List<Group> groups() {
        Map<Harm, List<CauseLine>> byHarm =
                causes.stream().collect(Collectors.groupingBy(CauseLine::harm, TreeMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        int shown = 0;
        for (Map.Entry<Harm, List<CauseLine>> entry : byHarm.entrySet()) {
            List<Line> lines = entry.getValue().stream().map(this::line).toList();
            shown += lines.size();
            groups.add(new Group(
                    entry.getKey().words(),
                    EnglishText.count(lines.size(), entry.getKey() == Harm.NONE ? "case" : "cause"),
                    groups.isEmpty() || shown <= OPEN,
                    lines));
        }
        return groups;
    }

    private Line line(CauseLine cause) {
        CaseDescription of = cause.example().row().of();
        return new Line(
                cause.id(),
                what(cause),
                of.title(),
                EnglishText.count(cause.rows().size(), "row"),
                cause.declared().map(KnownDeviation::reason).orElseGet(() -> of.level() + ", " + of.requirement()),
                cause.declared().flatMap(CauseList::source).orElse(""));
    }

    private String what(CauseLine cause) {
        if (cause.harm() == Harm.NONE) {
            long answers =
                    cause.outcomes().stream().map(CellText::of).distinct().count();
            return EnglishText.count(answers, "different answer");
        }
        boolean several = cause.targets().size() > 1;
        return Headline.who(view, cause.targets()) + " " + does(cause.example(), several);
    }

    private static String does(Outcome example, boolean several) {
        if (example.verdict() == Verdict.INCONCLUSIVE) {
            return (several ? "leave" : "leaves") + " open what is so: "
                    + example.judgement().cause().map(cause -> cause.words()).orElse("inconclusive");
        }
        if (example.standing().equals(Optional.of(Standing.STALE))) {
            return (several ? "keep" : "keeps") + " the rule: a deviation is declared that is not seen any more";
        }
        FailureSentence what = FailureSentence.of(example);
        return several ? what.plural() : what.singular();
    }

    private static Optional<String> source(KnownDeviation known) {
        return Optional.of(known.link())
                .filter(link -> "https".equals(link.getScheme()) || "http".equals(link.getScheme()))
                .map(URI::toString);
    }
}
