package dev.statusquo.store;

import dev.statusquo.compare.NormalisedOutcome;
import dev.statusquo.http.End;
import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.Cause;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Evidence;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.KnownDeviation;
import dev.statusquo.model.Level;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Place;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.Row;
import dev.statusquo.model.Standing;
import dev.statusquo.model.TimelineEvent;
import dev.statusquo.model.Verdict;
import dev.statusquo.report.Durations;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An outcome as {@code results.jsonl} holds it. Titles and texts of requirements are not kept. */
final class OutcomeForm {
    private static final Pattern PARAMETER = Pattern.compile(",(?=[A-Za-z][\\w-]*=)");

    private OutcomeForm() {}

    static void write(ObjectNode line, Outcome outcome) {
        CaseDescription of = outcome.row().of();
        line.put("case", outcome.row().id())
                .put("target", outcome.target())
                .put("verdict", outcome.verdict().name());
        outcome.standing().ifPresent(standing -> line.put("standing", standing.name()));
        line.put("level", of.level().name()).put("producer", JsonWords.word(of.producer()));
        line.putObject("requirement")
                .put("source", of.requirement().source())
                .put("section", of.requirement().section());
        write(line, outcome.judgement());
        outcome.deviation()
                .ifPresent(known -> line.putObject("deviation")
                        .put("id", known.id())
                        .put("reason", known.reason())
                        .put("link", known.link().toString()));
        write(line, outcome.evidence());
        line.put("milliseconds", Durations.milliseconds(outcome.elapsed()));
    }

    private static void write(ObjectNode line, Judgement judgement) {
        judgement.cause().ifPresent(cause -> line.put("cause", JsonWords.word(cause)));
        if (!judgement.note().isEmpty()) {
            line.put("note", judgement.note());
        }
        ArrayNode mismatches = line.putArray("mismatches");
        judgement
                .mismatches()
                .forEach(m -> mismatches
                        .addObject()
                        .put("where", m.where().toString())
                        .put("expected", m.expected())
                        .put("actual", m.actual()));
        if (judgement.verdict() == Verdict.VIOLATES) {
            write(line.putObject("observed"), judgement.seen());
        }
    }

    private static void write(ObjectNode node, Fingerprint seen) {
        seen.end().ifPresent(end -> node.put("end", JsonWords.word(end)));
        seen.status().ifPresent(status -> node.put("status", status));
        ArrayNode fields = node.putArray("fields");
        seen.fields().forEach(fields::add);
    }

    private static void write(ObjectNode line, Evidence evidence) {
        ExchangeForm.write(line.putArray("exchanges"), evidence.exchanges());
        if (!evidence.earlier().isEmpty()) {
            ExchangeForm.write(line.putArray("earlier"), evidence.earlier());
        }
        Map<String, String> texts = evidence.facts().texts();
        if (!texts.isEmpty()) {
            ObjectNode facts = line.putObject("facts");
            texts.forEach(facts::put);
        }
        if (!evidence.timeline().isEmpty()) {
            ArrayNode timeline = line.putArray("timeline");
            evidence.timeline().forEach(event -> write(timeline.addObject(), event));
        }
        if (!evidence.log().isEmpty()) {
            ArrayNode log = line.putArray("log");
            evidence.log().forEach(log::add);
        }
    }

    private static void write(ObjectNode node, TimelineEvent event) {
        node.put("milliseconds", event.milliseconds())
                .put("who", JsonWords.word(event.who()))
                .put("what", event.what());
        if (event.isEnd()) {
            node.put("kind", JsonWords.word(event.kind()));
        }
        event.state().ifPresent(state -> node.put("state", state));
        event.calls().ifPresent(calls -> node.put("calls", calls));
    }

    /**
     * Reads an outcome.
     *
     * @param line its line
     * @param began when its run began
     * @return the outcome
     * @throws IllegalArgumentException if the line is none
     */
    static Outcome read(JsonNode line, Instant began) {
        return new Outcome(
                row(line),
                line.path("target").asString(""),
                judgement(line),
                JsonWords.constant(Standing.class, line, "standing"),
                deviation(line.path("deviation")),
                new Evidence(
                        ExchangeForm.read(line.path("exchanges"), began),
                        ExchangeForm.read(line.path("earlier"), began),
                        Facts.ofTexts(JsonWords.texts(line.path("facts"))),
                        line.path("timeline")
                                .valueStream()
                                .map(OutcomeForm::event)
                                .toList(),
                        line.path("log").valueStream().map(JsonNode::asString).toList()),
                ExchangeForm.elapsed(line));
    }

    private static Row row(JsonNode line) {
        String id = line.path("case").asString("");
        int bracket = id.indexOf('[');
        Requirement requirement = new Requirement(
                line.path("requirement").path("source").asString(""),
                line.path("requirement").path("section").asString(""),
                JsonWords.constant(Level.class, line.path("level").asString("")),
                "",
                Optional.empty());
        CaseDescription of = new CaseDescription(
                bracket < 0 ? id : id.substring(0, bracket),
                "",
                "",
                requirement,
                JsonWords.constant(Producer.class, line.path("producer").asString("")),
                NormalisedOutcome.isPassive(id) ? Kind.PASSIVE : Kind.WIRE);
        return new Row(of, id.endsWith("]") ? parameters(id.substring(bracket + 1, id.length() - 1)) : Map.of(), id);
    }

    private static Map<String, String> parameters(String list) {
        Map<String, String> parameters = new TreeMap<>();
        PARAMETER
                .splitAsStream(list)
                .map(one -> one.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> parameters.put(pair[0], pair[1]));
        return parameters;
    }

    private static Judgement judgement(JsonNode line) {
        List<Mismatch> mismatches = line.path("mismatches")
                .valueStream()
                .map(m -> new Mismatch(
                        Place.parse(m.path("where").asString("")),
                        m.path("expected").asString(""),
                        m.path("actual").asString("")))
                .toList();
        return new Judgement(
                JsonWords.constant(Verdict.class, line.path("verdict").asString("")),
                mismatches,
                JsonWords.constant(Cause.class, line, "cause"),
                line.path("note").asString(""),
                seen(line.path("observed")));
    }

    private static Fingerprint seen(JsonNode node) {
        return new Fingerprint(
                JsonWords.constant(End.class, node, "end"),
                Optional.of(node.path("status")).filter(JsonNode::isInt).map(JsonNode::asInt),
                node.path("fields").valueStream().map(JsonNode::asString).toList());
    }

    private static Optional<KnownDeviation> deviation(JsonNode node) {
        return JsonWords.text(node, "id")
                .map(id -> KnownDeviation.told(
                        id,
                        node.path("reason").asString(""),
                        URI.create(node.path("link").asString(""))));
    }

    private static TimelineEvent event(JsonNode node) {
        return new TimelineEvent(
                node.path("milliseconds").asLong(0),
                JsonWords.constant(TimelineEvent.Who.class, node.path("who").asString("")),
                JsonWords.constant(TimelineEvent.Kind.class, node, "kind").orElse(TimelineEvent.Kind.STEP),
                node.path("what").asString(""),
                JsonWords.text(node, "state"),
                Optional.of(node.path("calls")).filter(JsonNode::isInt).map(JsonNode::asInt));
    }
}
