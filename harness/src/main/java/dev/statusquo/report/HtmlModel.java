package dev.statusquo.report;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Response;
import dev.statusquo.http.StatusCode;
import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.KnownDeviation;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.OutcomeCounts;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Standing;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.model.Verdict;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The data of {@code index.html} as JSON. Octets are text with one character each, because that is shorter than Base64. */
final class HtmlModel {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** results.jsonl has more of them. */
    private static final int MOST_OCTETS = 16 << 10;

    private static final int MOST_EXCHANGES = 12;

    private final RunView view;
    private final ObjectNode root = JSON.createObjectNode();
    private final Map<String, Integer> place = new LinkedHashMap<>();
    private final Map<String, Integer> placeOfRow = new HashMap<>();

    private final Set<String> pictures;

    private HtmlModel(RunView view) {
        this.view = view;
        this.pictures = EffectsPage.drawn(view);
        view.targets().forEach(t -> place.putIfAbsent(t.target().id(), place.size()));
    }

    /** {@return the data of a report, with the rows of each cause} */
    static String of(RunView view, List<CauseLine> causes) {
        HtmlModel data = new HtmlModel(view);
        data.run();
        data.targets();
        data.rows();
        data.claims();
        data.causes(causes);
        return data.root.toString();
    }

    private void run() {
        RunReport report = view.report();
        RunHeader header = report.header();
        root.put("claimsLead", Headline.lead(view))
                .put("complete", report.isComplete())
                .put("suite", header.suite())
                .put("commit", header.commit())
                .put("engine", header.engine())
                .put("rowsPlanned", header.rows())
                .put("started", header.started().toString());
        ArrayNode filters = root.putArray("filters");
        header.filters().forEach(filter -> filters.add(filter.toString()));
        report.footer().map(RunFooter::elapsed).ifPresent(e -> root.put("seconds", Durations.seconds(e)));
        report.footer().flatMap(RunFooter::lastReady).ifPresent(r -> root.put("lastReady", Durations.seconds(r)));
    }

    private void targets() {
        ArrayNode targets = root.putArray("targets");
        for (TriedTarget met : view.targets()) {
            ObjectNode node = targets.addObject()
                    .put("id", met.target().id())
                    .put("name", view.names().of(met.target().id()))
                    .put("request", met.target().request())
                    .put("framework", TargetNames.proper(met.target()))
                    .put("command", met.target().command())
                    .put("missing", view.missing(met));
            met.image().ifPresent(image -> node.put("image", image));
            met.address().ifPresent(address -> node.put("address", address));
            met.ready().ifPresent(ready -> node.put("ready", Durations.seconds(ready)));
            met.trouble().ifPresent(trouble -> node.put("trouble", trouble));
            ObjectNode versions = node.putObject("versions");
            met.target().versions().forEach(versions::put);
            ArrayNode resolution = node.putArray("resolution");
            met.target().provenance().resolution().forEach(resolution::add);
            OutcomeCounts outcomes = OutcomeCounts.of(view.of(met));
            ObjectNode counts = node.putObject("counts");
            Stream.of(Verdict.values()).forEach(v -> counts.put(v.name(), outcomes.of(v)));
            Stream.of(Standing.values()).forEach(s -> counts.put(s.name(), outcomes.of(s)));
        }
    }

    private void rows() {
        Map<String, ObjectNode> rows = new LinkedHashMap<>();
        Map<String, Integer> cases = new LinkedHashMap<>();
        ArrayNode caseNodes = root.putArray("cases");
        for (Outcome outcome : view.outcomes()) {
            CaseDescription of = outcome.row().of();
            cases.computeIfAbsent(of.id(), id -> {
                describe(caseNodes.addObject(), of);
                return cases.size();
            });
            ObjectNode row = rows.computeIfAbsent(outcome.row().id(), id -> {
                ObjectNode node = JSON.createObjectNode().put("id", id).put("case", cases.get(of.id()));
                node.putArray("cells")
                        .addAll(place.keySet().stream()
                                .map(t -> JSON.nullNode())
                                .toList());
                return node;
            });
            Optional.ofNullable(place.get(outcome.target()))
                    .ifPresent(at -> row.withArray("cells").set(at, cell(outcome)));
        }
        root.putArray("rows").addAll(rows.values());
        rows.keySet().forEach(row -> placeOfRow.put(row, placeOfRow.size()));
    }

    private static void describe(ObjectNode node, CaseDescription of) {
        Requirement requirement = of.requirement();
        node.put("id", of.id())
                .put("topic", of.topic())
                .put("title", of.title())
                .put("why", of.why())
                .put("level", requirement.level().name())
                .put("producer", EnglishText.word(of.producer()))
                .put("kind", EnglishText.word(of.kind()))
                .put("requirement", requirement.toString())
                .put("text", requirement.text());
        requirement.link().map(URI::toString).ifPresent(link -> node.put("link", link));
        requirement.contested().ifPresent(contested -> node.put("contested", contested));
    }

