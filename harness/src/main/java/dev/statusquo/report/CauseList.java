package dev.statusquo.report;

import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.KnownDeviation;
import dev.statusquo.model.Level;
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
     * @param sources where that is written or discussed; at most one
     */
    record Line(String id, String what, String about, String rows, String why, List<Source> sources) {}

    /** A link to somewhere else. */
    record Source(String words, String link) {
        static Optional<Source> of(String words, Optional<URI> link) {
            return link.filter(to -> "https".equals(to.getScheme()) || "http".equals(to.getScheme()))
                    .map(to -> new Source(words, to.toString()));
        }
    }

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
                cause.declared().map(KnownDeviation::reason).orElseGet(() -> asks(of)),
                cause
                        .declared()
                        .flatMap(known -> Source.of("Source", Optional.of(known.link())))
                        .or(() -> Source.of(
                                of.requirement().toString(), of.requirement().link()))
                        .stream()
                        .toList());
    }

    private static String asks(CaseDescription of) {
        String who = of.level() == Level.DOCUMENT ? "The guide" : of.level().name();
        return of.requirement().text().isEmpty()
                ? who
                : who + ": " + of.requirement().text();
    }

    /** {@return a cause in one sentence, with the count of its rows and why they are so} */
    String sentence(CauseLine cause) {
        Line line = line(cause);
        return line.what() + " (" + line.rows() + "): " + line.why();
    }

    /** {@return who does what} */
    String what(CauseLine cause) {
        if (cause.harm() == Harm.NONE) {
            long answers =
                    cause.outcomes().stream().map(CellText::of).distinct().count();
            return EnglishText.count(answers, "different answer");
        }
        return cause.deeds().entrySet().stream()
                .map(deed -> Headline.who(view, deed.getValue()) + " "
                        + (deed.getValue().size() > 1
                                ? deed.getKey().plural()
                                : deed.getKey().singular()))
                .collect(Collectors.joining("; "));
    }
}
