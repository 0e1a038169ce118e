package dev.statusquo.report;

import dev.statusquo.model.Filter;
import dev.statusquo.model.KnownDeviation;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.OutcomeCounts;
import dev.statusquo.model.RowOrder;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Target;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code summary.md}, for pull requests. */
final class Summary {
    private static final int MOST_RED = 40;
    private static final int MOST_ROWS = 3;

    private static final int MOST_CAUSES = 8;

    private final RunView view;
    private final CauseList causes;

    private Summary(RunView view) {
        this.view = view;
        this.causes = CauseList.of(view);
    }

    /** {@return the whole file} */
    static String of(RunView view) {
        Summary summary = new Summary(view);
        return Stream.of(
                        summary.head(),
                        summary.weightiest(),
                        summary.targets(),
                        summary.baselines(),
                        summary.red(),
                        summary.known(),
                        summary.claims(),
                        summary.run())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String head() {
        return "# StatusQuo\n\n" + (view.report().isComplete() ? "" : "Partial report: the run did not end. ") + "**"
                + Markdown.text(Headline.standing(view)) + "**\n";
    }

    /** What makes the run red has a part of its own, and what nobody suffers from needs none. */
    private String weightiest() {
        List<CauseLine> suffered = causes.causes().stream()
                .filter(cause -> cause.harm() != Harm.RED && cause.harm().compareTo(Harm.TOLERATED) < 0)
                .toList();
        if (suffered.isEmpty()) {
            return "";
        }
        int more = suffered.size() - MOST_CAUSES;
        return "What clients suffer most from:\n\n"
                + suffered.stream()
                        .limit(MOST_CAUSES)
                        .map(cause -> "- " + Markdown.text(causes.sentence(cause)) + "\n")
                        .collect(Collectors.joining())
                + (more > 0 ? "- and " + EnglishText.count(more, "other cause") + ", see the report\n" : "");
    }

    private String claims() {
        String points = Headline.points(view).stream()
                .map(point -> "- " + Markdown.text(point.substring(0, 1).toUpperCase(Locale.ROOT) + point.substring(1))
                        + "\n")
                .collect(Collectors.joining());
        String lead = Markdown.text(Headline.lead(view));
        return "## The claims of the guide\n\n"
                + (points.isEmpty()
                        ? lead + ".\n"
                        : "<details><summary>" + lead + "</summary>\n\n" + points + "\n</details>\n");
    }

    private String targets() {
        List<List<String>> lines = view.targets().stream().map(this::target).toList();
        String troubles = view.targets().stream()
                .flatMap(t -> t.trouble().stream()
                        .map(words -> "\n"
                                + Markdown.text(view.names().of(t.target().id())) + ":\n\n" + Markdown.block(words)))
                .collect(Collectors.joining());
        return Markdown.table(
                        List.of(
                                "Target",
                                "Conforms",
                                "Tolerated",
                                "Violates",
                                "Recorded",
                                "Not applicable",
                                "Inconclusive",
                                "Known",
                                "Unexpected",
                                "Stale",
                                "Missing"),
                        lines)
                + "\nA violation is known (declared, with a reason and a link) or unexpected. Unexpected, stale, inconclusive and"
                + " missing make a run red.\n"
                + troubles;
    }

    private List<String> target(TriedTarget target) {
        OutcomeCounts counts = OutcomeCounts.of(view.of(target));
        List<String> cells = new ArrayList<>();
        cells.add(Markdown.text(view.names().of(target.target().id())));
        Stream.of(Verdict.values()).forEach(verdict -> cells.add(Integer.toString(counts.of(verdict))));
        Stream.of(Standing.values()).forEach(standing -> cells.add(Integer.toString(counts.of(standing))));
        cells.add(Integer.toString(view.missing(target)));
        return cells;
    }

    private String baselines() {
        String texts = BaselineText.of(view.baselines());
        return texts.isEmpty() ? "" : "## Against the baseline\n\n" + Markdown.block(texts);
    }

    private String red() {
        List<Outcome> red = view.outcomes().stream().filter(Outcome::isRed).toList();
        if (red.isEmpty()) {
            return "";
        }
        String texts = red.stream()
                .limit(MOST_RED)
                .map(outcome -> ConsoleText.outcome(outcome, view.address(outcome.target())))
                .collect(Collectors.joining("\n"));
        int more = red.size() - MOST_RED;
        return "## What makes this run red\n\n"
                + ConsoleText.hint(view)
                        .map(words -> Markdown.text(words) + "\n\n")
                        .orElse("") + Markdown.block(texts)
                + (more > 0 ? "\nand " + more + " more, see the report\n" : "");
    }

    private String known() {
        List<CauseLine> known = causes.causes().stream()
                .filter(cause -> cause.harm() != Harm.RED && cause.declared().isPresent())
                .toList();
        return known.isEmpty()
                ? ""
                : "## Known deviations\n\n<details><summary>" + EnglishText.count(known.size(), "cause")
                        + " declared, and seen as declared</summary>\n\n"
                        + Markdown.table(
                                List.of("What a target does", "Rows", "Reason", "Declared"),
                                known.stream().map(this::known).toList())
                        + "\n</details>\n";
    }

    private List<String> known(CauseLine cause) {
        KnownDeviation deviation = cause.declared().orElseThrow();
        List<String> rows = cause.rows().stream().sorted(RowOrder.IDS).toList();
        String more = rows.size() > MOST_ROWS ? " and " + (rows.size() - MOST_ROWS) + " more" : "";
        return List.of(
                Markdown.text(causes.what(cause)),
                rows.stream().limit(MOST_ROWS).map(Markdown::code).collect(Collectors.joining(" ")) + more,
                Markdown.text(deviation.reason()),
                Markdown.link(deviation.id(), deviation.link().toString()));
    }

    private String run() {
        RunHeader header = view.report().header();
        List<String> lines = new ArrayList<>();
        lines.add("- Engine: " + Markdown.text(header.engine()));
        lines.add("- Suite: " + Markdown.text(header.suite()) + ", commit " + Markdown.code(header.commit()));
        lines.add("- Started: " + header.started()
                + view.report().footer().map(Summary::times).orElse("; the run did not end"));
        if (!header.filters().isEmpty()) {
            lines.add("- Only: "
                    + header.filters().stream()
                            .map(filter -> Markdown.code(filter.toString()))
                            .collect(Collectors.joining(", ")));
        }
        view.targets().stream()
                .map(TriedTarget::target)
                .sorted(Comparator.comparing(Target::id))
                .forEach(target ->
                        lines.add("- " + Markdown.code(target.id()) + ": " + versions(target) + resolution(target)));
        return "## The run\n\n" + String.join("\n", lines) + "\n\nReproduce: " + Markdown.code(reproduce(header))
                + "\n";
    }

    private static String resolution(Target target) {
        return target.provenance().resolution().stream()
                .map(sentence -> ". " + Markdown.text(sentence))
                .collect(Collectors.joining());
    }

    private static String versions(Target target) {
        return target.versions().entrySet().stream()
                .map(e -> Markdown.text(e.getKey() + " " + e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String times(RunFooter footer) {
        return footer.lastReady()
                        .map(r -> "; last target ready after " + Durations.words(r))
                        .orElse("")
                + "; end after " + Durations.words(footer.elapsed());
    }

    private String reproduce(RunHeader header) {
        String requests = view.targets().stream()
                .map(t -> t.target().request())
                .distinct()
                .collect(Collectors.joining(" "));
        String address = header.engine().equals("url")
                ? view.targets().stream()
                        .flatMap(t -> t.address().stream())
                        .findFirst()
                        .map(a -> " --address " + a)
                        .orElse("")
                : "";
        if (view.isJourney()) {
            return "./statusquo journey";
        }
        return "./statusquo run " + requests + " --engine " + header.engine() + address
                + header.filters().stream().map(Summary::option).collect(Collectors.joining());
    }

    private static String option(Filter filter) {
        return " --" + filter.option() + " '" + filter.value().replace("'", "'\\''") + "'";
    }
}
