package dev.statusquo.run;

import dev.statusquo.checkout.Suite;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.Filter;
import dev.statusquo.model.Hazard;
import dev.statusquo.model.NearestName;
import dev.statusquo.model.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What is run on every target.
 *
 * @param cases what runs them, by id
 * @param rows the rows, in the order of the catalogue
 * @param deviations the known violations
 * @param hazards the known harms that rows do beyond themselves
 * @param filters what left rows out; empty where the whole catalogue is run
 */
public record Plan(
        Map<String, ConformanceCase> cases,
        List<Row> rows,
        List<Deviation> deviations,
        List<Hazard> hazards,
        List<Filter> filters) {

    /** Copies the collections. */
    public Plan {
        cases = Map.copyOf(cases);
        rows = List.copyOf(rows);
        deviations = List.copyOf(deviations);
        hazards = List.copyOf(hazards);
        filters = List.copyOf(filters);
    }

    /**
     * Makes a plan.
     *
     * @param catalogue every case there is
     * @param deviations the known violations
     * @param hazards the known harms that rows do beyond themselves
     * @param selection which rows are wanted
     * @return the plan
     * @throws BadInputException where nothing is selected, or a deviation or hazard names no row
     */
    public static Plan of(
            List<ConformanceCase> catalogue, List<Deviation> deviations, List<Hazard> hazards, Selection selection) {
        Map<String, ConformanceCase> cases = byId(catalogue);
        List<Row> all = catalogue.stream().flatMap(c -> c.allRows().stream()).toList();
        deviations.forEach(d -> DeviationRules.check(d, all));
        hazards.forEach(h -> DeviationRules.check(h, all));
        selection.cases().forEach(pattern -> requireKnown(pattern, all));
        selection.topics().forEach(topic -> requireTopic(topic, catalogue));
        List<Row> wanted = wanted(all, selection);
        if (wanted.isEmpty()) {
            throw new BadInputException(
                    "no case is selected by "
                            + selection.filters().stream().map(Filter::toString).collect(Collectors.joining(", ")),
                    "`./statusquo run --list` names every case, topic and level");
        }
        List<Row> own = selection.shard().map(shard -> shard.rows(wanted)).orElse(wanted);
        return new Plan(cases, own, deviations, hazards, selection.filters());
    }

    /**
     * Plans what is run on every target of a suite.
     *
     * @param suite the suite
     * @param selection which rows are wanted
     * @return the plan
     * @throws BadInputException if nothing is selected, a deviation or hazard names no row, or two deviations can explain the same
     */
    public static Plan of(Suite suite, Selection selection) {
        List<ConformanceCase> catalogue = suite.catalogue();
        List<Deviation> deviations = suite.deviations();
        Plan plan = of(catalogue, deviations, suite.hazards(), selection);
        new DeviationOverlaps(
                        catalogue.stream().flatMap(c -> c.allRows().stream()).toList(), suite.lockedTargets())
                .check(deviations);
        return plan;
    }

    /** Passive rows alone have nothing to look at: they bring along every row that has exchanges. */
    private static List<Row> wanted(List<Row> all, Selection selection) {
        List<Row> wanted = all.stream().filter(selection::wants).toList();
        return wanted.isEmpty() || !wanted.stream().allMatch(Row::isPassive)
                ? wanted
                : all.stream().filter(r -> !r.isPassive() || selection.wants(r)).toList();
    }

    /** YAML, scenarios and flows name their cases apart from each other, and a report knows a row by its id alone. */
    private static Map<String, ConformanceCase> byId(List<ConformanceCase> catalogue) {
        Map<String, ConformanceCase> known = new HashMap<>();
        for (ConformanceCase one : catalogue) {
            ConformanceCase other = known.put(one.id(), one);
            if (other != null) {
                throw new BadInputException(
                        one.origin() + ": case " + one.id() + " is written at " + other.origin() + " already",
                        "name one of the two otherwise, or delete it");
            }
        }
        return known;
    }

    private static void requireTopic(String topic, List<ConformanceCase> catalogue) {
        List<String> topics = catalogue.stream()
                .map(ConformanceCase::topic)
                .distinct()
                .sorted()
                .toList();
        if (!topics.contains(topic)) {
            throw new BadInputException(
                    "there is no topic " + topic + "; there are " + String.join(", ", topics),
                    NearestName.of(topic, topics)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("take one of these; several are separated by commas"));
        }
    }

    private static void requireKnown(String pattern, List<Row> all) {
        if (all.stream().noneMatch(row -> Selection.names(pattern, row))) {
            throw new BadInputException(
                    "there is no case " + pattern
                            + NearestName.of(
                                            pattern,
                                            all.stream()
                                                    .map(r -> r.of().id())
                                                    .distinct()
                                                    .toList())
                                    .map(n -> "; did you mean " + n + "?")
                                    .orElse(""),
                    "`./statusquo run --list` names every case; * stands for any characters");
        }
    }

    /** {@return what runs a row of this plan} */
    ConformanceCase caseOf(Row row) {
        return Objects.requireNonNull(cases.get(row.of().id()), row::id);
    }

    /** {@return the rows of these kinds, in order} */
    public List<Row> rows(Kind first, Kind... more) {
        List<Kind> kinds = new java.util.ArrayList<>(List.of(more));
        kinds.add(first);
        return rows.stream().filter(r -> kinds.contains(r.of().kind())).toList();
    }

    /** {@return whether the whole catalogue is run, so that what is declared but not seen can be told} */
    public boolean isWhole() {
        return filters.isEmpty();
    }
}
