package dev.statusquo.cases.step;

import dev.statusquo.http.Octets;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.CannedAnswer.Then;
import dev.statusquo.model.Proof;
import dev.statusquo.yaml.YamlFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads proofs, and the answers that they name. */
public final class ProofParser {
    private static final Set<String> KEYS = Set.of("as", "answers", "states", "calls");
    private static final Map<String, Then> WORDS = Map.of(
            "close", Then.CLOSE,
            "reset", Then.RESET,
            "hang", Then.HANG,
            "sentinel", Then.SENTINEL,
            "refuse", Then.REFUSE);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    private final Map<String, CannedAnswer> named;

    private ProofParser(Map<String, CannedAnswer> named) {
        this.named = named;
    }

    /**
     * Makes a parser that knows the answers of a file by their names.
     *
     * @param file a file with a map {@code answers}, or without
     * @param shared the answers that every file may name
     * @throws BadInputException if a name is taken already, with file and line
     */
    static ProofParser of(YamlFile file, Map<String, CannedAnswer> shared) {
        Map<String, CannedAnswer> named = new HashMap<>(shared);
        answers(file).forEach((name, answer) -> {
            if (WORDS.containsKey(name) || named.put(name, answer) != null) {
                throw new BadInputException(
                        file.at("/answers/" + name) + ": the name " + name + " is taken already",
                        "choose another; fixtures/answers.yaml has the answers that all topics share");
            }
        });
        return new ProofParser(named);
    }

    /** {@return the answers that a file names; none if it names none} */
    public static Map<String, CannedAnswer> answers(YamlFile file) {
        Map<String, CannedAnswer> answers = new LinkedHashMap<>();
        file.root().path("answers").properties().forEach(e -> answers.put(e.getKey(), written(e.getValue())));
        return answers;
    }

    /** {@return the proof; parameters that it leaves out are those of the first row} */
    Proof parse(JsonNode node, Map<String, String> firstRow, String origin) {
        Map<String, String> parameters = new LinkedHashMap<>(firstRow);
        node.properties().stream()
                .filter(e -> !KEYS.contains(e.getKey()))
                .forEach(e -> parameters.put(e.getKey(), e.getValue().asString()));
        return new Proof(
                node.get("as").asString(),
                parameters,
                list(node, "answers").stream().map(this::answer).toList(),
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

    private CannedAnswer answer(JsonNode node) {
        if (node.isIntegralNumber()) {
            return CannedAnswer.minimal(node.asInt());
        }
        if (!node.isString() || !NAME.matcher(node.asString()).matches()) {
            return written(node);
        }
        String name = node.asString();
        return Optional.ofNullable(WORDS.get(name))
                .map(then -> new CannedAnswer(Octets.empty(), then))
                .or(() -> Optional.ofNullable(named.get(name)))
                .orElseThrow(() -> new IllegalArgumentException("no answer is called '" + name + "'; there are "
                        + String.join(", ", new TreeSet<>(named.keySet()))));
    }

    private static CannedAnswer written(JsonNode node) {
        if (node.has("json")) {
            return json(node.path("status").asInt(200), node.get("json"));
        }
        if (node.isObject()) {
            String then = StepParser.text(node, "then").orElse("keep");
            return new CannedAnswer(
                    Octets.latin1(node.get("send").asString()),
                    Then.valueOf(then.toUpperCase(Locale.ROOT)),
                    node.has("after"));
        }
        return new CannedAnswer(Octets.latin1(node.asString()), Then.KEEP);
    }

    private static CannedAnswer json(int status, JsonNode value) {
        Octets content = Octets.utf8(value.toString());
        String head =
                "HTTP/1.1 " + status + " \r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + content.size() + "\r\n\r\n";
        return new CannedAnswer(Octets.latin1(head).plus(content), Then.KEEP);
    }
}
