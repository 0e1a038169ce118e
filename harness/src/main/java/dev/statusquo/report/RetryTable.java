package dev.statusquo.report;

import dev.statusquo.model.Facts;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How many times the handler ran for one call to 620: client and method against target. */
final class RetryTable {
    private static final String CASE = "retry/nobody-asked";
    private static final int MOST_ACROSS = 4;

    private final RunView view;
    private final Map<String, Map<String, Outcome>> rows = new TreeMap<>();

    private RetryTable(RunView view) {
        this.view = view;
        view.outcomes().stream()
                .filter(o -> o.row().of().id().equals(CASE))
                .forEach(o -> rows.computeIfAbsent(label(o), any -> new LinkedHashMap<>())
                        .put(o.target(), o));
        boolean isTried = rows.values().stream()
                .flatMap(byTarget -> byTarget.values().stream())
                .anyMatch(o -> o.verdict() != Verdict.NOT_APPLICABLE);
        if (!isTried) {
            rows.clear();
        }
    }

    static RetryTable of(RunView view) {
        return new RetryTable(view);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    private static String label(Outcome outcome) {
        Map<String, String> row = outcome.row().parameters();
        return row.getOrDefault("client", "") + " " + row.getOrDefault("method", "");
    }

    /** {@return the names of the targets} */
    List<String> targets() {
        return view.targets().stream()
                .map(t -> view.names().of(t.target().id()))
                .toList();
    }

    /** One client and method. */
    record Line(String label, List<Cell> cells) {}

    /**
     * One client and method on one target.
     *
     * @param runs how many times the handler ran: {@code 4×}; a dash where nothing can be said
     * @param made what the client made of it, or why nothing can be said
     * @param mood a class of the style sheet
     */
    record Cell(String runs, String made, String mood) {}

    /** {@return the lines, by client and method} */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        rows.forEach((label, byTarget) -> lines.add(new Line(
                label,
                view.targets().stream()
                        .map(t ->
                                cell(Optional.ofNullable(byTarget.get(t.target().id()))))
                        .toList())));
        return lines;
    }

    private static Cell cell(Optional<Outcome> outcome) {
        if (outcome.isEmpty()) {
            return new Cell("-", "not tried", "na");
        }
        Facts facts = outcome.get().facts();
        if (outcome.get().verdict() != Verdict.RECORDED) {
            return new Cell("-", outcome.get().judgement().note(), "na");
        }
        String calls = facts.calls().map(String::valueOf).orElse("?");
        boolean once = calls.equals("1");
        return new Cell(calls + "×", facts.client().orElse(""), once ? "fact" : "known");
    }

    /** {@return the table as aligned lines of plain text; empty where no row of it was run} */
    String text() {
        if (isEmpty()) {
            return "";
        }
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("handler runs for one call to 620"));
        head.addAll(targets());
        table.add(head);
        for (Line line : lines()) {
            List<String> cells = new ArrayList<>(List.of(line.label()));
            line.cells().forEach(cell -> cells.add(cell.runs().replace("×", "")));
            table.add(cells);
        }
        return Columns.of(targets().size() > MOST_ACROSS ? turned(table) : table, "  ");
    }

    /** Targets have long names, clients short ones: where there are many, they go down. */
    private static List<List<String>> turned(List<List<String>> table) {
        return IntStream.range(0, table.get(0).size())
                .mapToObj(column -> table.stream().map(line -> line.get(column)).toList())
                .toList();
    }
}
