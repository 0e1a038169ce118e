package dev.statusquo.report;

import dev.statusquo.model.Outcome;
import dev.statusquo.model.OutcomeCounts;
import dev.statusquo.model.Standing;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Writes a badge for each target, as the endpoint of shields.io reads it. It counts what needs a look; it is no score. */
final class Badge {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Badge() {}

    /** {@return the badges by file name, such as {@code flask+gunicorn.json}} */
    static Map<String, String> of(RunView view) {
        Map<String, String> badges = new TreeMap<>();
        for (TriedTarget target : view.targets()) {
            String name = file(target.target().name());
            String own = badges.containsKey(name) ? file(target.target().id()) : name;
            badges.put(own, badge(view, target));
        }
        return badges;
    }

    private static String badge(RunView view, TriedTarget target) {
        List<Outcome> outcomes = view.of(target);
        OutcomeCounts counts = OutcomeCounts.of(outcomes);
        List<String> parts = new ArrayList<>();
        parts.add(counts.of(Standing.UNEXPECTED) + " unexpected");
        parts.add(counts.of(Standing.EXPECTED) + " known");
        add(parts, counts.of(Standing.STALE), "stale");
        add(parts, counts.of(Verdict.INCONCLUSIVE), "inconclusive");
        add(parts, view.missing(target), "missing");
        boolean open = parts.size() > 2;
        String color = counts.of(Standing.UNEXPECTED) > 0 ? "red" : open ? "orange" : "blue";
        return JSON.createObjectNode()
                        .put("schemaVersion", 1)
                        .put("label", view.names().of(target.target().id()))
                        .put("message", outcomes.isEmpty() ? "not run" : String.join(", ", parts))
                        .put("color", outcomes.isEmpty() ? "lightgrey" : color)
                + "\n";
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private static String file(String name) {
        return name.replaceAll("[^A-Za-z0-9.@+_-]", "-") + ".json";
    }
}
