package dev.statusquo.cases.step;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.statusquo.cases.match.PermittedAnswer;
import dev.statusquo.cases.match.PermittedAnswerParser;
import dev.statusquo.http.Field;
import dev.statusquo.model.Transmission.Then;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a step as it is written in a case. */
final class StepParser {
    private static final Map<String, Then> THENS = Map.of("half-close", Then.HALF_CLOSE, "reset", Then.RESET);

    private StepParser() {}

    static Step parse(JsonNode node, int number) {
        return new Step(
                String.valueOf(number),
                text(node, "on"),
                request(node),
                child(node, "given").map(PermittedAnswerParser::parse),
                child(node, "applies")
                        .map(a -> new Step.Applies(
                                PermittedAnswerParser.parse(a.get("when")),
                                a.get("otherwise").asString())),
                saves(node),
                answers(node, "expect"),
                answers(node, "tolerate"));
    }

    static StepRequest request(JsonNode node) {
        return new StepRequest(
                text(node, "send"),
                text(node, "raw"),
                text(node, "method"),
                child(node, "fields").stream().flatMap(StepParser::fields).toList(),
                content(node),
                child(node, "json").isPresent(),
                text(node, "hold").map(h -> Duration.ofMillis(Long.parseLong(h.replace("ms", "")))),
                text(node, "then").map(THENS::get).orElse(Then.READ));
    }

    private static Optional<SentContent> content(JsonNode node) {
        return child(node, "json")
                .map(json -> new SentContent(List.of(json.toString()), UTF_8))
                .or(() -> child(node, "content").map(c -> new SentContent(pieces(c), UTF_8)))
                .or(() -> child(node, "octets").map(o -> new SentContent(pieces(o), ISO_8859_1)));
    }

    private static List<String> pieces(JsonNode content) {
        return content.isArray() ? content.valueStream().map(JsonNode::asString).toList() : List.of(content.asString());
    }

    private static Stream<Field> fields(JsonNode map) {
        return map.properties().stream()
                .flatMap(e -> (e.getValue().isArray() ? e.getValue().valueStream() : Stream.of(e.getValue()))
                        .map(v -> new Field(e.getKey(), v.asString())));
    }

    private static Map<String, String> saves(JsonNode node) {
        Map<String, String> saves = new LinkedHashMap<>();
        child(node, "save")
                .ifPresent(s -> s.properties()
                        .forEach(e -> saves.put(e.getKey(), e.getValue().asString())));
        return saves;
    }

    static List<PermittedAnswer> answers(JsonNode node, String name) {
        return child(node, name).stream()
                .flatMap(JsonNode::valueStream)
                .map(PermittedAnswerParser::parse)
                .toList();
    }

    static Optional<JsonNode> child(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name));
    }

    static Optional<String> text(JsonNode node, String name) {
        return child(node, name).map(JsonNode::asString);
    }
}
