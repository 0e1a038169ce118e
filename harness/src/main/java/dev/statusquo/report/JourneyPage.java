package dev.statusquo.report;

import com.samskivert.mustache.Mustache;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes {@code journey.html}: for each answer, what each client gets on each path; what differs comes first. One file without a script that loads nothing. */
final class JourneyPage {
    private static final int MOST_OCTETS = 400;

    private JourneyPage() {}

    /** {@return the whole file; empty if no journey was made} */
    static Optional<String> of(RunView view) {
        List<JourneyCell> cells = view.outcomes().stream()
                .flatMap(o -> JourneyCell.of(o).stream())
                .toList();
        return cells.isEmpty() ? Optional.empty() : Optional.of(page(view, cells));
    }

    private static String page(RunView view, List<JourneyCell> cells) {
        List<Answer> answers = answers(view, cells);
        return Mustache.compiler()
                .compile(HtmlReport.resource("journey.mustache"))
                .execute(Map.of(
                        "style",
                        HtmlReport.resource("report.css") + HtmlReport.resource("journey.css"),
                        "partial",
                        !view.report().isComplete(),
                        "sentences",
                        JourneySentences.of(cells),
                        "paths",
                        paths(view),
                        "answers",
                        answers));
    }

    private static List<String> paths(RunView view) {
        return view.targets().stream().map(t -> t.target().server().toString()).toList();
    }

    /** One answer in one way of calling. */
    record Answer(
            String anchor, String name, String call, String sent, String octets, String changed, List<Line> lines) {}

    /** What one client gets of it. */
    record Line(String client, List<Shown> cells) {}

    /** What it gets on one path. */
    record Shown(String main, String more, String mood, String row) {}

    private static List<Answer> answers(RunView view, List<JourneyCell> cells) {
        Map<String, List<JourneyCell>> byAnswer = cells.stream()
                .collect(Collectors.groupingBy(
                        cell -> cell.answer() + " " + cell.call(), LinkedHashMap::new, Collectors.toList()));
        return byAnswer.values().stream()
                .sorted(Comparator.comparing(
                                (List<JourneyCell> some) -> !some.get(0).isOfTheGuide())
                        .thenComparing(
                                some -> some.get(0).isOfTheGuide() ? some.get(0).call() : "")
                        .thenComparingDouble(JourneyPage::asSent))
                .map(some -> answer(view, some))
                .toList();
    }

    /** {@return the share of cells that show what was sent} */
    private static double asSent(List<JourneyCell> some) {
        return some.stream().filter(JourneyCell::isAsSent).count() / (double) some.size();
    }

    private static Answer answer(RunView view, List<JourneyCell> some) {
        JourneyCell first = some.get(0);
        Map<String, List<JourneyCell>> byClient = some.stream()
                .collect(Collectors.groupingBy(JourneyCell::client, LinkedHashMap::new, Collectors.toList()));
        List<Line> lines = byClient.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<JourneyCell>> e) ->
                                !e.getKey().equals("wire"))
                        .thenComparingDouble(e -> asSent(e.getValue())))
                .map(e -> new Line(e.getKey(), shown(view, e.getValue())))
                .toList();
        long changed = some.stream().filter(cell -> !cell.isAsSent()).count();
        return new Answer(
                first.answer() + "-" + first.call(),
                first.answer(),
                first.call(),
                first.sent(),
                octets(some),
                changed + " of " + some.size(),
                lines);
    }

    private static List<Shown> shown(RunView view, List<JourneyCell> ofClient) {
        Map<String, JourneyCell> byPath =
                ofClient.stream().collect(Collectors.toMap(JourneyCell::path, cell -> cell, (one, same) -> one));
        return view.targets().stream()
                .map(t -> Optional.ofNullable(byPath.get(t.target().id()))
                        .map(cell -> new Shown(cell.main(), cell.more(), cell.mood(), cell.row()))
                        .orElseGet(() -> new Shown("-", "not tried", "na", "")))
                .toList();
    }

    /** What the origin sent is what our own socket got of it without a proxy. */
    private static String octets(List<JourneyCell> some) {
        return some.stream()
                .filter(cell -> cell.client().equals("wire") && cell.isDirect())
                .flatMap(cell -> cell.outcome().lastExchange().stream())
                .map(exchange ->
                        exchange.received().start(MOST_OCTETS).asLatin1().replace("\r", ""))
                .findFirst()
                .orElse("");
    }
}
