package dev.statusquo.cases.match;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Place;
import dev.statusquo.model.Place.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Matchers of the content, transfer codings removed. */
final class ContentMatchers {
    private static final Pattern LONE_SURROGATE = Pattern.compile("[\\x{d800}-\\x{dfff}]");

    private ContentMatchers() {}

    /** {@return the matcher that a content rule stands for} */
    static Matcher parse(JsonNode value) {
        String word = value.isString() ? value.asString() : "";
        return switch (word) {
            case "none" -> none();
            case "some" -> some();
            default -> text(PermittedAnswerParser.rule(value));
        };
    }

    private static Matcher none() {
        return (seen, variables) -> {
            Octets octets = contentOf(seen.exchange()).plus(seen.exchange().surplus());
            return Matchers.differs(
                    Place.of(Kind.CONTENT),
                    octets.isEmpty(),
                    () -> "no octets",
                    () -> QuotedValue.quoted(octets.asLatin1()));
        };
    }

    private static Matcher some() {
        return (seen, variables) -> Matchers.differs(
                Place.of(Kind.CONTENT), !contentOf(seen.exchange()).isEmpty(), () -> "content", () -> "no octets");
    }

    private static Matcher text(Rule rule) {
        return (seen, variables) -> {
            Optional<String> text = Optional.of(contentOf(seen.exchange()).asUtf8());
            return Matchers.differs(
                    Place.of(Kind.CONTENT),
                    rule.accepts(text, variables),
                    () -> rule.words(variables),
                    () -> QuotedValue.quoted(text));
        };
    }

    /** {@return a matcher for each JSON pointer of the map} */
    static List<Matcher> json(JsonNode pointers) {
        return pointers.properties().stream()
                .map(e -> pointer(e.getKey(), e.getValue()))
                .toList();
    }

    private static Matcher pointer(String pointer, JsonNode wanted) {
        return (seen, variables) -> {
            Place where = Place.of(Kind.JSON, pointer);
            Optional<JsonNode> whole = tree(contentOf(seen.exchange()));
            if (whole.isEmpty()) {
                return List.of(new Mismatch(
                        where,
                        "JSON content",
                        QuotedValue.quoted(contentOf(seen.exchange()).asUtf8())));
            }
            JsonNode node = whole.get().at(pointer);
            if (wanted.isObject() && wanted.has("type")) {
                String type = wanted.get("type").asString();
                return Matchers.differs(where, typeOf(node).equals(type), () -> "of type " + type, () -> typeOf(node));
            }
            Optional<String> actual = node.isMissingNode() ? Optional.empty() : Optional.of(textOf(node));
            Rule rule = PermittedAnswerParser.rule(wanted);
            return Matchers.differs(
                    where,
                    rule.accepts(actual, variables),
                    () -> rule.words(variables),
                    () -> QuotedValue.quoted(actual));
        };
    }

    /** {@return the content as JSON, if it is JSON} */
    static Optional<JsonNode> tree(Octets content) {
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readTree(content.toArray()));
        } catch (JacksonException e) {
            // That content is no JSON is an observation; the matcher says so.
            return Optional.empty();
        }
    }

    /** {@return a value's text, or the JSON of an array or object; half a surrogate pair, which no encoding can say, as JSON escapes it} */
    static String textOf(JsonNode node) {
        String text = node.isContainer() ? node.toString() : node.isNull() ? "null" : node.asString();
        return LONE_SURROGATE
                .matcher(text)
                .replaceAll(one -> String.format("\\\\u%04x", (int) one.group().charAt(0)));
    }

    private static String typeOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> node.isIntegralNumber() ? "integer" : "number";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            default -> "absent";
        };
    }

    static Octets contentOf(Exchange exchange) {
        return exchange.response().map(Response::content).orElse(Octets.empty());
    }
}
