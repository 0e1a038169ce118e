package dev.statusquo.cases.step;

import dev.statusquo.cases.kit.ScriptedCase;
import dev.statusquo.cases.match.FollowUp;
import dev.statusquo.cases.match.PermittedAnswerParser;
import dev.statusquo.cases.step.PassiveJudge.JudgedExchanges;
import dev.statusquo.model.Asked;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Requirement;
import dev.statusquo.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the cases of one file. */
public final class CaseParser {
    private final YamlFile file;
    private final SharedNames shared;
    private final ProofParser proofs;

    /**
     * Reads the cases of one file.
     *
     * @param file the file, already held against its schema
     * @param shared the names that every case may use
     */
    public CaseParser(YamlFile file, SharedNames shared) {
        this.file = file;
        this.shared = shared;
        this.proofs = ProofParser.of(file, shared.answers());
    }

    /** {@return the file's cases, in order; throws BadInputException with file and line if one makes no sense} */
    public List<ConformanceCase> cases() {
        JsonNode list = file.root().get("cases");
        return IntStream.range(0, list.size())
                .filter(i -> !isAskedOfNothing(list.get(i)))
                .mapToObj(i -> parse(list.get(i), "/cases/" + i))
                .toList();
    }

    /** A service may have no route of the kind that a case is about. */
    private boolean isAskedOfNothing(JsonNode node) {
        return node.path("each")
                .valueStream()
                .anyMatch(values -> List.of().equals(shared.lists().get(values.asString(""))));
    }

    private ConformanceCase parse(JsonNode node, String pointer) {
        try {
            ConformanceCase parsed = node.has("passive") ? passive(node, pointer) : active(node, pointer);
            CaseRules.check(node, parsed);
            return parsed;
        } catch (IllegalArgumentException e) {
            throw new BadInputException(
                    file.at(pointer) + ": case " + node.get("id").asString() + ": " + e.getMessage(),
                    "mend the case; fixtures/cases/README.md says what a case may hold");
        }
    }

    private ConformanceCase active(JsonNode node, String pointer) {
        List<Step> steps = steps(node);
        Parameters parameters = Parameters.parse(node.get("each"), shared);
        RowVariables values = new RowVariables(parameters.texts(), shared.texts());
        List<String> record = record(node);
        boolean identified = steps.stream().anyMatch(s -> s.needs(FollowUp.CALLS));
        return whole(
                node,
                pointer,
                node.path("destructive").asBoolean(false) ? Kind.DESTRUCTIVE : Kind.WIRE,
                parameters.rows(),
                new StepScript(steps, values, identified, asked(node)),
                record.isEmpty()
                        ? new StepJudge(steps, values)
                        : new RecordJudge(
                                record, steps.stream().anyMatch(s -> s.given().isPresent()), values));
    }

    private ConformanceCase passive(JsonNode node, String pointer) {
        JsonNode sent = node.has("send")
                ? node
                : ((tools.jackson.databind.node.ObjectNode) node.deepCopy()).put("send", "GET /");
        Parameters parameters = Parameters.parse(node.get("each"), shared);
        RowVariables values = new RowVariables(parameters.texts(), shared.texts());
        return whole(
                node,
                pointer,
                Kind.PASSIVE,
                parameters.rows(),
                new PassiveScript(StepParser.request(sent), values),
                new PassiveJudge(
                        judgedExchanges(node.get("passive")),
                        StepParser.answers(node, "expect"),
                        StepParser.answers(node, "tolerate"),
                        record(node),
                        values));
    }

    private static Asked asked(JsonNode node) {
        return switch (node.path("asks").asString("")) {
            case "any-route" -> Asked.ANY_ROUTE;
            case "a-served-route" -> Asked.A_SERVED_ROUTE;
            case "without-fields" -> Asked.ITS_OWN_ROUTE_WITHOUT_FIELDS;
            default -> Asked.ITS_OWN_ROUTE;
        };
    }

    private static JudgedExchanges judgedExchanges(JsonNode passive) {
        return new JudgedExchanges(
                PermittedAnswerParser.parse(passive.path("when")),
                passive.path("except").valueStream().map(JsonNode::asString).toList());
    }

