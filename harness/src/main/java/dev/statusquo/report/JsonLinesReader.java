package dev.statusquo.report;

import dev.statusquo.http.End;
import dev.statusquo.http.Next;
import dev.statusquo.http.Octets;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Level;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Place;
import dev.statusquo.model.Producer;
import dev.statusquo.model.ReadExchange;
import dev.statusquo.model.ReadOutcome;
import dev.statusquo.model.ReadReport;
import dev.statusquo.model.ReadTarget;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.Serving;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Target;
import dev.statusquo.model.TimelineEvent;
import dev.statusquo.model.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code results.jsonl} back. A last line that was cut off in writing is left out, and the report is partial; a broken line
 * anywhere else is a mistake. Lines of a type that this version does not know, and fields that it does not know, are passed over.
 */
public final class JsonLinesReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final List<ReadOutcome> outcomes = new ArrayList<>();
    private Optional<JsonNode> header = Optional.empty();
    private Optional<JsonNode> footer = Optional.empty();

    private JsonLinesReader(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws BadInputException where it is not there, is no report, is of a newer form, or is broken before its last line
     */
    public static ReadReport read(Path file) {
        JsonLinesReader reader = new JsonLinesReader(file);
        String text = reader.text();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            boolean mayBeCut = i == lines.size() - 1 && !text.endsWith("\n");
            reader.line(lines.get(i), i + 1, mayBeCut);
        }
        return reader.report();
    }

    private String text() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw problem("there is no report at " + file, "run `./statusquo run` first, or name another file", e);
        } catch (IOException e) {
            throw problem("the report " + file + " cannot be read: " + e.getMessage(), "look at its permissions", e);
        }
    }

    private void line(String line, int number, boolean mayBeCut) {
        try {
            JsonNode node = JSON.readTree(line);
            take(node);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            if (!mayBeCut) {
                throw problem(
                        "the report " + file + " is broken at line " + number + ": " + reason(e),
                        "write it anew with `./statusquo run`",
                        e);
            }
        }
    }

    private void take(JsonNode node) {
        switch (node.path("type").asString("")) {
            case "header" -> header(node);
            case "outcome" -> outcomes.add(outcome(node));
            case "footer" -> footer = Optional.of(node);
            default -> {
                // A newer suite may write lines that an older one need not understand.
            }
        }
    }

    /** Looked at before any other line: a form that is not known may have words in them that are not known either. */
    private void header(JsonNode node) {
        int schema = node.path("schema").asInt(0);
        if (schema < 1 || schema > RunHeader.SCHEMA) {
            throw new BadInputException(
                    "the report " + file + " has schema " + schema + " in its header; this suite reads "
                            + (RunHeader.SCHEMA == 1 ? "1" : "1 to " + RunHeader.SCHEMA),
                    schema < 1
                            ? "write it anew with `./statusquo run`"
                            : "use the suite that wrote it, or a newer one");
        }
        header = Optional.of(node);
    }

    private ReadReport report() {
        JsonNode head = header.orElseThrow(() -> new BadInputException(
                "the report " + file + " has no header", "it is no results.jsonl, or its run ended before it began"));
        boolean whole = footer.map(f -> f.path("counts").path("outcomes").asInt(-1) == outcomes.size())
                .orElse(false);
        return new ReadReport(
                head.path("suite").asString("unknown"),
                head.path("commit").asString("unknown"),
                head.path("engine").asString("unknown"),
                head.path("filters").valueStream().map(JsonNode::asString).toList(),
                head.path("rows").asInt(0),
                Instant.parse(head.path("started").asString("")),
                footer.filter(f -> f.path("targets").isArray())
                        .orElse(head)
                        .path("targets")
                        .valueStream()
                        .map(JsonLinesReader::target)
                        .toList(),
                outcomes,
                footer.map(f -> f.path("seconds").asDouble(0)),
                whole);
    }

    private static ReadTarget target(JsonNode node) {
        return new ReadTarget(
                node.path("id").asString(""),
                node.path("framework").asString(""),
                node.path("server").asString(""),
                node.path("runtime").asString(""),
                strings(node.path("versions")),
                serving(node),
                text(node, "image"),
                text(node, "trouble"));
    }

    /** {@return a target as it would be read back from the report of its run} */
    static ReadTarget target(Target target) {
        return new ReadTarget(
                target.id(),
                target.framework().name(),
                target.server().name(),
                target.runtime().name(),
                JsonLines.versions(target),
                target.serving(),
                Optional.empty(),
                Optional.empty());
    }

    /** Reports of before these fields were there say nothing of parsers. */
    private static Serving serving(JsonNode node) {
        String server = node.path("serverPackage").asString(node.path("server").asString(""));
        return new Serving(server, node.path("parser").asString(server));
    }

    private static ReadOutcome outcome(JsonNode node) {
        return new ReadOutcome(
                node.path("case").asString(""),
                node.path("target").asString(""),
                constant(Verdict.class, node.path("verdict").asString("")),
                text(node, "standing").map(s -> constant(Standing.class, s)),
                constant(Level.class, node.path("level").asString("")),
                constant(Producer.class, node.path("producer").asString("")),
                node.path("requirement").path("source").asString("") + " "
                        + node.path("requirement").path("section").asString(""),
                node.path("mismatches")
                        .valueStream()
                        .map(m -> new Mismatch(
                                Place.parse(m.path("where").asString("")),
                                m.path("expected").asString(""),
                                m.path("actual").asString("")))
                        .toList(),
                node.path("note").asString(""),
                text(node.path("deviation"), "id"),
                exchanges(node.path("exchanges")),
                exchanges(node.path("earlier")),
                Facts.ofTexts(strings(node.path("facts"))),
                node.path("timeline").valueStream().map(JsonLinesReader::moment).toList());
    }

    private static TimelineEvent moment(JsonNode node) {
        return new TimelineEvent(
                node.path("milliseconds").asLong(0),
                constant(TimelineEvent.Who.class, node.path("who").asString("")),
                text(node, "kind")
                        .map(kind -> constant(TimelineEvent.Kind.class, kind))
                        .orElse(TimelineEvent.Kind.STEP),
                node.path("what").asString(""),
                text(node, "state"),
                Optional.of(node.path("calls")).filter(JsonNode::isInt).map(JsonNode::asInt));
    }

    private static List<ReadExchange> exchanges(JsonNode nodes) {
        return nodes.valueStream().map(JsonLinesReader::exchange).toList();
    }

    private static ReadExchange exchange(JsonNode node) {
        return new ReadExchange(
                Octets.ofBase64(node.path("sent").asString("")),
                Octets.ofBase64(node.path("received").asString("")),
                node.path("receivedCut").asInt(0),
                constant(End.class, node.path("end").asString("")),
                Optional.of(node.path("status")).filter(JsonNode::isInt).map(JsonNode::asInt),
                node.path("milliseconds").asDouble(0),
                text(node, "next").map(n -> constant(Next.class, n)),
                text(node, "fault"));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private static Map<String, String> strings(JsonNode node) {
        Map<String, String> strings = new TreeMap<>();
        node.propertyStream().forEach(e -> strings.put(e.getKey(), e.getValue().asString("")));
        return strings;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no " + type.getSimpleName()));
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static BadInputException problem(String what, String mend, Exception cause) {
        BadInputException problem = new BadInputException(what, mend);
        problem.initCause(cause);
        return problem;
    }
}
