package dev.statusquo.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.CaseDescription;
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
import dev.statusquo.model.RunReport;
import dev.statusquo.model.TimelineEvent;
import dev.statusquo.model.TimelineEvent.Who;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final RunReport SAMPLE = SampleReport.complete();
    private static final List<TimelineEvent> CUT = List.of(
            TimelineEvent.of(3, Who.CLIENT, TimelineEvent.Kind.CONNECTION_CLOSED, "half a PUT, then the end"),
            TimelineEvent.of(9, Who.TARGET, "200"));
    private static final Judgement HOLDS = Judgement.conforms(Fingerprint.none());
    private static final Judgement BREAKS =
            Judgement.violates(List.of(new Mismatch(Place.of(Place.Kind.STATE), "a", "b")), Fingerprint.none());

    @Test
    void the_target_whose_wire_shows_least_is_seen_from_each_place_that_was_tried() {
        Finding finding = Finding.of(RunView.of(SAMPLE)).get(0);

        assertThat(finding.id()).isEqualTo("finding-620");
        assertThat(finding.says()).contains("FastAPI + uvicorn");
        assertThat(finding.facts())
                .containsExactly(
                        new Finding.Fact("On the wire", "closed without a byte"),
                        new Finding.Fact("REST Assured", "org.apache.http.NoHttpResponseException"));
    }

    @Test
    void the_client_that_repeats_most_is_told_with_what_its_caller_learns() {
        Outcome twice = retry("jdk", Map.of("client", "IOException", "calls", "2"));
        Outcome four = retry("rest-assured", Map.of("client", "NoHttpResponseException", "calls", "4"));

        Finding finding = only(twice, four);

        assertThat(finding.title()).isEqualTo("One GET, and the handler ran 4 times");
        assertThat(finding.facts())
                .contains(
                        new Finding.Fact("Called once", "rest-assured on Flask + gunicorn"),
                        new Finding.Fact("The caller learns", "NoHttpResponseException"));
    }

    @Test
    void a_client_that_differs_from_run_to_run_is_no_finding_and_neither_is_one_call() {
        assertThat(found(
                        retry("chromium", Map.of("calls", "5", "unsteady", "it differs from run to run")),
                        retry("curl", Map.of("calls", "1"))))
                .isEmpty();
    }

    @Test
    void a_broken_promise_is_drawn_rather_than_one_that_holds() {
        Finding finding = only(cut("a/holds", HOLDS, CUT), cut("a/breaks", BREAKS, CUT));

        assertThat(finding.title()).isEqualTo("A connection was cut, and the promise broke");
        assertThat(finding.picture()).contains("<svg class=\"time\"", "half a PUT, then the end");
        assertThat(finding.more().link()).isEqualTo("effects.html#row-a-breaks");
    }

    @Test
    void a_run_without_any_of_it_has_no_findings() {
        assertThat(found(cut("a/nothing", BREAKS, List.of()))).isEmpty();
    }

    private static Finding only(Outcome... outcomes) {
        List<Finding> found = found(outcomes);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Finding> found(Outcome... outcomes) {
        return Finding.of(RunView.of(
                new RunReport(SAMPLE.header(), List.of(), new ArrayList<>(List.of(outcomes)), SAMPLE.footer())));
    }

    private static Outcome retry(String client, Map<String, String> facts) {
        return outcome(
                "retry/nobody-asked",
                Map.of("client", client, "method", "GET"),
                Judgement.recorded("", Fingerprint.none()),
                new Evidence(List.of(), List.of(), Facts.ofTexts(facts), List.of()));
    }

    private static Outcome cut(String id, Judgement judgement, List<TimelineEvent> events) {
        return outcome(id, Map.of(), judgement, new Evidence(List.of(), List.of(), Facts.none(), events));
    }

    private static Outcome outcome(String id, Map<String, String> row, Judgement judgement, Evidence evidence) {
        Requirement requirement = new Requirement("RFC 9110", "9.2.2", Level.DEFINED, "text", Optional.empty());
        return new Outcome(
                new Row(new CaseDescription(id, "A title", "why", requirement, Producer.APP, Kind.WIRE), row),
                SampleReport.FLASK,
                judgement,
                Optional.empty(),
                Optional.empty(),
                evidence,
                Duration.ofMillis(5));
    }
}
