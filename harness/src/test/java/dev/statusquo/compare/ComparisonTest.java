package dev.statusquo.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.compare.Comparison.TargetComparison;
import dev.statusquo.http.End;
import dev.statusquo.http.Octets;
import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import dev.statusquo.model.ReadExchange;
import dev.statusquo.model.ReadOutcome;
import dev.statusquo.model.ReadReport;
import dev.statusquo.model.ReadTarget;
import dev.statusquo.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final ReadTarget FLASK = target("flask", "3.1.3", Map.of("flask", "3.1.3", "werkzeug", "3.1.4"));
    private static final ReadTarget NEWER = target("flask", "3.2.0", Map.of("flask", "3.2.0", "werkzeug", "3.1.4"));

    private static ReadTarget target(String framework, String version, Map<String, String> versions) {
        return new ReadTarget(
                framework + "@" + version + "+gunicorn@26",
                framework,
                "gunicorn",
                "python",
                versions,
                Optional.empty(),
                Optional.empty());
    }

    private static ReadReport report(List<ReadTarget> targets, ReadOutcome... outcomes) {
        return new ReadReport(
                "1.0",
                "abc",
                "process",
                List.of(),
                2,
                Instant.EPOCH,
                targets,
                List.of(outcomes),
                Optional.of(1.0),
                true);
    }

    private static ReadOutcome outcome(ReadTarget target, String row, Verdict verdict, String note, Integer... codes) {
        List<ReadExchange> exchanges = java.util.Arrays.stream(codes)
                .map(code -> new ReadExchange(
                        Octets.empty(),
                        Octets.empty(),
                        0,
                        code == 0 ? End.CLOSED : End.COMPLETE,
                        code == 0 ? Optional.empty() : Optional.of(code),
                        1,
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new ReadOutcome(
                row,
                target.id(),
                verdict,
                Optional.empty(),
                Level.MUST,
                Producer.FRAMEWORK,
                "RFC 9110 15",
                List.of(),
                note,
                Optional.empty(),
                exchanges,
                List.of(),
                Map.of(),
                List.of());
    }

    private static ReadOutcome outcome(ReadTarget target, String row, Verdict verdict) {
        return outcome(target, row, verdict, "");
    }

    @Test
    void the_same_verdicts_are_explained_whatever_was_on_the_wire() {
        Comparison comparison = Comparison.of(
                report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.CONFORMS, "", 200)),
                report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.CONFORMS, "", 201)));

        assertThat(comparison.isExplained()).isTrue();
        assertThat(comparison.targets())
                .containsExactly(new TargetComparison("flask+gunicorn", List.of(), List.of(), 1));
    }

    @Test
    void another_verdict_with_the_same_versions_is_not_explained() {
        Comparison comparison = Comparison.of(
                report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.CONFORMS, "", 200, 200)),
                report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.VIOLATES, "", 500, 0)));

        assertThat(comparison.isExplained()).isFalse();
        assertThat(comparison.targets().get(0).differences())
                .containsExactly(
                        new Difference("a/one", "CONFORMS (200)", "VIOLATES (500, closed without a byte)", false));
    }

    @Test
    void another_verdict_may_come_from_a_version_that_moved() {
        Comparison comparison = Comparison.of(
                report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.CONFORMS)),
                report(List.of(NEWER), outcome(NEWER, "a/one", Verdict.VIOLATES)));

        assertThat(comparison.isExplained()).isTrue();
        assertThat(comparison.targets().get(0).moved())
                .extracting(Moved::toString)
                .containsExactly("flask 3.1.3 → 3.2.0");
    }

    @Test
    void a_package_that_came_or_went_has_moved() {
        ReadTarget without = target("flask", "3.1.3", Map.of("flask", "3.1.3"));

        assertThat(Moved.between(FLASK, without)).containsExactly(new Moved("werkzeug", "3.1.4", "absent"));
        assertThat(Moved.between(without, FLASK)).containsExactly(new Moved("werkzeug", "absent", "3.1.4"));
        assertThat(Moved.between(FLASK, FLASK)).isEmpty();
    }

    @Test
    void a_row_that_one_of_the_two_lacks_is_never_explained() {
        Comparison comparison = Comparison.of(
                report(
                        List.of(FLASK),
                        outcome(FLASK, "a/one", Verdict.CONFORMS),
                        outcome(FLASK, "a/two", Verdict.NOT_APPLICABLE, "flask lacks it")),
                report(List.of(NEWER), outcome(NEWER, "a/one", Verdict.CONFORMS)));

        assertThat(comparison.isExplained()).isFalse();
        assertThat(comparison.targets().get(0).differences())
                .containsExactly(new Difference("a/two", "NOT_APPLICABLE (flask lacks it)", "no such row", true));
        assertThat(comparison.targets().get(0).rows()).isEqualTo(2);
    }

    @Test
    void another_fact_is_a_difference_and_another_note_of_a_verdict_is_none() {
        Comparison comparison = Comparison.of(
                report(
                        List.of(FLASK),
                        outcome(FLASK, "a/fact", Verdict.RECORDED, "complete 620"),
                        outcome(FLASK, "a/lack", Verdict.NOT_APPLICABLE, "one sentence")),
                report(
                        List.of(FLASK),
                        outcome(FLASK, "a/fact", Verdict.RECORDED, "closed-empty"),
                        outcome(FLASK, "a/lack", Verdict.NOT_APPLICABLE, "another sentence")));

        assertThat(comparison.targets().get(0).differences())
                .containsExactly(new Difference("a/fact", "RECORDED (complete 620)", "RECORDED (closed-empty)", false));
    }

    @Test
    void a_target_that_only_one_has_is_never_explained() {
        ReadTarget django = target("django", "6.0", Map.of());
        ReadReport one = report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.CONFORMS));
        ReadReport two = report(
                List.of(FLASK, django),
                outcome(FLASK, "a/one", Verdict.CONFORMS),
                outcome(django, "a/one", Verdict.CONFORMS));

        assertThat(Comparison.of(one, two).unmatched()).containsExactly("django+gunicorn");
        assertThat(Comparison.of(one, two).isExplained()).isFalse();
        assertThat(Comparison.of(two, one).unmatched()).containsExactly("django+gunicorn");
    }

    @Test
    void two_empty_reports_show_nothing_and_are_not_explained() {
        assertThat(Comparison.of(report(List.of()), report(List.of())).isExplained())
                .isFalse();
        assertThat(Comparison.of(report(List.of(FLASK)), report(List.of(FLASK))).isExplained())
                .isFalse();
    }
}
