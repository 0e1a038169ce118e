package dev.statusquo.store;

import dev.statusquo.compare.Aspect;
import dev.statusquo.compare.Baseline;
import dev.statusquo.compare.Compact;
import dev.statusquo.compare.NormalisedOutcome;
import dev.statusquo.compare.Part;
import dev.statusquo.http.End;
import dev.statusquo.model.Place;
import dev.statusquo.model.RowOrder;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A baseline as its file has it: one version and one row a line. Held by {@code fixtures/schema/baseline.schema.json}. */
final class BaselineForm {
    /** The version of the form. */
    static final int FORM = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COMPLETE = End.COMPLETE.words();
    private static final String LENGTH = "length";
    private static final String AGAIN = "=";
    private static final Map<Part, String> OF_ROW =
            Map.of(Part.FACT, "fact", Part.FINDINGS, "found", Part.VERDICT, "verdict");
    private static final Map<Part, String> OF_EXCHANGE = Map.of(
            Part.END,
            "end",
            Part.FAULT,
            "fault",
            Part.NEXT,
            "next",
            Part.INTERIM,
            "interim",
            Part.FRAMING,
            "framing",
            Part.CONTENT,
            "content");

    private final Baseline baseline;
    private final Map<String, String> usual;

    private BaselineForm(Baseline baseline) {
        this.baseline = baseline;
        this.usual = usual(baseline);
    }

    /** {@return the whole file} */
    static String of(Baseline baseline) {
        BaselineForm form = new BaselineForm(baseline);
        return "{\n\"form\": " + FORM + ",\n\"target\": " + quoted(baseline.target())
                + ",\n\"runtimes\": "
                + form.baseline.versions().keySet().stream()
                        .map(BaselineForm::quoted)
                        .collect(Collectors.joining(", ", "[", "]"))
                + ",\n\"versions\": {\n"
                + form.versions() + "\n},\n\"usual\": "
                + form.usual.entrySet().stream()
                        .map(e -> quoted(e.getKey() + ": " + e.getValue()))
                        .collect(Collectors.joining(", ", "[", "]"))
                + ",\n\"rows\": {\n" + form.rows() + "\n}\n}\n";
    }

