package dev.statusquo.report;

import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.http.End;
import dev.statusquo.http.Escaped;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.model.Filter;
import dev.statusquo.model.KnownDeviation;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.OutcomeCounts;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Standing;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Outcomes and the end of a run as plain text; what came from a target is printable in it. */
public final class ConsoleText {
    private static final int LONGEST = 200;
    private static final int MOST_FILTERS = 5;

    private ConsoleText() {}

    /** {@return an outcome: what it is, the requirement, every difference aligned, how to repeat it; lines end with a line feed} */
    public static String outcome(Outcome outcome, Optional<String> address) {
        List<List<String>> lines = new ArrayList<>();
        outcome.judgement().mismatches().forEach(m -> lines.add(mismatch(m)));
        outcome.judgement().cause().ifPresent(cause -> lines.add(List.of("cause", cause.words())));
        if (!outcome.judgement().note().isEmpty()) {
            lines.add(List.of("note", shown(outcome.judgement().note())));
        }
        known(outcome).ifPresent(words -> lines.add(List.of("known", words)));
        if (!outcome.earlier().isEmpty()) {
            lines.add(List.of("earlier", summaries(outcome.earlier())));
        }
        repeat(outcome, address).ifPresent(line -> lines.add(List.of("repeat", line)));
        return head(outcome) + "\n  " + oneLine(outcome.row().of().title()) + "\n" + Columns.of(lines, "  ")
                + counterexample(outcome);
    }

    /** The shortest sequence that fails, as lines to paste. */
    private static String counterexample(Outcome outcome) {
        return outcome.facts()
                .counterexample()
                .orElse("")
                .lines()
                .map(line -> "    " + Escaped.lines(line) + "\n")
                .collect(Collectors.joining());
    }

