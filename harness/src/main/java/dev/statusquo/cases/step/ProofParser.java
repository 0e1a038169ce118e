package dev.statusquo.cases.step;

import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.CannedAnswer.Then;
import dev.statusquo.model.Proof;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a proof as it is written in a case. */
final class ProofParser {
    private static final Set<String> KEYS = Set.of("as", "answers", "states", "calls");
    private static final Map<String, Then> WORDS = Map.of(
            "close", Then.CLOSE,
            "reset", Then.RESET,
            "hang", Then.HANG,
            "sentinel", Then.SENTINEL,
            "refuse", Then.REFUSE);

    private ProofParser() {}

    /** {@return the proof; parameters that it leaves out are those of the first row} */
    static Proof parse(JsonNode node, Map<String, String> firstRow, String origin) {
        Map<String, String> parameters = new LinkedHashMap<>(firstRow);
        node.properties().stream()
                .filter(e -> !KEYS.contains(e.getKey()))
                .forEach(e -> parameters.put(e.getKey(), e.getValue().asString()));
        return new Proof(
                node.get("as").asString(),
                parameters,
                list(node, "answers").stream().map(ProofParser::answer).toList(),
                list(node, "states").stream().map(JsonNode::asString).toList(),
                list(node, "calls").stream().map(JsonNode::asInt).toList(),
                Optional.empty(),
                origin);
    }

    private static List<JsonNode> list(JsonNode node, String name) {
        return StepParser.child(node, name).stream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    private static CannedAnswer answer(JsonNode node) {
        if (node.isIntegralNumber()) {
            return CannedAnswer.minimal(node.asInt());
        }
        if (node.isObject()) {
            String then = StepParser.text(node, "then").orElse("keep");
            return new CannedAnswer(
                    Octets.latin1(node.get("send").asString()), Then.valueOf(then.toUpperCase(Locale.ROOT)));
        }
        Then word = WORDS.get(node.asString());
        return word == null
                ? new CannedAnswer(Octets.latin1(node.asString()), Then.KEEP)
                : new CannedAnswer(Octets.empty(), word);
    }
}
