package dev.statusquo.cli;

import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.OutcomeCounts;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Standing;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.model.Verdict;
import dev.statusquo.report.ConsoleText;
import dev.statusquo.report.Headline;
import dev.statusquo.report.ReportPages;
import dev.statusquo.store.ReportListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The end of a run: its exit code, and the sentence that says the same.
 *
 * @param reporting what was seen
 * @param folder where the report is
 * @param isStrict whether known deviations are as bad as others
 * @param hasProblems whether something that was asked for could not be used
 */
record RunEnding(ReportListener reporting, Path folder, boolean isStrict, boolean hasProblems) {

    /** {@return the exit code} */
    int code() {
        return reporting.baselines().stream().anyMatch(BaselineCheck::isRed)
                ? ExitCode.UNEXPECTED
                : ExitCode.of(
                        reporting.report(), hasProblems || reporting.trouble().isPresent(), isStrict);
    }

    /** Prints the summary, where the report is, and the sentence. */
    void say(Printer printer, boolean quiet) {
        if (!quiet) {
            printer.say("\n" + ConsoleText.summary(reporting.report(), reporting.baselines()));
        }
        reporting.trouble().ifPresent(printer::trouble);
        if (reporting.trouble().isEmpty() && !quiet) {
            printer.say("report " + shown(folder.resolve("index.html")));
            Optional.of(folder.resolve(ReportPages.JOURNEY))
                    .filter(Files::isRegularFile)
                    .ifPresent(page -> printer.say("       " + shown(page)));
        }
        printer.say(sentence());
    }

    private String sentence() {
        RunReport report = reporting.report();
        List<BaselineCheck> baselines = reporting.baselines();
        String standing = isStrict ? Headline.strictStanding(report, baselines) : Headline.standing(report, baselines);
        return code() == ExitCode.BAD_INPUT
                ? "Not everything that was asked for could be done (see above). What was tried: " + standing
                : standing;
    }

    /** {@return the same for programs} */
    ObjectNode json() {
        RunReport report = reporting.report();
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("exitCode", code()).put("sentence", sentence());
        json.put("report", folder.toAbsolutePath().normalize().toString());
        json.put("engine", report.header().engine()).put("rows", report.header().rows());
        ArrayNode targets = json.putArray("targets");
        report.records().forEach(target -> targets.add(json(target, report)));
        ArrayNode red = json.putArray("red");
        report.outcomes().stream().filter(Outcome::isRed).forEach(outcome -> red.add(json(outcome)));
        return json;
    }

    private static ObjectNode json(TriedTarget target, RunReport report) {
        String id = target.target().id();
        OutcomeCounts counts = OutcomeCounts.of(
                report.outcomes().stream().filter(o -> o.target().equals(id)).toList());
        ObjectNode json = JsonMapper.shared().createObjectNode().put("target", id);
        for (Verdict verdict : Verdict.values()) {
            json.put(verdict.name().toLowerCase(Locale.ROOT), counts.of(verdict));
        }
        return json.put("known", counts.of(Standing.EXPECTED));
    }

    private static ObjectNode json(Outcome outcome) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("row", outcome.row().id()).put("target", outcome.target());
        json.put("verdict", outcome.verdict().name());
        outcome.standing().ifPresent(standing -> json.put("standing", standing.name()));
        return json.put("seen", outcome.judgement().seen().toString());
    }

    /** {@return a path as it is typed from here} */
    static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = path.toAbsolutePath().normalize();
        return whole.startsWith(here) ? here.relativize(whole) : whole;
    }
}
