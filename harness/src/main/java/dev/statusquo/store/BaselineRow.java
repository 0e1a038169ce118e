package dev.statusquo.store;

import dev.statusquo.compare.Aspect;
import dev.statusquo.compare.Compact;
import dev.statusquo.compare.NormalisedOutcome;
import dev.statusquo.compare.Part;
import dev.statusquo.http.End;
import dev.statusquo.model.Place;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row as the file of a baseline has it: an array of its verdict, of what is said of the row as a whole ({@code "~found status"}), and of an array for
 * each exchange, where {@code "="} stands for one like the one before. An exchange has status and reason phrase, or {@code "-"} if no response came; then
 * what is not as usual ({@code "~end reset"}); then the fields that are not the usual ones. {@code "-name"} says that a usual one is absent.
 */
final class BaselineRow {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String AGAIN = "=";
    private static final String NO_RESPONSE = "-";
    private static final String FOUND = "found";
    private static final Map<Part, String> NAMES = Map.of(
            Part.VERDICT, "verdict",
            Part.FACT, "fact",
            Part.END, "end",
            Part.FAULT, "fault",
            Part.NEXT, "next",
            Part.INTERIM, "interim",
            Part.FRAMING, "framing",
            Part.CONTENT, "content");
    /** What is so of an exchange that says nothing else. */
    private static final Map<Part, String> UNSAID = Map.of(Part.END, End.COMPLETE.words(), Part.FRAMING, "length");

    private final Map<String, String> usual;

    /**
     * Makes rows of a file.
     *
     * @param usual the fields that most of its responses have, by name
     */
    BaselineRow(Map<String, String> usual) {
        this.usual = usual;
    }

    /** Something that is named: {@code ~end reset}. */
    private record Named(String name, String value) {
        static Named parse(String word) {
            int space = word.indexOf(' ');
            if (!word.startsWith("~") || space < 0) {
                throw new IllegalArgumentException("'" + word + "' names nothing");
            }
            return new Named(word.substring(1, space), word.substring(space + 1));
        }

        Optional<Part> part() {
            return NAMES.entrySet().stream()
                    .filter(e -> e.getValue().equals(name))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        @Override
        public String toString() {
            return "~" + name + " " + value;
        }
    }

    /** {@return a row in JSON, without a line feed} */
    String write(NormalisedOutcome seen) {
        List<String> row = new ArrayList<>(List.of(quoted(seen.verdict().name())));
        ofRow(seen).map(Named::toString).map(BaselineRow::quoted).forEach(row::add);
        String before = "";
        int exchanges = seen.exchanges();
        for (int n = 1; n <= exchanges; n++) {
            String exchange = exchange(part(seen.aspects(), n), Compact.isBrief(exchanges));
            row.add(exchange.equals(before) ? quoted(AGAIN) : exchange);
            before = exchange;
        }
        return list(row);
    }

    private static SortedMap<Aspect, String> part(SortedMap<Aspect, String> aspects, int exchange) {
        return aspects.subMap(Aspect.of(exchange, Part.VERDICT), Aspect.of(exchange + 1, Part.VERDICT));
    }

    private static Stream<Named> ofRow(NormalisedOutcome seen) {
        return part(seen.aspects(), 0).entrySet().stream().flatMap(e -> ofRow(e.getKey(), e.getValue(), seen));
    }

    private static Stream<Named> ofRow(Aspect aspect, String value, NormalisedOutcome seen) {
        return switch (aspect.part()) {
            case COUNT -> Stream.empty();
            case VERDICT -> named(NAMES.getOrDefault(Part.VERDICT, ""), value).filter(v -> isAny(value));
            case FINDINGS ->
                isAny(value)
                        ? named(FOUND, value)
                        : seen.findings().stream().map(Place::toString).sorted().map(place -> new Named(FOUND, place));
            default -> named(NAMES.getOrDefault(aspect.part(), aspect.name()), value);
        };
    }

    private static Stream<Named> named(String name, String value) {
        return Stream.of(new Named(name, value));
    }

    private static boolean isAny(String value) {
        return value.equals(NormalisedOutcome.ANY);
    }

