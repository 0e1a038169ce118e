package dev.statusquo.store;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Filter;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.TriedTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code results.jsonl} back. A last line that was cut off in writing is left out, and the report is partial; a broken line
 * anywhere else is a mistake. Lines of a type that this version does not know, and fields that it does not know, are passed over.
 */
public final class ResultsReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final List<Outcome> outcomes = new ArrayList<>();
    private Optional<RunHeader> header = Optional.empty();
    private Optional<JsonNode> footer = Optional.empty();

    private ResultsReader(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws BadInputException where it is not there, is no report, is of a newer form, or is broken before its last line
     */
    public static RunReport read(Path file) {
        ResultsReader reader = new ResultsReader(file);
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
            case "outcome" -> outcomes.add(OutcomeForm.read(node, began()));
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
        header = Optional.of(new RunHeader(
                schema,
                node.path("suite").asString("unknown"),
                node.path("commit").asString("unknown"),
                node.path("engine").asString("unknown"),
                node.path("targets").valueStream().map(TargetForm::read).toList(),
                node.path("filters").valueStream().map(ResultsReader::filter).toList(),
                node.path("rows").asInt(0),
                Instant.parse(node.path("started").asString(""))));
    }

    private static Filter filter(JsonNode text) {
        String[] words = text.asString("").split(" ", 2);
        return new Filter(words[0], words.length > 1 ? words[1] : "");
    }

    private Instant began() {
        return header.map(RunHeader::started).orElse(Instant.EPOCH);
    }

    private RunReport report() {
        RunHeader head = header.orElseThrow(() -> new BadInputException(
                "the report " + file + " has no header", "it is no results.jsonl, or its run ended before it began"));
        return new RunReport(
                head, List.of(), outcomes, footer.filter(this::isWhole).map(node -> footer(node, head)));
    }

    private boolean isWhole(JsonNode node) {
        return node.path("counts").path("outcomes").asInt(-1) == outcomes.size();
    }

    private static RunFooter footer(JsonNode node, RunHeader head) {
        List<TriedTarget> targets = node.path("targets").isArray()
                ? node.path("targets").valueStream().map(TargetForm::readRecord).toList()
                : head.targets().stream().map(TriedTarget::planned).toList();
        return new RunFooter(
                targets,
                TargetForm.duration(node.path("seconds").asDouble(0)),
                Optional.of(node.path("lastReadySeconds"))
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::asDouble)
                        .map(TargetForm::duration));
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
