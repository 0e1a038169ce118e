package dev.statusquo.store;

import dev.statusquo.compare.Aspect;
import dev.statusquo.compare.Baseline;
import dev.statusquo.compare.NormalisedOutcome;
import dev.statusquo.compare.Part;
import dev.statusquo.model.RowOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of a baseline: one version and one row a line. Held by {@code fixtures/schema/baseline.schema.json}. */
final class BaselineForm {
    /** The version of the form. */
    private static final int FORM = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BaselineForm() {}

    /** {@return the whole file} */
    static String of(Baseline baseline) {
        Map<String, String> usual = usual(baseline);
        BaselineRow form = new BaselineRow(usual);
        return "{\n\"form\": " + FORM
                + ",\n\"target\": " + quoted(baseline.target())
                + ",\n\"runtimes\": " + list(baseline.versions().keySet().stream())
                + ",\n\"versions\": {\n" + versions(baseline)
                + "\n},\n\"usual\": "
                + list(usual.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()))
                + ",\n\"rows\": {\n" + rows(baseline, form) + "\n}\n}\n";
    }

    /** Fields that more than half of all responses have with one value: a row tells only where it differs. */
    private static Map<String, String> usual(Baseline baseline) {
        Map<Map.Entry<String, String>, Integer> counts = new HashMap<>();
        int responses = 0;
        for (Map<String, NormalisedOutcome> alternatives : baseline.rows().values()) {
            NormalisedOutcome first = alternatives.values().iterator().next();
            for (Map.Entry<Aspect, String> e : first.aspects().entrySet()) {
                if (e.getKey().part() == Part.STATUS) {
                    responses++;
                } else if (e.getKey().part() == Part.FIELD) {
                    counts.merge(Map.entry(e.getKey().name(), e.getValue()), 1, Integer::sum);
                }
            }
        }
        int half = responses / 2;
        Map<String, String> usual = new TreeMap<>();
        counts.forEach((field, count) -> {
            if (count > half) {
                usual.put(field.getKey(), field.getValue());
            }
        });
        return usual;
    }

    private static String versions(Baseline baseline) {
        Set<String> names = new TreeSet<>();
        baseline.versions().values().forEach(versions -> names.addAll(versions.keySet()));
        return names.stream()
                .map(name -> quoted(name) + ": " + byRuntime(baseline, name))
                .collect(Collectors.joining(",\n"));
    }

    private static String byRuntime(Baseline baseline, String name) {
        Map<String, String> each = new TreeMap<>();
        baseline.versions().forEach((runtime, versions) -> each.put(runtime, quoted(versions.getOrDefault(name, ""))));
        return once(each, baseline);
    }

    private static String rows(Baseline baseline, BaselineRow form) {
        return baseline.rows().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(RowOrder.IDS))
                .map(row -> quoted(row.getKey()) + ": " + alternatives(baseline, row.getValue(), form))
                .collect(Collectors.joining(",\n"));
    }

    private static String alternatives(Baseline baseline, Map<String, NormalisedOutcome> row, BaselineRow form) {
        Map<String, String> each = new TreeMap<>();
        row.forEach((runtime, seen) -> each.put(runtime, form.write(seen)));
        return once(each, baseline);
    }

    /** What all runtimes share stands alone. */
    private static String once(Map<String, String> byRuntime, Baseline baseline) {
        boolean alike = byRuntime.keySet().equals(baseline.versions().keySet())
                && new HashSet<>(byRuntime.values()).size() == 1;
        return alike
                ? byRuntime.values().iterator().next()
                : byRuntime.entrySet().stream()
                        .map(e -> quoted(e.getKey()) + ": " + e.getValue())
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String list(Stream<String> texts) {
        return texts.map(BaselineForm::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    /** {@return the baseline of a file; throws IllegalArgumentException if it is none} */
    static Baseline read(String text) {
        JsonNode file = JSON.readTree(text);
        if (file.path("form").asInt(0) != FORM) {
            throw new IllegalArgumentException(
                    "it has the form " + file.path("form").asString("unknown") + ", this suite reads " + FORM);
        }
        Map<String, String> usual = new TreeMap<>();
        file.path("usual").valueStream().forEach(line -> BaselineRow.putField(usual, line.asString()));
        BaselineRow form = new BaselineRow(usual);
        Set<String> runtimes =
                file.path("runtimes").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        Map<String, Map<String, String>> versions = new TreeMap<>();
        runtimes.forEach(runtime -> versions.put(runtime, new TreeMap<>()));
        file.path("versions")
                .propertyStream()
                .forEach(e -> each(e.getValue(), runtimes, JsonNode::asString)
                        .forEach((runtime, version) -> putVersion(versions, runtime, e.getKey(), version)));
        Map<String, Map<String, NormalisedOutcome>> rows = new TreeMap<>();
        file.path("rows")
                .propertyStream()
                .forEach(e -> rows.put(e.getKey(), each(e.getValue(), runtimes, row -> form.read(e.getKey(), row))));
        return new Baseline(file.path("target").asString(""), versions, rows);
    }

    private static void putVersion(
            Map<String, Map<String, String>> versions, String runtime, String name, String version) {
        if (!version.isEmpty() && versions.containsKey(runtime)) {
            versions.get(runtime).put(name, version);
        }
    }

    /** {@return by runtime, what stands there for each, or once for all of them} */
    private static <T> Map<String, T> each(JsonNode node, Set<String> runtimes, Function<JsonNode, T> form) {
        Map<String, T> each = new TreeMap<>();
        if (node.isObject()) {
            node.propertyStream().forEach(e -> each.put(e.getKey(), form.apply(e.getValue())));
        } else {
            T same = form.apply(node);
            runtimes.forEach(runtime -> each.put(runtime, same));
        }
        return each;
    }
}