    /** Fields that more than half of all responses have with one value: a row tells only where it differs. */
    private static Map<String, String> usual(Baseline baseline) {
        Map<String, Integer> counts = new HashMap<>();
        int responses = 0;
        for (Map<String, NormalisedOutcome> alternatives : baseline.rows().values()) {
            for (Map.Entry<Aspect, String> e :
                    alternatives.values().iterator().next().aspects().entrySet()) {
                if (e.getKey().part() == Part.STATUS) {
                    responses++;
                } else if (e.getKey().part() == Part.FIELD) {
                    counts.merge(e.getKey().name() + ": " + e.getValue(), 1, Integer::sum);
                }
            }
        }
        int half = responses / 2;
        Map<String, String> usual = new TreeMap<>();
        counts.forEach((line, count) -> {
            if (count > half) {
                usual.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2));
            }
        });
        return usual;
    }

    private String versions() {
        Set<String> names = new TreeSet<>();
        baseline.versions().values().forEach(v -> names.addAll(v.keySet()));
        return names.stream().map(name -> quoted(name) + ": " + byRuntime(name)).collect(Collectors.joining(",\n"));
    }

    private String byRuntime(String name) {
        Map<String, String> values = new TreeMap<>();
        baseline.versions().forEach((runtime, versions) -> values.put(runtime, versions.getOrDefault(name, "")));
        boolean alike = new LinkedHashSet<>(values.values()).size() == 1;
        return alike
                ? quoted(values.values().iterator().next())
                : baseline.versions().keySet().stream()
                        .map(runtime -> quoted(runtime) + ": " + quoted(values.getOrDefault(runtime, "")))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private String rows() {
        return baseline.rows().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(RowOrder.IDS))
                .map(e -> quoted(e.getKey()) + ": " + alternatives(e.getValue()))
                .collect(Collectors.joining(",\n"));
    }

    private String alternatives(Map<String, NormalisedOutcome> byRuntime) {
        Map<String, String> texts = new TreeMap<>();
        byRuntime.forEach((runtime, sighting) -> texts.put(runtime, sighting(sighting)));
        boolean alike =
                texts.keySet().equals(baseline.versions().keySet()) && new LinkedHashSet<>(texts.values()).size() == 1;
        return alike
                ? texts.values().iterator().next()
                : texts.entrySet().stream()
                        .map(e -> quoted(e.getKey()) + ": " + e.getValue())
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private String sighting(NormalisedOutcome sighting) {
        List<String> row = new ArrayList<>();
        row.add(quoted(sighting.verdict().name()));
        sighting.aspects().forEach((aspect, value) -> {
            if (aspect.exchange() == 0 && aspect.part() != Part.COUNT && !isVerdictItself(aspect, value)) {
                row.add(quoted("~" + OF_ROW.getOrDefault(aspect.part(), aspect.name()) + " " + value));
            }
        });
        int last = sighting.aspects().keySet().stream()
                .mapToInt(Aspect::exchange)
                .max()
                .orElse(0);
        String before = "";
        for (int n = 1; n <= last; n++) {
            String exchange = list(exchange(sighting.aspects(), n, Compact.isBrief(last)).stream()
                    .map(BaselineForm::quoted)
                    .toList());
            row.add(exchange.equals(before) ? quoted(AGAIN) : exchange);
            before = exchange;
        }
        return list(row);
    }

    private static String list(List<String> json) {
        return "[" + String.join(", ", json) + "]";
    }

    private static boolean isVerdictItself(Aspect aspect, String value) {
        return aspect.part() == Part.VERDICT && !value.equals("*");
    }

    private List<String> exchange(SortedMap<Aspect, String> all, int n, boolean isBrief) {
        List<String> words = new ArrayList<>();
        String status = all.getOrDefault(new Aspect(n, Part.STATUS, ""), "-");
        String phrase = all.getOrDefault(new Aspect(n, Part.PHRASE, ""), "");
        words.add((status + " " + phrase).strip());
        all.forEach((aspect, value) -> {
            if (aspect.exchange() == n && OF_EXCHANGE.containsKey(aspect.part()) && !isDefault(aspect.part(), value)) {
                words.add("~" + OF_EXCHANGE.get(aspect.part()) + " " + value);
            }
        });
        Map<String, String> fields = new TreeMap<>();
        all.forEach((aspect, value) -> {
            if (aspect.exchange() == n && aspect.part() == Part.FIELD) {
                fields.put(aspect.name(), value);
            }
        });
        fields.forEach((name, value) -> {
            if (!value.equals(usual.get(name))) {
                words.add(name + ": " + value);
            }
        });
        if (!status.equals("-") && !isBrief) {
            usual.keySet().stream().filter(name -> !fields.containsKey(name)).forEach(name -> words.add("-" + name));
        }
        return words;
    }

    private static boolean isDefault(Part part, String value) {
        return (part == Part.END && value.equals(COMPLETE)) || (part == Part.FRAMING && value.equals(LENGTH));
    }

    /** A version that all runtimes share stands alone. */
    private static Map<String, Map<String, String>> versions(JsonNode node) {
        Map<String, Map<String, String>> versions = new TreeMap<>();
        node.path("runtimes").valueStream().forEach(r -> versions.put(r.asString(), new TreeMap<>()));
        node.path("versions")
                .propertyStream()
                .forEach(one -> versions.forEach((runtime, map) -> {
                    JsonNode value = one.getValue().isObject() ? one.getValue().path(runtime) : one.getValue();
                    if (!value.asString("").isEmpty()) {
                        map.put(one.getKey(), value.asString());
                    }
                }));
        return versions;
    }

    /** {@return the baseline in a file's JSON; throws IllegalArgumentException where it is none} */
    static Baseline read(JsonNode file) {
        if (file.path("form").asInt(0) != FORM) {
            throw new IllegalArgumentException(
                    "it has the form " + file.path("form").asString("unknown") + ", this suite reads " + FORM);
        }
        Map<String, String> usual = new TreeMap<>();
        file.path("usual").valueStream().map(JsonNode::asString).forEach(line -> put(usual, line));
        Map<String, Map<String, String>> versions = versions(file);
        Map<String, Map<String, NormalisedOutcome>> rows = new TreeMap<>();
        file.path("rows").propertyStream().forEach(e -> {
            Map<String, NormalisedOutcome> alternatives = new TreeMap<>();
            if (e.getValue().isArray()) {
                NormalisedOutcome same = sighting(e.getKey(), e.getValue(), usual);
                versions.keySet().forEach(runtime -> alternatives.put(runtime, same));
            } else {
                e.getValue()
                        .propertyStream()
                        .forEach(a -> alternatives.put(a.getKey(), sighting(e.getKey(), a.getValue(), usual)));
            }
            rows.put(e.getKey(), alternatives);
        });
        return new Baseline(file.path("target").asString(""), versions, rows);
    }

    private static void put(Map<String, String> fields, String line) {
        int colon = line.indexOf(": ");
        if (colon < 1) {
            throw new IllegalArgumentException("'" + line + "' is no field");
        }
        fields.put(line.substring(0, colon), line.substring(colon + 2));
    }

    private static NormalisedOutcome sighting(String row, JsonNode array, Map<String, String> usual) {
        SortedMap<Aspect, String> aspects = new TreeMap<>();
        Verdict verdict = Verdict.valueOf(array.path(0).asString(""));
        aspects.put(new Aspect(0, Part.VERDICT, ""), verdict.name());
        int n = 0;
        JsonNode before = array.path(0);
        // What is not written of a row with many exchanges is not held, the usual fields too.
        boolean isBrief = Compact.isBrief(Math.toIntExact(
                array.valueStream().skip(1).filter(BaselineForm::isExchange).count()));
        Map<String, String> unsaid = isBrief ? Map.of() : usual;
        for (JsonNode word :
                IntStream.range(1, array.size()).mapToObj(array::get).toList()) {
            if (word.isArray()) {
                before = word;
                exchange(aspects, ++n, word, unsaid);
            } else if (word.asString().equals(AGAIN)) {
                exchange(aspects, ++n, before, unsaid);
            } else {
                ofRow(aspects, word.asString());
            }
        }
        if (n > 0) {
            aspects.put(new Aspect(0, Part.COUNT, ""), Integer.toString(n));
        }
        return new NormalisedOutcome(row, verdict, aspects, findings(aspects), Optional.empty());
    }

    private static List<Place> findings(SortedMap<Aspect, String> aspects) {
        String found = aspects.getOrDefault(new Aspect(0, Part.FINDINGS, ""), "");
        return found.isEmpty()
                ? List.of()
                : Stream.of(found.split("; ", -1)).map(Place::parse).toList();
    }

    private static boolean isExchange(JsonNode word) {
        return word.isArray() || word.asString().equals(AGAIN);
    }

    private static void ofRow(SortedMap<Aspect, String> aspects, String word) {
        int space = word.indexOf(' ');
        String key = word.substring(1, space);
        Aspect aspect = part(OF_ROW, key).map(p -> new Aspect(0, p, "")).orElse(new Aspect(0, Part.CLIENT, key));
        aspects.put(aspect, word.substring(space + 1));
    }

    private static Optional<Part> part(Map<Part, String> names, String key) {
        return names.entrySet().stream()
                .filter(e -> e.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static void exchange(SortedMap<Aspect, String> aspects, int n, JsonNode words, Map<String, String> usual) {
        String first = words.path(0).asString("");
        boolean answered = !first.equals("-");
        aspects.put(new Aspect(n, Part.END, ""), COMPLETE);
        Map<String, String> fields = new TreeMap<>();
        if (answered) {
            int space = first.indexOf(' ');
            aspects.put(new Aspect(n, Part.STATUS, ""), space < 0 ? first : first.substring(0, space));
            if (space >= 0) {
                aspects.put(new Aspect(n, Part.PHRASE, ""), first.substring(space + 1));
            }
            aspects.put(new Aspect(n, Part.FRAMING, ""), LENGTH);
            fields.putAll(usual);
        }
        words.valueStream().skip(1).map(JsonNode::asString).forEach(word -> {
            if (word.startsWith("~")) {
                int space = word.indexOf(' ');
                Part part = part(OF_EXCHANGE, word.substring(1, space))
                        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is nothing of an exchange"));
                aspects.put(new Aspect(n, part, ""), word.substring(space + 1));
            } else if (word.startsWith("-")) {
                fields.remove(word.substring(1));
            } else {
                put(fields, word);
            }
        });
        fields.forEach((name, value) -> aspects.put(new Aspect(n, Part.FIELD, name), value));
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
