package dev.statusquo.compare;

import static dev.statusquo.compare.Built.FLASK;
import static dev.statusquo.compare.Built.answer;
import static dev.statusquo.compare.Built.exchange;
import static dev.statusquo.compare.Built.outcome;
import static dev.statusquo.compare.Built.report;
import static dev.statusquo.compare.Built.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.Exchange;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Target NEWER = target("flask", "3.2.0", "gunicorn", Map.of("werkzeug", "3.1.4"));
    private static final Target BOTH_MOVED = target("flask", "3.2.0", "gunicorn", Map.of("werkzeug", "3.2.0"));
    private static final Exchange OK = answer("HTTP/1.1 200 OK", "Content-Length: 2", "", "hi");
    private static final Exchange ERROR =
            answer("HTTP/1.1 500 Internal Server Error", "Content-Length: 3", "X-Odd: 1", "", "err");

    private static TargetComparison only(RunReport a, RunReport b) {
        Comparison comparison = Comparison.of(a, b);
        assertThat(comparison.targets()).hasSize(1);
        return comparison.targets().get(0);
    }

    private static List<Outcome> hundred(Target target, Verdict verdict, Exchange exchange) {
        return IntStream.range(0, 100)
                .mapToObj(i -> outcome(target, "a/row[n=" + i + "]", verdict, exchange))
                .toList();
    }

    @Test
    void one_cause_that_changes_a_hundred_responses_is_one_change() {
        TargetComparison changed = only(
                report("docker", List.of(FLASK), hundred(FLASK, Verdict.CONFORMS, OK)),
                report("docker", List.of(NEWER), hundred(NEWER, Verdict.VIOLATES, ERROR)));

        assertThat(changed.changes()).hasSize(1);
        Change change = changed.changes().get(0);
        assertThat(change.rows()).hasSize(100);
        assertThat(change.kind()).isEqualTo(ChangeKind.STATUS_CLASS);
        assertThat(change.signature()).isEqualTo(new Signature(Part.STATUS, "", "200", "500"));
        assertThat(change.effect()).isEqualTo(ChangeEffect.WORSE);
        assertThat(change.cause().words()).startsWith("follows flask 3.1.3 → 3.2.0");
    }

    @Test
    void a_recorded_row_that_becomes_a_500_is_a_change_for_the_worse_and_back_for_the_better() {
        RunReport fine = report(List.of(FLASK), outcome(FLASK, "a/b", Verdict.RECORDED, OK));
        RunReport failing = report(List.of(NEWER), outcome(NEWER, "a/b", Verdict.RECORDED, ERROR));

        TargetComparison worse = only(fine, failing);

        assertThat(worse.changes().get(0).effect()).isEqualTo(ChangeEffect.WORSE);
        assertThat(worse.changes().get(0).impact()).isEqualTo(Impact.SERVER_ERROR);
        assertThat(worse.stoppedConforming()).isTrue();
        assertThat(only(failing, fine).changes().get(0).effect()).isEqualTo(ChangeEffect.BETTER);
        assertThat(only(failing, fine).breaking()).isZero();
    }

    @Test
    void another_status_breaks_clients_though_no_verdict_is_worse() {
        TargetComparison changed = only(
                report(List.of(FLASK), outcome(FLASK, "a/b", Verdict.RECORDED, OK)),
                report(
                        List.of(NEWER),
                        outcome(NEWER, "a/b", Verdict.RECORDED, answer("HTTP/1.1 401 Unauthorized", "", ""))));

        assertThat(changed.stoppedConforming()).isFalse();
        assertThat(changed.changes().get(0).impact()).isEqualTo(Impact.REFUSAL);
        assertThat(changed.breaking()).isEqualTo(1);
    }

    @Test
    void one_row_in_hundreds_that_differs_from_run_to_run_is_chance_and_many_are_a_finding() {
        assertThat(unstable(1883, 0, 1).isOneSideUnstable()).isFalse();
        assertThat(unstable(1494, 0, 253).isOneSideUnstable()).isTrue();
        assertThat(unstable(1494, 253, 2).isBLessStable()).isFalse();
        assertThat(unstable(1494, 100, 253).isOneSideUnstable()).isFalse();
    }

    private static ComparedRows unstable(int both, int onA, int onB) {
        List<String> rows = IntStream.range(0, 300).mapToObj(i -> "a/" + i).toList();
        return new ComparedRows(both, List.of(), List.of(), List.of(), 3, rows.subList(0, onA), rows.subList(0, onB));
    }

    @Test
    void files_that_arrive_otherwise_are_one_change() {
        List<Outcome> right = new ArrayList<>();
        List<Outcome> wrong = new ArrayList<>();
        for (int i = 1; i < 4; i++) {
            right.add(outcome(FLASK, "a/file[n=" + i + "]", Verdict.CONFORMS, file(Integer.toString(i))));
            wrong.add(outcome(NEWER, "a/file[n=" + i + "]", Verdict.VIOLATES, file(Integer.toString(i + 4))));
        }

        TargetComparison changed =
                only(report("docker", List.of(FLASK), right), report("docker", List.of(NEWER), wrong));

        assertThat(changed.changes()).hasSize(1);
        assertThat(changed.changes().get(0).rows()).hasSize(3);
        assertThat(changed.changes().get(0).impact()).isEqualTo(Impact.REQUEST_AS_SEEN);
    }

    private static Exchange file(String digit) {
        return exchange(
                "POST /upload/form HTTP/1.1\r\n\r\n",
                "HTTP/1.1 200 OK",
                "",
                "{\"octets\":" + digit + ",\"sha256\":\"" + digit.repeat(64) + "\"}");
    }

    @Test
    void versions_of_one_framework_beside_each_other_are_compared_each_with_itself() {
        RunReport before = report(
                List.of(FLASK, NEWER),
                outcome(FLASK, "a/b", Verdict.CONFORMS, OK),
                outcome(NEWER, "a/b", Verdict.CONFORMS, OK));
        RunReport after = report(
                List.of(NEWER, FLASK),
                outcome(FLASK, "a/b", Verdict.CONFORMS, OK),
                outcome(NEWER, "a/b", Verdict.VIOLATES, ERROR));

        Comparison comparison = Comparison.of(before, after);

        assertThat(comparison.unmatched()).isEmpty();
        assertThat(comparison.targets()).extracting(TargetComparison::name).containsExactly(FLASK.id(), NEWER.id());
        assertThat(comparison.targets().get(0).changes()).isEmpty();
        assertThat(comparison.targets().get(1).changes()).hasSize(1);
    }

    @Test
    void the_same_thing_in_another_run_is_silent() {
        Exchange first = answer(
                "HTTP/1.1 201 CREATED",
                "Date: Thu, 26 Nov 2026 16:17:54 GMT",
                "Location: http://127.0.0.1:36881/s/t4gxba924/items/1",
                "ETag: \"0123456789abcdef\"",
                "Allow: GET, HEAD",
                "Content-Length: 9",
                "",
                "t4gxba924");
        Exchange second = Built.exchange(
                "GET /s/t9zz12/items HTTP/1.1\r\nHost: 172.17.0.2:8000\r\n\r\n",
                "HTTP/1.1 201 CREATED",
                "Date: Fri, 27 Nov 2026 01:00:00 GMT",
                "Location: http://172.17.0.2:8000/s/t9zz12/items/1",
                "ETag: \"fedcba9876543210\"",
                "Allow: HEAD, GET",
                "Content-Length: 6",
                "",
                "t9zz12");

        assertThat(only(
                                report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.CONFORMS, first)),
                                report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.CONFORMS, second)))
                        .changes())
                .isEmpty();
    }

    @Test
    void changes_are_ranked_by_kind_and_what_only_follows_is_left_out() {
        Exchange other = answer("HTTP/1.1 200 Fine", "X-New: 1", "Content-Length: 2", "", "hi");
        Exchange gone = answer("");
        TargetComparison changed = only(
                report(
                        List.of(FLASK),
                        outcome(FLASK, "a/one", Verdict.CONFORMS, OK),
                        outcome(FLASK, "a/two", Verdict.CONFORMS, OK),
                        outcome(FLASK, "a/three", Verdict.CONFORMS, OK)),
                report(
                        List.of(NEWER),
                        outcome(NEWER, "a/one", Verdict.CONFORMS, other),
                        outcome(NEWER, "a/two", Verdict.CONFORMS, ERROR),
                        outcome(NEWER, "a/three", Verdict.VIOLATES, gone)));

        assertThat(changed.changes())
                .extracting(Change::kind)
                .containsExactly(ChangeKind.FRAMING, ChangeKind.STATUS_CLASS, ChangeKind.OTHER_FIELD);
        assertThat(changed.changes().get(2).signatures())
                .extracting(Signature::part)
                .containsExactly(Part.FIELD, Part.PHRASE);
    }

    @Test
    void a_location_that_becomes_relative_is_one_change_whatever_its_path() {
        List<Outcome> before = new ArrayList<>();
        List<Outcome> after = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            before.add(outcome(
                    FLASK,
                    "a/" + i,
                    Verdict.CONFORMS,
                    answer("HTTP/1.1 302 FOUND", "Location: http://127.0.0.1:36881/to/" + i, "", "")));
            after.add(outcome(
                    NEWER, "a/" + i, Verdict.CONFORMS, answer("HTTP/1.1 302 FOUND", "Location: /to/" + i, "", "")));
        }
        TargetComparison changed =
                only(report("docker", List.of(FLASK), before), report("docker", List.of(NEWER), after));

        assertThat(changed.changes()).hasSize(1);
        assertThat(changed.changes().get(0).signature())
                .isEqualTo(new Signature(Part.FIELD, "location", "an absolute URI", "a relative reference"));
    }

    @Test
    void what_differs_when_a_runs_twice_is_noise() {
        RunReport first = report(
                List.of(FLASK),
                outcome(FLASK, "a/random", Verdict.RECORDED, "x", answer("HTTP/1.1 200 OK", "X-R: 1", "", "")));
        RunReport second = report(
                List.of(FLASK),
                outcome(FLASK, "a/random", Verdict.RECORDED, "x", answer("HTTP/1.1 200 OK", "X-R: 2", "", "")));
        RunReport other = report(
                List.of(NEWER),
                outcome(NEWER, "a/random", Verdict.RECORDED, "x", answer("HTTP/1.1 200 OK", "X-R: 3", "", "")));

        TargetComparison with = Comparison.of("A", List.of(first, second), "B", List.of(other))
                .targets()
                .get(0);
        assertThat(with.changes()).isEmpty();
        assertThat(with.compared().noise()).containsExactly("a/random");
        assertThat(with.compared().runs()).isEqualTo(2);
        assertThat(only(first, other).changes()).hasSize(1);
    }

    @Test
    void what_is_inconclusive_or_not_shown_again_is_unstable_and_no_change() {
        RunReport a = report(
                List.of(FLASK),
                outcome(FLASK, "a/one", Verdict.CONFORMS, OK),
                outcome(FLASK, "a/two", Verdict.CONFORMS, OK));
        RunReport b = report(
                List.of(NEWER),
                outcome(NEWER, "a/one", Verdict.INCONCLUSIVE, "unstable"),
                outcome(NEWER, "a/two", Verdict.VIOLATES, ERROR));
        RunReport again = report(List.of(NEWER), outcome(NEWER, "a/two", Verdict.CONFORMS, OK));

        TargetComparison once = only(a, b);
        assertThat(once.compared().unstable()).containsExactly("a/one");
        assertThat(once.changes()).hasSize(1);
        TargetComparison confirmed =
                Comparison.of("A", List.of(a), "B", List.of(b, again)).targets().get(0);
        assertThat(confirmed.changes()).isEmpty();
        assertThat(confirmed.compared().unstable()).containsExactly("a/one", "a/two");
    }

    @Test
    void where_a_status_differs_by_itself_what_comes_with_it_is_no_change_either() {
        RunReport first = report(List.of(FLASK), outcome(FLASK, "a/race", Verdict.RECORDED, "x", OK));
        RunReport second = report(List.of(FLASK), outcome(FLASK, "a/race", Verdict.RECORDED, "x", ERROR));
        RunReport other = report(
                List.of(NEWER),
                outcome(NEWER, "a/race", Verdict.RECORDED, "x", answer("HTTP/1.1 200 OK", "X-Other: 1", "", "hi")));

        TargetComparison compared = Comparison.of("A", List.of(first, second), "B", List.of(other))
                .targets()
                .get(0);
        assertThat(compared.changes()).isEmpty();
        assertThat(compared.compared().unstable()).containsExactly("a/race");
    }

    @Test
    void what_the_app_says_of_its_packages_is_told_as_what_moved() {
        String asked = "GET /_fixture/versions HTTP/1.1\r\nHost: 127.0.0.1:36881\r\n\r\n";
        TargetComparison compared = only(
                report(
                        List.of(FLASK),
                        outcome(FLASK, "a/versions", Verdict.CONFORMS, exchange(asked, "HTTP/1.1 200 OK", "", "one"))),
                report(
                        List.of(NEWER),
                        outcome(NEWER, "a/versions", Verdict.CONFORMS, exchange(asked, "HTTP/1.1 200 OK", "", "two"))));

        assertThat(compared.changes()).isEmpty();
        assertThat(compared.moved()).isNotEmpty();
    }

    @Test
    void a_package_that_another_one_brings_is_no_cause() {
        Target before = target("express", "5.1.0", "node", Map.of("safe-buffer", "5.2.1"));
        Target after = target("express", "5.2.0", "node", Map.of("express/node_modules/content-type", "1.0.5"));
        TargetComparison compared = only(
                report(List.of(before), outcome(before, "a/one", Verdict.RECORDED, "x", OK)),
                report(List.of(after), outcome(after, "a/one", Verdict.RECORDED, "x", ERROR)));

        assertThat(compared.changes().get(0).cause().words())
                .isEqualTo("follows express 5.1.0 → 5.2.0, the only version that moved by itself; with it"
                        + " express/node_modules/content-type, safe-buffer");
    }

    @Test
    void passive_rows_and_recorded_facts_are_compared_too() {
        TargetComparison changed = only(
                report(
                        List.of(FLASK),
                        outcome(FLASK, "passive/date", Verdict.CONFORMS),
                        outcome(FLASK, "a/fact", Verdict.RECORDED, "complete 620")),
                report(
                        List.of(BOTH_MOVED),
                        outcome(BOTH_MOVED, "passive/date", Verdict.VIOLATES, ERROR),
                        outcome(BOTH_MOVED, "a/fact", Verdict.RECORDED, "closed-empty")));

        assertThat(changed.changes())
                .extracting(c -> c.example().row() + " " + c.effect())
                .containsExactly("passive/date WORSE", "a/fact NEUTRAL");
        assertThat(changed.changes().get(0).cause().words())
                .isEqualTo("not enough runs to tell: one of flask, werkzeug");
    }

    @Test
    void a_row_that_does_not_apply_any_more_is_told_and_stops_no_gate() {
        Comparison comparison = Comparison.of(
                report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.CONFORMS, OK)),
                report(List.of(NEWER), outcome(NEWER, "a/one", Verdict.NOT_APPLICABLE, "lacks it")));

        assertThat(comparison.targets().get(0).changes()).hasSize(1);
        assertThat(Gate.verdict.isRed(comparison)).isFalse();
        assertThat(Gate.any.isRed(comparison)).isTrue();
        assertThat(Gate.none.isRed(comparison)).isFalse();
    }

    @Test
    void the_gate_of_verdicts_is_red_where_something_is_judged_worse() {
        Comparison worse = Comparison.of(
                report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.CONFORMS, OK)),
                report(List.of(NEWER), outcome(NEWER, "a/one", Verdict.VIOLATES, ERROR)));
        Comparison better = Comparison.of(
                report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.VIOLATES, ERROR)),
                report(List.of(NEWER), outcome(NEWER, "a/one", Verdict.CONFORMS, OK)));

        assertThat(Gate.verdict.isRed(worse)).isTrue();
        assertThat(Gate.unexplained.isRed(worse)).isFalse();
        assertThat(Gate.verdict.isRed(better)).isFalse();
        assertThat(better.targets().get(0).changes().get(0).effect()).isEqualTo(ChangeEffect.BETTER);
    }

    @Test
    void another_verdict_or_fact_with_the_same_versions_is_not_explained() {
        assertThat(Comparison.of(
                                report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.CONFORMS, OK)),
                                report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.VIOLATES, ERROR)))
                        .isExplained())
                .isFalse();
        assertThat(Comparison.of(
                                report(List.of(FLASK), outcome(FLASK, "a/fact", Verdict.RECORDED, "one")),
                                report(List.of(FLASK), outcome(FLASK, "a/fact", Verdict.RECORDED, "other")))
                        .isExplained())
                .isFalse();
        assertThat(Comparison.of(
                                report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.CONFORMS, OK)),
                                report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.CONFORMS, OK)))
                        .isExplained())
                .isTrue();
    }

    @Test
    void a_row_or_target_that_one_of_the_two_lacks_is_never_explained() {
        Target django = target("django", "6.0", "gunicorn", Map.of());
        RunReport one = report(List.of(FLASK), outcome(FLASK, "a/one", Verdict.CONFORMS, OK));
        RunReport two = report(
                List.of(NEWER, django),
                outcome(NEWER, "a/one", Verdict.CONFORMS, OK),
                outcome(NEWER, "a/two", Verdict.CONFORMS, OK),
                outcome(django, "a/one", Verdict.CONFORMS, OK));

        assertThat(Comparison.of(one, two).unmatched()).containsExactly("django+gunicorn");
        assertThat(Comparison.of(one, two).targets().get(0).compared().oneSided())
                .containsExactly("a/two");
        assertThat(Comparison.of(two, one).isExplained()).isFalse();
    }

    @Test
    void two_empty_reports_show_nothing_and_are_neither_explained_nor_conclusive() {
        Comparison empty = Comparison.of(report(List.of(FLASK)), report(List.of(FLASK)));

        assertThat(empty.isExplained()).isFalse();
        assertThat(empty.isConclusive()).isFalse();
    }

    @Test
    void a_package_that_came_or_went_has_moved() {
        Target without = target("flask", "3.1.3", "gunicorn", Map.of());

        assertThat(VersionChange.between(FLASK, without))
                .containsExactly(new VersionChange("werkzeug", "3.1.4", "absent"));
        assertThat(VersionChange.between(without, FLASK))
                .containsExactly(new VersionChange("werkzeug", "absent", "3.1.4"));
        assertThat(VersionChange.between(FLASK, FLASK)).isEmpty();
    }
}
