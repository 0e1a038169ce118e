package dev.statusquo.run;

import dev.statusquo.model.Outcome;
import dev.statusquo.model.Row;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.TriedTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one report out of those of all shards of a run, as if one run had tried every row. */
public final class MergedShards {
    private final List<RunReport> shards;
    private final Plan plan;

    private MergedShards(List<RunReport> shards, Plan plan) {
        this.shards = shards;
        this.plan = plan;
    }

    /**
     * Merges shards.
     *
     * @param shards their reports, each whole, by what people call them
     * @param plans plans the rows of all shards, given what else they were selected by
     * @return the report; it holds declared deviations that no shard saw to be stale, as one run of all rows does
     * @throws BadInputException if one is no shard, is missing or there twice, or if they differ in version, target, engine or rows
     */
    public static RunReport of(Map<String, RunReport> shards, Function<Selection, Plan> plans) {
        ShardRules rules = new ShardRules(shards);
        rules.checkRuns();
        List<RunReport> reports = List.copyOf(shards.values());
        Plan plan =
                plans.apply(Selection.of(Shard.others(reports.get(0).header().filters())));
        rules.checkRows(plan);
        return new MergedShards(reports, plan).merged();
    }

    private RunReport merged() {
        List<TriedTarget> targets = targets();
        return new RunReport(
                header(),
                List.of(),
                targets.stream().flatMap(this::outcomes).toList(),
                Optional.of(new RunFooter(
                        targets,
                        longest(footers().map(RunFooter::elapsed)).orElse(Duration.ZERO),
                        longest(footers().flatMap(f -> f.lastReady().stream())))));
    }

    private RunHeader header() {
        RunHeader first = shards.get(0).header();
        return new RunHeader(
                first.schema(),
                first.suite(),
                first.commit(),
                first.engine(),
                first.targets(),
                plan.filters(),
                plan.rows().size(),
                shards.stream()
                        .map(shard -> shard.header().started())
                        .min(Instant::compareTo)
                        .orElse(first.started()));
    }

    private Stream<RunFooter> footers() {
        return shards.stream().flatMap(shard -> shard.footer().stream());
    }

    private static Optional<Duration> longest(Stream<Duration> durations) {
        return durations.max(Duration::compareTo);
    }

    private List<TriedTarget> targets() {
        List<TriedTarget> targets = new ArrayList<>();
        for (int i = 0; i < shards.get(0).records().size(); i++) {
            int index = i;
            targets.add(target(
                    shards.stream().map(shard -> shard.records().get(index)).toList()));
        }
        return targets;
    }

    /** A target that did not live through one shard did not live through the run. */
    private static TriedTarget target(List<TriedTarget> met) {
        TriedTarget first =
                met.stream().filter(one -> one.trouble().isEmpty()).findFirst().orElse(met.get(0));
        return new TriedTarget(
                first.target(),
                first.image(),
                first.address(),
                longest(met.stream().flatMap(one -> one.ready().stream())),
                met.stream().flatMap(one -> one.trouble().stream()).findFirst());
    }

    private Stream<Outcome> outcomes(TriedTarget met) {
        DeclaredDeviations standings =
                new DeclaredDeviations(plan.deviations(), plan.hazards(), met.target(), plan.isWhole());
        Map<String, List<Outcome>> byRow = shards.stream()
                .flatMap(shard -> shard.outcomes().stream())
                .filter(outcome -> outcome.target().equals(met.target().id()))
                .collect(Collectors.groupingBy(outcome -> outcome.row().id()));
        return plan.rows().stream()
                .map(row -> outcome(row, PassiveShards.merged(byRow.getOrDefault(row.id(), List.of())), standings));
    }

    /** What results.jsonl does not keep of a row comes from the plan; whether it was declared is told anew, now that all is seen. */
    private static Outcome outcome(Row row, Outcome seen, DeclaredDeviations standings) {
        DeclaredDeviations.Match match = standings.of(row, seen.judgement());
        return new Outcome(
                row,
                seen.target(),
                seen.judgement(),
                match.standing(),
                match.deviation().map(deviation -> deviation.knownIn(row)),
                seen.evidence(),
                seen.elapsed());
    }
}
