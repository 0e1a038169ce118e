package dev.statusquo.report;

import com.samskivert.mustache.Mustache;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Coverage;
import dev.statusquo.model.Level;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RequirementIndex;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Statement;
import dev.statusquo.model.Verdict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes {@code requirements.html}: the statements of the RFCs that bind an origin server, with the cases that test each and what they
 * say of every target. One file without a script that loads nothing.
 */
final class RequirementsPage {
    private final RunView view;
    private final RequirementIndex index;
    private final Map<String, List<Outcome>> byCase;

    private RequirementsPage(RunView view, RequirementIndex index) {
        this.view = view;
        this.index = index;
        this.byCase = view.outcomes().stream()
                .collect(Collectors.groupingBy(o -> o.row().of().id()));
    }

    /** {@return the whole file} */
    static String of(RunReport report, RequirementIndex index) {
        RequirementsPage page = new RequirementsPage(RunView.of(report), index);
        return Mustache.compiler()
                .compile(HtmlReport.resource("requirements.mustache"))
                .execute(Map.of(
                        "style",
                        HtmlReport.resource("report.css"),
                        "partial",
                        !report.isComplete(),
                        "targets",
                        page.view.targets().stream()
                                .map(t -> page.view.names().of(t.target().id()))
                                .toList(),
                        "rfcs",
                        index.sources().stream().map(page::rfc).toList()));
    }

    /** The statements of one RFC. */
    record Rfc(String name, String count, List<Line> lines) {}

    /** One statement. */
    record Line(
            String id,
            String section,
            String link,
            String level,
            String says,
            List<Case> cases,
            String why,
            List<Cell> cells) {}

    /** A case that tests it, with a link to its rows. */
    record Case(String id, String query) {}

    /** What is said of it on one target. */
    record Cell(String words, String mood) {}

    private Rfc rfc(String source) {
        RequirementIndex part = index.only(s -> s.requirement().source().equals(source));
        String count = part.count(Coverage.JUDGED) + " of " + part.statements().size() + " statements are judged, "
                + part.count(Coverage.RECORDED) + " recorded, " + part.count(Coverage.UNTESTED) + " untested";
        return new Rfc(source, count, part.statements().stream().map(this::line).toList());
    }

    private Line line(Statement statement) {
        List<String> cases =
                index.casesOf(statement).stream().map(ConformanceCase::id).toList();
        return new Line(
                statement.id(),
                statement.requirement().section(),
                statement.requirement().link().orElseThrow().toString(),
                statement.requirement().level().name(),
                statement.requirement().text(),
                cases.stream()
                        .map(id -> new Case(id, URLEncoder.encode(id, StandardCharsets.UTF_8)))
                        .toList(),
                statement.untested().orElse(""),
                view.targets().stream().map(t -> cell(t.target().id(), cases)).toList());
    }

    private Cell cell(String target, List<String> cases) {
        List<Outcome> judged = cases.stream()
                .flatMap(id -> byCase.getOrDefault(id, List.of()).stream())
                .filter(o -> o.target().equals(target))
                .filter(o -> o.row().of().requirement().level() != Level.RECORD)
                .filter(o -> o.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        return judged.isEmpty() ? new Cell("", "na") : worst(judged);
    }

    private static Cell worst(List<Outcome> judged) {
        List<Outcome> broken = with(judged, Verdict.VIOLATES);
        if (!broken.isEmpty()) {
            boolean known = broken.stream().allMatch(o -> o.standing().equals(Optional.of(Standing.EXPECTED)));
            return new Cell("violated in " + broken.size() + " of " + judged.size(), known ? "known" : "bad");
        }
        if (!with(judged, Verdict.INCONCLUSIVE).isEmpty()) {
            return new Cell("open", "open");
        }
        List<Outcome> tolerated = with(judged, Verdict.TOLERATED);
        return tolerated.isEmpty()
                ? new Cell("holds in " + judged.size(), "ok")
                : new Cell("tolerated in " + tolerated.size() + " of " + judged.size(), "tol");
    }

    private static List<Outcome> with(List<Outcome> outcomes, Verdict verdict) {
        return outcomes.stream().filter(o -> o.verdict() == verdict).toList();
    }
}
