package dev.statusquo.report;

import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RowOrder;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.TriedTarget;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report as its writers need it.
 *
 * @param report the report
 * @param targets the targets as they were met; as planned in a partial report
 * @param names what people call them
 * @param outcomes in the order of their rows, then of the targets, so that two reports read alike
 * @param claims the documents' claims, held against the outcomes
 * @param baselines how its targets stand against what is approved
 */
record RunView(
        RunReport report,
        List<TriedTarget> targets,
        TargetNames names,
        List<Outcome> outcomes,
        List<ClaimCheck> claims,
        List<BaselineCheck> baselines) {
    RunView {
        targets = List.copyOf(targets);
        outcomes = List.copyOf(outcomes);
        claims = List.copyOf(claims);
        baselines = List.copyOf(baselines);
    }

    /** {@return the view of a report} */
    static RunView of(RunReport report) {
        return of(report, List.of());
    }

    /** {@return the view of a report whose targets were held against baselines} */
    static RunView of(RunReport report, List<BaselineCheck> baselines) {
        List<TriedTarget> targets = byFramework(report.records());
        List<String> ids = targets.stream().map(t -> t.target().id()).toList();
        Map<String, Integer> targetPlace = places(ids.stream());
        Map<String, Integer> rowPlace = places(
                report.outcomes().stream().map(o -> o.row().id()).distinct().sorted(RowOrder.IDS));
        Comparator<Outcome> order =
                Comparator.comparing(o -> rowPlace.getOrDefault(o.row().id(), 0));
        List<Outcome> outcomes = report.outcomes().stream()
                .sorted(order.thenComparing(o -> targetPlace.getOrDefault(o.target(), Integer.MAX_VALUE)))
                .toList();
        return new RunView(
                report,
                targets,
                TargetNames.of(report.targets()),
                outcomes,
                ClaimCheck.of(report.claims(), outcomes, targets),
                baselines);
    }

    /** Servers of one framework stand side by side; frameworks keep the order in which they were asked for. */
    private static List<TriedTarget> byFramework(List<TriedTarget> targets) {
        List<String> frameworks = targets.stream()
                .map(t -> t.target().framework().name())
                .distinct()
                .toList();
        return targets.stream()
                .sorted(Comparator.comparing(
                        t -> frameworks.indexOf(t.target().framework().name())))
                .toList();
    }

    private static Map<String, Integer> places(Stream<String> inOrder) {
        Map<String, Integer> places = new HashMap<>();
        inOrder.forEach(id -> places.putIfAbsent(id, places.size()));
        return places;
    }

    /** {@return whether its targets are the paths of a journey} */
    boolean isJourney() {
        return !targets.isEmpty() && targets.stream().allMatch(t -> t.target().isPath());
    }

    /** {@return the outcomes of one target} */
    List<Outcome> of(TriedTarget target) {
        return outcomes.stream()
                .filter(o -> o.target().equals(target.target().id()))
                .toList();
    }

    /** {@return how many rows were planned for a target but have no outcome} */
    int missing(TriedTarget target) {
        return Math.max(0, report.header().rows() - of(target).size());
    }

    /** {@return how many rows were planned but have no outcome, on any target} */
    int missing() {
        return targets.stream().mapToInt(this::missing).sum();
    }

    /** {@return the URL of a target while it ran} */
    Optional<String> address(String target) {
        return targets.stream()
                .filter(t -> t.target().id().equals(target))
                .findFirst()
                .flatMap(TriedTarget::address);
    }
}