    private static List<Step> steps(JsonNode node) {
        if (!node.has("steps")) {
            return List.of(StepParser.parse(node, 1));
        }
        List<Step> steps = new ArrayList<>();
        node.get("steps").forEach(step -> steps.add(StepParser.parse(step, steps.size() + 1)));
        return steps;
    }

    private static List<String> record(JsonNode node) {
        return StepParser.child(node, "record").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
    }

    private ConformanceCase whole(
            JsonNode node,
            String pointer,
            Kind kind,
            List<Map<String, String>> rows,
            dev.statusquo.model.Script script,
            dev.statusquo.model.Judge judge) {
        ScriptedCase written = ScriptedCase.at(node.get("id").asString(), file.at(pointer))
                .says(node.get("title").asString())
                .because(StepParser.text(node, "why").orElse(""))
                .requires(requirement(node.get("requirement")))
                .producedBy(Producer.valueOf(upper(node, "producer")))
                .needs(needs(node))
                .ofKind(kind)
                .rows(rows)
                .plays(script)
                .judgedBy(judge);
        proofs(node, pointer, rows.get(0)).forEach(written::proof);
        return written.made();
    }

    private static String[] needs(JsonNode node) {
        return StepParser.child(node, "needs").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toArray(String[]::new);
    }

    private static Requirement requirement(JsonNode node) {
        return new Requirement(
                node.get("source").asString(),
                node.get("section").asString(),
                Level.valueOf(upper(node, "level")),
                node.get("text").asString(),
                StepParser.text(node, "contested"));
    }

    private static String upper(JsonNode node, String name) {
        return node.get(name).asString().toUpperCase(Locale.ROOT);
    }

    private List<Proof> proofs(JsonNode node, String pointer, Map<String, String> firstRow) {
        List<JsonNode> proofs = StepParser.child(node, "proof").stream()
                .flatMap(JsonNode::valueStream)
                .toList();
        return IntStream.range(0, proofs.size())
                .mapToObj(i -> this.proofs.parse(proofs.get(i), firstRow, file.at(pointer + "/proof/" + i)))
                .toList();
    }

    /**
     * Names with fixed texts, and lists of values, that every case may use.
     *
     * @param texts text by name
     * @param lists values by name, such as {@code $documents.finalCodes}
     * @param answers what a canned target does, by the names that proofs use
     */
    public record SharedNames(
            Map<String, String> texts, Map<String, List<String>> lists, Map<String, CannedAnswer> answers) {}

    /**
     * The parameters of a case.
     *
     * @param texts text by label by parameter, in the order of the case
     */
    record Parameters(Map<String, Map<String, String>> texts) {

        static Parameters parse(@org.jspecify.annotations.Nullable JsonNode each, SharedNames shared) {
            Map<String, Map<String, String>> texts = new LinkedHashMap<>();
            Stream.ofNullable(each)
                    .flatMap(e -> e.properties().stream())
                    .forEach(e -> texts.put(e.getKey(), labelled(e.getValue(), shared)));
            return new Parameters(texts);
        }

        private static Map<String, String> labelled(JsonNode value, SharedNames shared) {
            Map<String, String> texts = new LinkedHashMap<>();
            if (value.isObject()) {
                value.properties()
                        .forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
                return texts;
            }
            List<String> values = value.isArray()
                    ? value.valueStream().map(JsonNode::asString).toList()
                    : Optional.ofNullable(shared.lists().get(value.asString()))
                            .orElseThrow(() -> new IllegalArgumentException("each: there is no list " + value.asString()
                                    + "; there are "
                                    + String.join(
                                            ", ", new TreeSet<>(shared.lists().keySet()))));
            values.forEach(v -> texts.put(v, v));
            return texts;
        }

        /** {@return one map of labels for each row: every combination, in order} */
        List<Map<String, String>> rows() {
            List<Map<String, String>> rows = List.of(Map.of());
            for (Map.Entry<String, Map<String, String>> parameter : texts.entrySet()) {
                rows = rows.stream()
                        .flatMap(row -> parameter.getValue().keySet().stream()
                                .map(label -> with(row, parameter.getKey(), label)))
                        .toList();
            }
            return rows;
        }

        private static Map<String, String> with(Map<String, String> row, String name, String label) {
            Map<String, String> more = new LinkedHashMap<>(row);
            more.put(name, label);
            return more;
        }
    }
}
