package dev.statusquo.cases.match;

import dev.statusquo.http.End;
import dev.statusquo.http.Framing;
import dev.statusquo.http.Next;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads an answer as it is written in a case. */
public final class PermittedAnswerParser {
    private static final Map<String, End> ENDS = Map.of(
            "complete", End.COMPLETE,
            "partial", End.PARTIAL,
            "closed", End.CLOSED,
            "reset", End.RESET,
            "hang", End.HANG);
    private static final Map<String, Next> NEXTS = Map.of(
            "in-step", Next.IN_STEP,
            "closed-as-announced", Next.CLOSED_AS_ANNOUNCED,
            "closed", Next.CLOSED_UNANNOUNCED,
            "not-closed", Next.NOT_CLOSED,
            "out-of-step", Next.OUT_OF_STEP,
            // A close that meets a request on its way shows as a reset: which of the two is chance.
            "reset", Next.RESET);

    private static final Map<String, Framing> FRAMINGS = Map.of(
            "none", Framing.NONE,
            "length", Framing.LENGTH,
            "chunked", Framing.CHUNKED,
            "close", Framing.CLOSE);
    private static final String MALFORMED = "malformed";

    private PermittedAnswerParser() {}

    /**
     * Reads an answer.
     *
     * @param node a map of matchers
     * @return the answer
     * @throws IllegalArgumentException if a matcher or its argument is unknown, with a sentence for the author
     */
    public static PermittedAnswer parse(JsonNode node) {
        Set<End> ends = EnumSet.noneOf(End.class);
        Set<FollowUp> followUps = EnumSet.noneOf(FollowUp.class);
        List<Matcher> matchers = new ArrayList<>();
        node.properties().forEach(e -> {
            JsonNode value = e.getValue();
            switch (e.getKey()) {
                case "end" ->
                    texts(value).stream()
                            .filter(t -> !t.equals(MALFORMED))
                            .forEach(t -> ends.add(known(ENDS, "end", t)));
                case "next" -> {
                    followUps.add(FollowUp.NEXT);
                    matchers.add(Matchers.next(texts(value).stream()
                            .map(t -> known(NEXTS, "next", t))
                            .toList()));
                }
                case "state" -> {
                    followUps.add(FollowUp.STATE);
                    matchers.add(Matchers.state(rule(value)));
                }
                case "calls" -> {
                    followUps.add(FollowUp.CALLS);
                    matchers.add(Matchers.calls(texts(value)));
                }
                default -> matchers.addAll(ofResponse(e.getKey(), value));
            }
        });
        return new PermittedAnswer(ends, texts(node.path("end")).contains(MALFORMED), matchers, followUps);
    }

    private static List<Matcher> ofResponse(String name, JsonNode value) {
        return switch (name) {
            case "status" ->
                List.of(Matchers.status(texts(value.has("not") ? value.get("not") : value), value.has("not")));
            case "reason" -> List.of(Matchers.reason(rule(value)));
            case "version" -> List.of(Matchers.version(rule(value)));
            case "fields" -> FieldMatchers.RESPONSE.parse(value);
            case "requestFields" -> FieldMatchers.REQUEST.parse(value);
            case "echoFields" -> FieldMatchers.ECHO.parse(value);
            case "content" -> List.of(ContentMatchers.parse(value));
            case "json" -> ContentMatchers.json(value);
            case "interim" -> List.of(interim(value));
            case "interimFields" -> FieldMatchers.INTERIM.parse(value);
            case "request" -> List.of(Matchers.request(rule(value)));
            case "beforeContent" -> List.of(Matchers.beforeContent(texts(value)));
            case "requestMethod" -> List.of(Matchers.requestMethod(texts(value)));
            case "head" -> List.of(Matchers.head(rule(value)));
            case "surplus" -> List.of(Matchers.noSurplus());
            case "framing" ->
                List.of(Matchers.framing(texts(value).stream()
                        .map(t -> known(FRAMINGS, "framing", t))
                        .toList()));
            case "lengthIsTrue" -> List.of(Matchers.lengthIsTrue());
            default -> throw new IllegalArgumentException("there is no matcher " + name);
        };
    }

    private static Matcher interim(JsonNode value) {
        return switch (value.isString() ? value.asString() : "") {
            case "none" -> Matchers.interim(List.of());
            case "some" -> Matchers.someInterim();
            default -> Matchers.interim(texts(value));
        };
    }

    /** {@return the rule that a value is written as: a text, or a map with one rule's name} */
    static Rule rule(JsonNode value) {
        if (!value.isObject()) {
            return Rules.exactly(ContentMatchers.textOf(value));
        }
        Map.Entry<String, JsonNode> only = value.properties().iterator().next();
        return Rules.named(only.getKey(), String.join(", ", texts(only.getValue())))
                .orElseThrow(() -> new IllegalArgumentException("there is no rule " + only.getKey()));
    }

    /** {@return one text, or the texts of a list} */
    static List<String> texts(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : List.of(value.asString());
    }

    private static <T> T known(Map<String, T> table, String matcher, String word) {
        T value = table.get(word);
        if (value == null) {
            throw new IllegalArgumentException(matcher + " has no word '" + word + "'; it has "
                    + Rules.joined(table.keySet().stream().sorted().toList()));
        }
        return value;
    }
}
