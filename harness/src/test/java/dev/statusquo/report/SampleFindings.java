package dev.statusquo.report;

import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.Component;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Evidence;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Level;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Place;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.Row;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import dev.statusquo.model.TimelineEvent;
import dev.statusquo.model.TimelineEvent.Who;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The sample report with what the first screen shows, and the same with many targets. */
final class SampleFindings {
    private static final List<TimelineEvent> CUT = List.of(
            TimelineEvent.of(1, Who.CLIENT, "PUT /s/a/items/1: 201"),
            new TimelineEvent(2, Who.HARNESS, "looked at the state", Optional.of("0123456789"), Optional.empty()),
            TimelineEvent.of(
                    3,
                    Who.CLIENT,
                    TimelineEvent.Kind.CONNECTION_CLOSED,
                    "PUT /s/t6708q6211/items/1: 49 of 100 octets, then the end"),
            TimelineEvent.of(9, Who.TARGET, "200"),
            new TimelineEvent(12, Who.HARNESS, "looked at the state", Optional.of("abcdef0123"), Optional.empty()));

    private SampleFindings() {}

    /** {@return a report of four targets and some hundred rows} */
    static RunReport report() {
        RunReport sample = SampleReport.large(150);
        List<Outcome> outcomes = new ArrayList<>(sample.outcomes());
        outcomes.add(outcome(
                "retry/nobody-asked",
                Map.of("client", "rest-assured", "method", "GET"),
                Judgement.recorded("4 times", Fingerprint.none()),
                new Evidence(
                        List.of(),
                        List.of(),
                        Facts.ofTexts(Map.of("client", "NoHttpResponseException", "calls", "4")),
                        List.of())));
        outcomes.add(outcome(
                "idempotent/half-a-request-changes-nothing",
                Map.of("method", "PUT"),
                Judgement.violates(
                        List.of(new Mismatch(Place.of(Place.Kind.STATE), "0123456789", "abcdef0123")),
                        Fingerprint.none()),
                new Evidence(List.of(), List.of(), Facts.none(), CUT)
                        .withLog(List.of("Traceback (most recent call last):", "ValueError: <b>620</b>"))));
        return new RunReport(sample.header(), sample.claims(), outcomes, sample.footer());
    }

    /** {@return the same with so many servers for the second target} */
    static RunReport wide(int servers) {
        RunReport sample = report();
        Target first = SampleReport.target(1);
        List<Target> targets = new ArrayList<>(sample.header().targets());
        List<Outcome> outcomes = new ArrayList<>(sample.outcomes());
        IntStream.range(0, servers).forEach(n -> {
            Target more = new Target(
                    first.framework(),
                    new Component("server" + n, "1." + n),
                    first.runtime(),
                    first.versions(),
                    first.features(),
                    Map.of());
            targets.add(more);
            sample.outcomes().stream()
                    .filter(o -> o.target().equals(first.id()))
                    .map(o -> on(more, o))
                    .forEach(outcomes::add);
        });
        RunHeader header = sample.header();
        return new RunReport(
                new RunHeader(
                        header.schema(),
                        header.suite(),
                        header.commit(),
                        header.engine(),
                        targets,
                        header.filters(),
                        header.rows(),
                        header.started()),
                sample.claims(),
                outcomes,
                Optional.empty());
    }

    private static Outcome on(Target target, Outcome outcome) {
        return new Outcome(
                outcome.row(),
                target.id(),
                outcome.judgement(),
                outcome.standing(),
                outcome.deviation(),
                outcome.evidence(),
                outcome.elapsed());
    }

    private static Outcome outcome(String id, Map<String, String> row, Judgement judgement, Evidence evidence) {
        Requirement requirement = new Requirement("RFC 9110", "9.2.2", Level.DEFINED, "text", Optional.empty());
        return new Outcome(
                new Row(
                        new CaseDescription(
                                id,
                                "A request that ends early changes nothing",
                                "why",
                                requirement,
                                Producer.APP,
                                Kind.WIRE),
                        row),
                SampleReport.FLASK,
                judgement,
                Optional.empty(),
                Optional.empty(),
                evidence,
                Duration.ofMillis(5));
    }
}
