package dev.statusquo.compare;

import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a target was approved to show. A row that shows something else on another runtime has an approved alternative for each, since the engines
 * bring runtimes, and a runtime brings other versions.
 *
 * @param target framework and server, {@code flask+gunicorn}
 * @param versions by runtime ({@code python 3.13}), the versions under which it was approved
 * @param rows by row, then by runtime, what was approved
 */
public record Baseline(
        String target, Map<String, Map<String, String>> versions, Map<String, Map<String, NormalisedOutcome>> rows) {

    /** Copies the maps. */
    public Baseline {
        versions = copy(versions);
        rows = copy(rows);
    }

    private static <T> Map<String, Map<String, T>> copy(Map<String, Map<String, T>> maps) {
        Map<String, Map<String, T>> copy = new TreeMap<>();
        maps.forEach((key, map) -> copy.put(key, java.util.Collections.unmodifiableMap(new TreeMap<>(map))));
        return java.util.Collections.unmodifiableMap(copy);
    }

    /** {@return a baseline in which nothing is approved yet} */
    public static Baseline empty(String target) {
        return new Baseline(target, Map.of(), Map.of());
    }

    /** {@return the runtime without what a patch changes: {@code python 3.13}, {@code node 24}} */
    public static String runtimeOf(Target target) {
        if (target.isService()) {
            return target.name();
        }
        String[] parts = target.runtime().version().split("\\.", -1);
        boolean major = target.runtime().name().equals("node") || parts.length < 2;
        return target.runtime().name() + " " + (major ? parts[0] : parts[0] + "." + parts[1]);
    }

    /**
     * Approves what reports show of this target: it takes the place of whatever was approved for the same runtime. Rows that
     * no report has are forgotten; rows that were not conclusive keep what was approved before.
     *
     * @param target the target in all of the reports
     * @param reports one, or several of the same target: what differs among them is held to vary by itself
     * @return the new baseline
     */
    public Baseline approved(Target target, List<RunReport> reports) {
        String runtime = runtimeOf(target);
        Map<String, Map<String, String>> allVersions = new TreeMap<>(versions);
        allVersions.put(runtime, target.versions());
        Map<String, NormalisedOutcome> seen = new HashMap<>();
        TreeSet<String> known = new TreeSet<>();
        for (RunReport report : reports) {
            NormalisedOutcomes.of(report, target.id()).forEach((row, outcome) -> {
                known.add(row);
                if (outcome.verdict().isConclusive()) {
                    seen.merge(row, Compact.of(outcome), Compact::common);
                }
            });
        }
        Map<String, Map<String, NormalisedOutcome>> allRows = new TreeMap<>();
        for (String row : known) {
            Map<String, NormalisedOutcome> alternatives = new TreeMap<>(rows.getOrDefault(row, Map.of()));
            Optional.ofNullable(seen.get(row)).ifPresent(now -> alternatives.merge(runtime, now, Compact::keeping));
            if (!alternatives.isEmpty()) {
                allRows.put(row, alternatives);
            }
        }
        return new Baseline(this.target, allVersions, allRows);
    }
}