    private String exchange(SortedMap<Aspect, String> exchange, boolean isBrief) {
        List<String> words = new ArrayList<>();
        Map<String, String> fields = new TreeMap<>();
        exchange.forEach((aspect, value) -> {
            if (aspect.part() == Part.FIELD) {
                fields.put(aspect.name(), value);
            } else if (NAMES.containsKey(aspect.part()) && !value.equals(UNSAID.get(aspect.part()))) {
                words.add(new Named(NAMES.getOrDefault(aspect.part(), ""), value).toString());
            }
        });
        Optional<String> status = value(exchange, Part.STATUS);
        words.add(
                0,
                (status.orElse(NO_RESPONSE) + " " + value(exchange, Part.PHRASE).orElse("")).strip());
        fields.forEach((name, value) -> {
            if (!value.equals(usual.get(name))) {
                words.add(name + ": " + value);
            }
        });
        usual.keySet().stream()
                .filter(name -> status.isPresent() && !isBrief && !fields.containsKey(name))
                .forEach(name -> words.add("-" + name));
        return list(words.stream().map(BaselineRow::quoted).toList());
    }

    private static Optional<String> value(SortedMap<Aspect, String> exchange, Part part) {
        return exchange.entrySet().stream()
                .filter(e -> e.getKey().part() == part)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String list(List<String> json) {
        return "[" + String.join(", ", json) + "]";
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    /** {@return what was approved of a row; throws IllegalArgumentException if the JSON is no row} */
    NormalisedOutcome read(String id, JsonNode row) {
        SortedMap<Aspect, String> aspects = new TreeMap<>();
        List<Place> findings = new ArrayList<>();
        List<JsonNode> words = row.valueStream().skip(1).toList();
        List<JsonNode> exchanges =
                words.stream().filter(BaselineRow::isExchange).toList();
        words.stream()
                .filter(word -> !isExchange(word))
                .map(word -> Named.parse(word.asString()))
                .forEach(said -> ofRow(said, aspects, findings));
        JsonNode before = row.path(0);
        for (int i = 0; i < exchanges.size(); i++) {
            before = exchanges.get(i).isArray() ? exchanges.get(i) : before;
            // What is not written of a row with many exchanges is not held, the usual fields too.
            exchange(i + 1, before, Compact.isBrief(exchanges.size()) ? Map.of() : usual, aspects);
        }
        return NormalisedOutcome.approved(id, Verdict.valueOf(row.path(0).asString("")), aspects, findings);
    }

    private static boolean isExchange(JsonNode word) {
        return word.isArray() || word.asString().equals(AGAIN);
    }

    private static void ofRow(Named said, SortedMap<Aspect, String> aspects, List<Place> findings) {
        if (!said.name().equals(FOUND)) {
            aspects.put(said.part().map(Aspect::ofRow).orElse(new Aspect(0, Part.CLIENT, said.name())), said.value());
        } else if (isAny(said.value())) {
            aspects.put(Aspect.ofRow(Part.FINDINGS), NormalisedOutcome.ANY);
        } else {
            findings.add(Place.parse(said.value()));
        }
    }

    private static void exchange(
            int number, JsonNode words, Map<String, String> unsaid, SortedMap<Aspect, String> aspects) {
        String first = words.path(0).asString("");
        Map<String, String> fields = new TreeMap<>();
        aspects.put(Aspect.of(number, Part.END), End.COMPLETE.words());
        if (!first.equals(NO_RESPONSE)) {
            String[] answer = first.split(" ", 2);
            aspects.put(Aspect.of(number, Part.STATUS), answer[0]);
            Stream.of(answer).skip(1).forEach(phrase -> aspects.put(Aspect.of(number, Part.PHRASE), phrase));
            aspects.put(Aspect.of(number, Part.FRAMING), "length");
            fields.putAll(unsaid);
        }
        words.valueStream().skip(1).map(JsonNode::asString).forEach(word -> {
            if (word.startsWith("~")) {
                Named said = Named.parse(word);
                Part part = said.part()
                        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is nothing of an exchange"));
                aspects.put(Aspect.of(number, part), said.value());
            } else if (word.startsWith("-")) {
                fields.remove(word.substring(1));
            } else {
                putField(fields, word);
            }
        });
        fields.forEach((name, value) -> aspects.put(Aspect.field(number, name), value));
    }

    /** Adds a field line to those that are known; throws IllegalArgumentException if it is none. */
    static void putField(Map<String, String> fields, String line) {
        int colon = line.indexOf(": ");
        if (colon < 1) {
            throw new IllegalArgumentException("'" + line + "' is no field");
        }
        fields.put(line.substring(0, colon), line.substring(colon + 2));
    }
}
