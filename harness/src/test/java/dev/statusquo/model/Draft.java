package dev.statusquo.model;

import dev.statusquo.model.ConformanceCase.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A case in the making, for tests: a MUST of the framework that conforms without asking anybody, until it is told otherwise. */
public record Draft(
        String id,
        Level level,
        Producer producer,
        Set<String> needs,
        Kind kind,
        List<Map<String, String>> rows,
        Script script,
        Judge judge) {

    public static Draft of(String id) {
        return new Draft(
                id,
                Level.MUST,
                Producer.FRAMEWORK,
                Set.of(),
                Kind.WIRE,
                List.of(Map.of()),
                (stage, parameters) -> Observation.of(List.of()),
                (seen, parameters) -> Judgement.conforms(Fingerprint.none()));
    }

    public Draft level(Level other) {
        return new Draft(id, other, producer, needs, kind, rows, script, judge);
    }

    public Draft producer(Producer other) {
        return new Draft(id, level, other, needs, kind, rows, script, judge);
    }

    public Draft needs(String... features) {
        return new Draft(id, level, producer, Set.of(features), kind, rows, script, judge);
    }

    public Draft kind(Kind other) {
        return new Draft(id, level, producer, needs, other, rows, script, judge);
    }

    public Draft rows(List<Map<String, String>> others) {
        return new Draft(id, level, producer, needs, kind, others, script, judge);
    }

    public Draft script(Script other) {
        return new Draft(id, level, producer, needs, kind, rows, other, judge);
    }

    public Draft judge(Judge other) {
        return new Draft(id, level, producer, needs, kind, rows, script, other);
    }

    /** {@return a case that sees one exchange in which the target behaves in this way} */
    public Draft sees(CannedAnswer answer) {
        return script((stage, parameters) ->
                Observation.of(List.of(ObservedStep.of("1", Examples.exchange("GET /" + id, answer)))));
    }

    /** {@return a case that is violated at these places} */
    public Draft violatedAt(String... places) {
        List<Mismatch> mismatches = List.of(places).stream()
                .map(place -> new Mismatch(Place.parse(place), "one thing", "another"))
                .toList();
        return judge((seen, parameters) -> Judgement.violates(
                mismatches, seen.last().map(e -> Fingerprint.of(e, mismatches)).orElse(Fingerprint.none())));
    }

    public ConformanceCase made() {
        return made(id);
    }

    /** {@return the same case under another id} */
    public ConformanceCase made(String other) {
        return made(new CaseDescription(
                other,
                "A title of " + id,
                "Somebody suffers.",
                new Requirement("RFC 9110", "15", level, "What must be so.", Optional.empty()),
                producer,
                kind));
    }

    /** {@return the same case about something else} */
    public ConformanceCase made(CaseDescription about) {
        return new ConformanceCase(about, needs, rows, script, judge, List.of(), "cases/made.yaml:1");
    }

    public Row row() {
        return made().allRows().get(0);
    }

    /** {@return a row of this case under an id of its own; passive if its topic is} */
    public Row row(String rowId) {
        Draft of = rowId.startsWith("passive/") ? kind(Kind.PASSIVE) : this;
        return new Row(of.made().about(), Map.of(), rowId);
    }
}
