package dev.statusquo.report;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.StatusCode;
import dev.statusquo.model.Component;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetRecord;
import dev.statusquo.model.TimelineEvent;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of {@code results.jsonl}: one JSON object each, without the line's end. Held by {@code fixtures/schema/report.schema.json}. */
public final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLines() {}

    /** {@return the first line} */
    public static String header(RunHeader header) {
        ObjectNode line = JSON.createObjectNode()
                .put("type", "header")
                .put("schema", header.schema())
                .put("suite", header.suite())
                .put("commit", header.commit())
                .put("engine", header.engine());
        ArrayNode targets = line.putArray("targets");
        header.targets().forEach(target -> describe(targets.addObject(), target));
        ArrayNode filters = line.putArray("filters");
        header.filters().forEach(filters::add);
        line.put("rows", header.rows()).put("started", header.started().toString());
        return line.toString();
    }

    /** {@return the line of one outcome} */
    public static String outcome(Outcome outcome) {
        ObjectNode line = JSON.createObjectNode()
                .put("type", "outcome")
                .put("case", outcome.row().id())
                .put("target", outcome.target())
                .put("verdict", outcome.verdict().name());
        outcome.standing().ifPresent(standing -> line.put("standing", standing.name()));
        line.put("level", outcome.row().of().requirement().level().name())
                .put("producer", EnglishText.word(outcome.row().of().producer()));
        line.putObject("requirement")
                .put("source", outcome.row().of().requirement().source())
                .put("section", outcome.row().of().requirement().section());
        judgement(line, outcome);
        outcome.deviation().ifPresent(deviation -> describe(line.putObject("deviation"), deviation));
        exchanges(line.putArray("exchanges"), outcome.exchanges());
        if (!outcome.earlier().isEmpty()) {
            exchanges(line.putArray("earlier"), outcome.earlier());
        }
        if (!outcome.facts().texts().isEmpty()) {
            ObjectNode facts = line.putObject("facts");
            outcome.facts().texts().forEach((name, value) -> facts.put(name, value));
        }
        if (!outcome.timeline().isEmpty()) {
            timeline(line.putArray("timeline"), outcome.timeline());
        }
        line.put("milliseconds", Durations.milliseconds(outcome.elapsed()));
        return line.toString();
    }

    /** {@return the last line} */
    public static String footer(RunFooter footer, List<Outcome> outcomes) {
        return footer(footer, OutcomeCounts.of(outcomes));
    }

    static String footer(RunFooter footer, OutcomeCounts tally) {
        ObjectNode line = JSON.createObjectNode().put("type", "footer");
        ObjectNode counts = line.putObject("counts").put("outcomes", tally.outcomes());
        ObjectNode verdicts = counts.putObject("verdicts");
        Stream.of(Verdict.values()).forEach(verdict -> verdicts.put(verdict.name(), tally.of(verdict)));
        ObjectNode standings = counts.putObject("standings");
        Stream.of(Standing.values()).forEach(standing -> standings.put(standing.name(), tally.of(standing)));
        line.put("seconds", Durations.seconds(footer.elapsed()));
        footer.lastReady().ifPresent(ready -> line.put("lastReadySeconds", Durations.seconds(ready)));
        ArrayNode targets = line.putArray("targets");
        footer.targets().forEach(met -> describe(targets.addObject(), met));
        return line.toString();
    }

    /** {@return every version that is known of a target, by name, sorted} */
    static Map<String, String> versions(Target target) {
        Map<String, String> versions = new TreeMap<>(target.packages());
        Stream.of(target.framework(), target.server(), target.runtime())
                .forEach((Component part) -> versions.put(part.name(), part.version()));
        return versions;
    }

    private static void describe(ObjectNode node, Target target) {
        node.put("id", target.id())
                .put("framework", target.framework().name())
                .put("server", target.server().name())
                .put("serverPackage", target.serving().serverPackage())
                .put("parser", target.serving().parser())
                .put("runtime", target.runtime().name());
        ObjectNode versions = node.putObject("versions");
        versions(target).forEach(versions::put);
        if (target.provenance().isDevelopment()) {
            node.put("development", true);
        }
        if (!target.provenance().resolution().isEmpty()) {
            ArrayNode sentences = node.putArray("resolution");
            target.provenance().resolution().forEach(sentences::add);
        }
    }

    private static void describe(ObjectNode node, TargetRecord met) {
        describe(node, met.target());
        met.image().ifPresent(image -> node.put("image", image));
        met.address().ifPresent(address -> node.put("address", address));
        met.ready().ifPresent(ready -> node.put("readySeconds", Durations.seconds(ready)));
        met.trouble().ifPresent(trouble -> node.put("trouble", trouble));
    }

    private static void describe(ObjectNode node, Deviation deviation) {
        node.put("id", deviation.id())
                .put("reason", deviation.reason())
                .put("link", deviation.link().toString());
    }

    private static void judgement(ObjectNode line, Outcome outcome) {
        outcome.judgement().cause().ifPresent(cause -> line.put("cause", EnglishText.word(cause)));
        if (!outcome.judgement().note().isEmpty()) {
            line.put("note", outcome.judgement().note());
        }
        ArrayNode mismatches = line.putArray("mismatches");
        outcome.judgement()
                .mismatches()
                .forEach(m -> mismatches
                        .addObject()
                        .put("where", m.where().toString())
                        .put("expected", m.expected())
                        .put("actual", m.actual()));
    }

    private static void timeline(ArrayNode nodes, List<TimelineEvent> moments) {
        moments.forEach(moment -> {
            ObjectNode node = nodes.addObject()
                    .put("milliseconds", moment.milliseconds())
                    .put("who", EnglishText.word(moment.who()))
                    .put("what", moment.what());
            if (moment.isEnd()) {
                node.put("kind", EnglishText.word(moment.kind()));
            }
            moment.state().ifPresent(state -> node.put("state", state));
            moment.calls().ifPresent(calls -> node.put("calls", calls));
        });
    }

    private static void exchanges(ArrayNode nodes, List<Exchange> exchanges) {
        exchanges.forEach(exchange -> exchange(nodes.addObject(), exchange));
    }

    private static void exchange(ObjectNode node, Exchange exchange) {
        Evidence sent = Evidence.of(exchange.sent(), Evidence.MOST);
        Evidence received = Evidence.of(exchange.received(), Evidence.MOST);
        node.put("sent", sent.octets().base64());
        if (sent.cut() > 0) {
            node.put("sentCut", sent.cut());
        }
        node.put("received", received.octets().base64());
        if (received.cut() > 0) {
            node.put("receivedCut", received.cut());
        }
        node.put("end", EnglishText.word(exchange.end()));
        exchange.status().map(StatusCode::value).ifPresent(status -> node.put("status", status));
        node.put("milliseconds", Durations.milliseconds(exchange.elapsed()));
        exchange.next().ifPresent(next -> node.put("next", EnglishText.word(next)));
        exchange.fault().ifPresent(fault -> node.put("fault", fault));
    }
}