    /** {@return the end of a run: headline, one line for each target, what nobody approved, engine and times; lines end with a line feed} */
    public static String summary(RunReport report, List<BaselineCheck> baselines) {
        RunView view = RunView.of(report, baselines);
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                "target",
                "conforms",
                "tolerated",
                "recorded",
                "n/a",
                "known",
                "violates",
                "inconclusive",
                "rows",
                "ready"));
        view.targets().forEach(target -> table.add(counts(view, target)));
        String approval = BaselineText.of(baselines);
        return Headline.of(view) + "\n\n" + Columns.of(table, "  ") + retries(view)
                + troubles(view) + (approval.isEmpty() ? "" : "\n" + approval)
                + hint(view).map(words -> "\n" + words + "\n").orElse("") + "\n" + run(report) + "\n";
    }

    /** {@return how to run this one row again} */
    public static String runLine(String command, String row) {
        return "./statusquo " + command + " --case '" + row.replace("'", "'\\''") + "'";
    }

    /** {@return the shell line that sends the last request again, credentials left out} */
    static Optional<String> repeat(Outcome outcome, Optional<String> address) {
        return outcome.lastExchange()
                .filter(last -> !last.sent().equals(Octets.empty()))
                .flatMap(last ->
                        Repeat.line(last.sent(), address).map(line -> last.end() == End.HANG ? limited(line) : line));
    }

    /** Who repeats a hang wants the prompt back. */
    private static String limited(String line) {
        return line.replaceFirst("^curl ", "curl -m 5 ");
    }

    /** {@return how the lines that repeat a request are used after the run; empty where none of the outcomes is red or has one} */
    static Optional<String> hint(RunView view) {
        return view.outcomes().stream()
                .filter(o -> o.isRed() && !o.exchanges().isEmpty())
                .filter(o -> !view.report().header().engine().equals("url"))
                .findFirst()
                .map(o -> view.isJourney()
                        ? "To repeat one: ./statusquo journey --client NAME --proxy NAME --case 'ID' runs a row again."
                        : "To repeat one: ./statusquo run TARGET --case 'ID' runs a row again. To send a request by hand, start"
                                + " ./statusquo up TARGET first and put the address that it prints in the place of the one of the"
                                + " repeat line: that one ended with the run.");
    }

    /** {@return reason and link of a deviation that a row was held against, with what is wrong about it} */
    static Optional<String> known(Outcome outcome) {
        return outcome.deviation()
                .map(deviation -> prefix(outcome, deviation)
                        + deviation.reason().replaceFirst("\\.$", "") + ", " + deviation.link());
    }

    private static String prefix(Outcome outcome, KnownDeviation deviation) {
        Optional<Standing> standing = outcome.standing();
        if (standing.equals(Optional.of(Standing.STALE))) {
            return "declared as " + deviation.id() + ", but not seen: ";
        }
        return standing.equals(Optional.of(Standing.UNEXPECTED))
                ? "declared as " + deviation.id() + " with "
                        + deviation.observed() + ", but "
                        + outcome.judgement().seen() + " was seen: "
                : "";
    }

    private static String head(Outcome outcome) {
        Requirement requirement = outcome.row().of().requirement();
        String verdict = EnglishText.verdict(outcome.verdict(), requirement.level());
        String standing =
                outcome.standing().map(s -> " (" + EnglishText.word(s) + ")").orElse("");
        return Stream.of(
                        outcome.row().id(),
                        outcome.target(),
                        verdict + standing,
                        requirement.level().name(),
                        requirement.toString())
                .map(ConsoleText::oneLine)
                .collect(Collectors.joining("  "));
    }

    private static List<String> mismatch(Mismatch mismatch) {
        return List.of(
                oneLine(mismatch.where().toString()),
                "expected " + shown(mismatch.expected()),
                "was " + shown(mismatch.actual()));
    }

    private static String summaries(List<Exchange> exchanges) {
        return oneLine(exchanges.stream().map(Exchange::summary).collect(Collectors.joining("; ")));
    }

    private static String shown(String text) {
        String clean = Escaped.of(text);
        return clean.length() <= LONGEST
                ? clean
                : clean.substring(0, LONGEST) + "... (" + (clean.length() - LONGEST) + " more)";
    }

    /** Our own words may hold any letter, but nothing that moves a cursor. */
    private static String oneLine(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> counts(RunView view, TriedTarget target) {
        OutcomeCounts counts = OutcomeCounts.of(view.of(target));
        int known = counts.of(Standing.EXPECTED);
        return List.of(
                target.target().id() + TargetNames.mark(target.target()),
                "" + counts.of(Verdict.CONFORMS),
                "" + counts.of(Verdict.TOLERATED),
                "" + counts.of(Verdict.RECORDED),
                "" + counts.of(Verdict.NOT_APPLICABLE),
                "" + known,
                "" + (counts.of(Verdict.VIOLATES) - known),
                "" + counts.of(Verdict.INCONCLUSIVE),
                "" + counts.outcomes(),
                target.ready().map(Durations::words).orElse("-"));
    }

    private static String retries(RunView view) {
        String table = RetryTable.of(view).text();
        return table.isEmpty() ? "" : "\n" + table;
    }

    private static String troubles(RunView view) {
        return view.targets().stream()
                .flatMap(target -> target.trouble().stream()
                        .map(trouble -> "\n" + target.target().id() + ": "
                                + trouble.lines().map(Escaped::of).collect(Collectors.joining("\n  ")) + "\n"))
                .collect(Collectors.joining());
    }

    private static String run(RunReport report) {
        String times = report.footer().map(ConsoleText::times).orElse("; partial: the run did not end");
        List<String> filters =
                report.header().filters().stream().map(Filter::toString).toList();
        return "engine " + report.header().engine() + times + (filters.isEmpty() ? "" : "; only " + only(filters));
    }

    private static String only(List<String> filters) {
        return filters.size() > MOST_FILTERS ? "what " + filters.size() + " filters name" : EnglishText.list(filters);
    }

    private static String times(RunFooter footer) {
        return footer.lastReady()
                        .map(ready -> "; last target ready after " + Durations.words(ready))
                        .orElse("; no target answered")
                + "; end after " + Durations.words(footer.elapsed());
    }
}