    private ObjectNode cell(Outcome outcome) {
        ObjectNode cell = JSON.createObjectNode()
                .put("v", outcome.verdict().name())
                .put("o", CellText.of(outcome))
                .put("ms", Durations.milliseconds(outcome.elapsed()));
        outcome.standing().ifPresent(standing -> cell.put("s", standing.name()));
        outcome.judgement().cause().ifPresent(cause -> cell.put("cause", cause.words()));
        if (!outcome.judgement().note().isEmpty()) {
            cell.put("note", outcome.judgement().note());
        }
        if (!outcome.judgement().mismatches().isEmpty()) {
            ArrayNode mismatches = cell.putArray("m");
            outcome.judgement()
                    .mismatches()
                    .forEach(m -> mismatches
                            .addArray()
                            .add(m.where().toString())
                            .add(m.expected())
                            .add(m.actual()));
        }
        outcome.deviation().ifPresent(known -> describe(cell.putObject("d"), known));
        exchanges(cell, "x", outcome.exchanges());
        exchanges(cell, "e", outcome.earlier());
        if (!outcome.facts().texts().isEmpty()) {
            ObjectNode facts = cell.putObject("f");
            outcome.facts().texts().forEach((name, value) -> facts.put(name, value));
        }
        if (!outcome.evidence().log().isEmpty()) {
            ArrayNode log = cell.putArray("log");
            outcome.evidence().log().forEach(log::add);
        }
        if (pictures.contains(outcome.row().id()) && TimelinePicture.isWorthIt(outcome)) {
            cell.put("picture", EffectsPage.anchor(outcome.row().id()));
        }
        ConsoleText.repeat(outcome, view.address(outcome.target())).ifPresent(line -> cell.put("repeat", line));
        return cell;
    }

    private static void describe(ObjectNode node, KnownDeviation deviation) {
        node.put("id", deviation.id())
                .put("reason", deviation.reason())
                .put("link", deviation.link().toString())
                .put("observed", deviation.observed());
        deviation.review().ifPresent(review -> node.put("review", review.toString()));
        deviation.cause().ifPresent(cause -> node.put("cause", cause));
    }

    private static void exchanges(ObjectNode cell, String name, List<Exchange> exchanges) {
        if (exchanges.isEmpty()) {
            return;
        }
        ArrayNode nodes = cell.putArray(name);
        exchanges.stream().limit(MOST_EXCHANGES).forEach(exchange -> exchange(nodes.addObject(), exchange));
        if (exchanges.size() > MOST_EXCHANGES) {
            cell.put(name + "More", exchanges.size() - MOST_EXCHANGES);
        }
    }

    private static void exchange(ObjectNode node, Exchange exchange) {
        Excerpt sent = Excerpt.of(exchange.sent(), MOST_OCTETS);
        Excerpt received = Excerpt.of(exchange.received(), MOST_OCTETS);
        node.put("s", sent.octets().asLatin1())
                .put("r", received.octets().asLatin1())
                .put("end", exchange.end().words())
                .put("ms", Durations.milliseconds(exchange.elapsed()));
        cut(node, "sCut", sent.cut() + exchange.cut().sent());
        cut(node, "rCut", received.cut() + exchange.cut().received());
        exchange.firstOctet().ifPresent(first -> node.put("first", Durations.milliseconds(first)));
        exchange.status().map(StatusCode::value).ifPresent(status -> node.put("status", status));
        exchange.next()
                .ifPresent(next -> node.put("next", EnglishText.word(next).replace('-', ' ')));
        exchange.fault().ifPresent(fault -> node.put("fault", fault));
        if (!exchange.surplus().isEmpty()) {
            node.put("surplus", exchange.surplus().size());
        }
        if (!exchange.interim().isEmpty()) {
            ArrayNode interim = node.putArray("interim");
            exchange.interim().stream().map(Response::status).forEach(s -> interim.add(s.value()));
        }
    }

    private static void cut(ObjectNode node, String name, int octets) {
        if (octets > 0) {
            node.put(name, octets);
        }
    }

    /** Rows are told by their place, since ids would be most of it. */
    private void causes(List<CauseLine> lines) {
        ObjectNode harms = root.putObject("harms");
        Stream.of(Harm.values()).forEach(harm -> harms.put(harm.name(), harm.words()));
        ArrayNode causes = root.putArray("causes");
        for (CauseLine line : lines) {
            ObjectNode cause = causes.addObject()
                    .put("id", line.id())
                    .put("harm", line.harm().name());
            line.declared().map(KnownDeviation::reason).ifPresent(reason -> cause.put("reason", reason));
            ArrayNode rows = cause.putArray("rows");
            line.rows().stream().map(placeOfRow::get).sorted().forEach(rows::add);
        }
    }

    private void claims() {
        ArrayNode claims = root.putArray("claims");
        for (ClaimCheck check : view.claims()) {
            ObjectNode node = claims.addObject()
                    .put("id", check.claim().id())
                    .put("line", check.claim().line())
                    .put("quote", check.claim().quote())
                    .put("says", check.claim().says());
            check.claim().untested().ifPresent(why -> node.put("untested", why));
            check.claim().rfc().ifPresent(rfc -> node.put("rfc", rfc));
            ArrayNode rows = node.putArray("rows");
            check.rows().forEach(rows::add);
            ArrayNode states = node.putArray("states");
            check.states().forEach(state -> states.add(state.name()));
        }
        ObjectNode words = root.putObject("stateWords");
        Stream.of(ClaimState.values()).forEach(state -> words.put(state.name(), state.words()));
    }
}
