package dev.statusquo.cli;

import dev.statusquo.compare.Bisection;
import dev.statusquo.compare.Change;
import dev.statusquo.compare.Comparison;
import dev.statusquo.compare.LikelyCause;
import dev.statusquo.compare.NormalisedOutcome;
import dev.statusquo.compare.Signature;
import dev.statusquo.compare.TargetComparison;
import dev.statusquo.compare.VersionChange;
import dev.statusquo.config.RequestedTarget;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.RunReport;
import dev.statusquo.run.Selection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds by further runs which package's version alone brings each change.
 *
 * @param trials makes the runs
 * @param printer told what is tried
 * @param first the run of A
 * @param requests A and B, as they were asked for
 * @param everything every row that was asked for
 * @param most how many runs it may make in all; a target that cannot be had counts
 */
record Attribution(
        ComparisonRuns trials,
        Printer printer,
        RunReport first,
        List<RequestedTarget> requests,
        Selection everything,
        int most) {
    private static final int EXAMPLES = 3;

    /**
     * Changes in rows are attributed by their examples, which takes seconds. A passive rule looks at every row, so that it would take whole runs: those are made
     * only where the rows themselves do not all follow one package.
     *
     * @param target the comparison
     * @return the same with a cause for each change
     */
    TargetComparison of(TargetComparison target) {
        List<Change> ofRows =
                target.changes().stream().filter(c -> !isPassive(c)).toList();
        List<Change> passive =
                target.changes().stream().filter(Attribution::isPassive).toList();
        Found rows = causes(target.withChanges(ofRows), examples(ofRows), most);
        Map<Signature, LikelyCause> causes = new HashMap<>(rows.causes());
        Optional<LikelyCause> common = LikelyCause.common(causes.values());
        if (common.isPresent()) {
            passive.forEach(c -> causes.put(c.signature(), common.get()));
        } else {
            causes.putAll(causes(target.withChanges(passive), everything, most - rows.trials())
                    .causes());
        }
        return target.withChanges(target.changes().stream()
                .map(c -> c.withCause(causes.getOrDefault(c.signature(), c.cause())))
                .toList());
    }

    private static boolean isPassive(Change change) {
        return change.rows().stream().allMatch(r -> NormalisedOutcome.isPassive(r.row()));
    }

    private static Selection examples(List<Change> changes) {
        List<String> rows = changes.stream()
                .flatMap(c -> c.rows().stream().limit(EXAMPLES))
                .map(r -> r.row())
                .filter(row -> !NormalisedOutcome.isPassive(row))
                .distinct()
                .toList();
        return new Selection(rows, Set.of(), Set.of());
    }

    private record Found(Map<Signature, LikelyCause> causes, int trials) {}

    private Found causes(TargetComparison target, Selection rows, int allowed) {
        List<VersionChange> moved = MixedVersions.likelyFirst(target.a(), VersionChange.candidates(target.moved()));
        if (target.changes().isEmpty() || moved.size() < 2) {
            return new Found(Map.of(), 0);
        }
        Bisection bisection = new Bisection(allowed, ofB -> signatures(target, moved, ofB, rows));
        TargetComparison result = bisection.attribute(target.withMoved(moved));
        printer.trouble("attributed with " + bisection.trials() + " further targets"
                + (bisection.isOutOfTrials() ? ", which did not tell everything: --most-runs allows more" : ""));
        Map<Signature, LikelyCause> causes = result.changes().stream()
                .collect(Collectors.toMap(Change::signature, Change::cause, (one, other) -> one));
        return new Found(causes, bisection.trials());
    }

    private Optional<Set<Signature>> signatures(
            TargetComparison target, List<VersionChange> moved, List<VersionChange> ofB, Selection rows) {
        List<Map<String, String>> files = List.of(
                MixedVersions.files(requests.get(0), target.a()), MixedVersions.files(requests.get(1), target.b()));
        String request = MixedVersions.request(target.a(), target.b(), moved, ofB, files);
        String words = ofB.stream().map(VersionChange::name).collect(Collectors.joining(", "));
        try {
            RunReport hybrid = trials.run(List.of(request), rows, "A with " + words + " of B: " + request);
            if (hybrid.records().get(0).trouble().isPresent()) {
                return Optional.empty();
            }
            return Optional.of(Comparison.of("A", List.of(first), request, List.of(hybrid)).targets().stream()
                    .flatMap(t -> t.changes().stream())
                    .map(Change::signatures)
                    .flatMap(List::stream)
                    .collect(Collectors.toSet()));
        } catch (BadInputException e) {
            printer.trouble("  cannot be had: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return Optional.empty();
        }
    }
}
