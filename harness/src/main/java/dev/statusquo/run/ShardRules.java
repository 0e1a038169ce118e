package dev.statusquo.run;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Row;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import dev.statusquo.model.TriedTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What shards must be so that they can be merged. Every check throws BadInputException with the first thing that is wrong. */
final class ShardRules {
    private static final String RUN_ALL =
            "run every shard with the same options from the same checkout, then merge them";

    private static final String SAME_CHECKOUT = "merge with the checkout that ran the shards";

    private final Map<String, RunReport> reports;
    private final Map<String, Shard> shards = new TreeMap<>();

    ShardRules(Map<String, RunReport> reports) {
        this.reports = reports;
        reports.forEach((name, report) -> shards.put(
                name,
                Shard.in(report.header().filters())
                        .orElseThrow(() -> new BadInputException(
                                name + " is no shard: its run was not given --shard", "name the reports of shards"))));
    }

    /** Checks that each shard is there once, and that all were made alike. */
    void checkRuns() {
        checkSame("is of as many shards", report -> shard(report).of());
        checkEachOnce();
        checkSame(
                "was run with the same filters",
                report -> Shard.others(report.header().filters()));
        checkSame(
                "is of the same suite",
                report -> report.header().suite() + " at commit "
                        + report.header().commit());
        checkSame("has the same engine", report -> report.header().engine());
        checkSame(
                "has the same targets",
                report -> report.header().targets().stream().map(Target::id).toList());
        checkVersions();
    }

    private Shard shard(RunReport report) {
        return Shard.in(report.header().filters()).orElseThrow();
    }

    private void checkSame(String words, Function<RunReport, Object> fact) {
        Map.Entry<String, RunReport> first = reports.entrySet().iterator().next();
        Object expected = fact.apply(first.getValue());
        reports.forEach((name, report) -> {
            Object actual = fact.apply(report);
            if (!actual.equals(expected)) {
                throw new BadInputException(
                        "not every shard " + words + ": " + first.getKey() + " has " + expected + ", " + name + " has "
                                + actual,
                        RUN_ALL);
            }
        });
    }

    private void checkEachOnce() {
        Map<Shard, String> seen = new HashMap<>();
        shards.forEach((name, shard) -> {
            String other = seen.put(shard, name);
            if (other != null) {
                throw new BadInputException(
                        "shard " + shard + " is there twice: " + other + " and " + name, "name each shard once");
            }
        });
        List<Shard> missing = shards.values()
                .iterator()
                .next()
                .all()
                .filter(shard -> !seen.containsKey(shard))
                .toList();
        if (!missing.isEmpty()) {
            throw new BadInputException(
                    "missing: " + missing.stream().map(s -> "shard " + s).collect(Collectors.joining(", ")),
                    "name the reports of all shards; one whose run did not end is run again");
        }
    }

    /** One that did not start has told no versions. */
    private void checkVersions() {
        Map<String, Map<String, String>> known = new HashMap<>();
        Map<String, String> origins = new HashMap<>();
        reports.forEach((name, report) -> report.records().stream()
                .filter(met -> met.trouble().isEmpty())
                .map(TriedTarget::target)
                .forEach(target -> {
                    Map<String, String> before = known.putIfAbsent(target.id(), target.versions());
                    String origin = origins.computeIfAbsent(target.id(), id -> name);
                    if (before != null && !before.equals(target.versions())) {
                        throw new BadInputException(
                                target.id() + " has other versions in " + name + " than in " + origin + ": "
                                        + difference(before, target.versions()),
                                RUN_ALL);
                    }
                }));
    }

    private static String difference(Map<String, String> one, Map<String, String> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names.stream()
                .filter(name -> !one.getOrDefault(name, "").equals(other.getOrDefault(name, "")))
                .map(name -> name + " " + other.getOrDefault(name, "none") + ", not " + one.getOrDefault(name, "none"))
                .collect(Collectors.joining("; "));
    }

    /** Checks that each shard has the rows that the plan gives it, on every target once. */
    void checkRows(Plan plan) {
        checkCatalogue(plan);
        reports.forEach((name, report) -> {
            List<String> planned =
                    sorted(shard(report).rows(plan.rows()).stream().map(Row::id));
            report.header().targets().forEach(target -> {
                List<String> tried = sorted(report.outcomes().stream()
                        .filter(outcome -> outcome.target().equals(target.id()))
                        .map(outcome -> outcome.row().id()));
                if (!tried.equals(planned)) {
                    throw new BadInputException(
                            name + " has other rows of " + target.id() + " than this checkout gives to shard "
                                    + shard(report),
                            SAME_CHECKOUT);
                }
            });
        });
    }

    private void checkCatalogue(Plan plan) {
        Set<String> catalogue = plan.rows().stream().map(Row::id).collect(Collectors.toSet());
        Set<String> tried = reports.values().stream()
                .flatMap(report -> report.outcomes().stream())
                .map(outcome -> outcome.row().id())
                .collect(Collectors.toSet());
        refuseFirst(catalogue, tried, " is in this checkout's catalogue, and no shard has tried it");
        refuseFirst(tried, catalogue, " was tried, and is not in this checkout's catalogue");
    }

    private static void refuseFirst(Set<String> rows, Set<String> others, String words) {
        rows.stream().filter(row -> !others.contains(row)).sorted().findFirst().ifPresent(row -> {
            throw new BadInputException(row + words, SAME_CHECKOUT);
        });
    }

    private static List<String> sorted(Stream<String> rows) {
        return rows.sorted().toList();
    }
}
