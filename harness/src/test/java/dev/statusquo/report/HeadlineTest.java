package dev.statusquo.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.Outcome;
import dev.statusquo.model.RowOrder;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class HeadlineTest {
    private static final RunReport REPORT = SampleReport.complete();

    @Test
    void it_says_which_claims_do_not_hold_where_and_how() {
        assertThat(Headline.of(REPORT))
                .isEqualTo("4 of the guide's 8 claims do not hold: "
                        + "FastAPI + uvicorn closes the connection without a byte on 620, 621, 799 and 999; "
                        + "Django + gunicorn answers 500 on 620, 621, 799 and 999; "
                        + "all 4 targets use another reason phrase on 413 and 422.");
    }

    @Test
    void a_partial_report_says_so() {
        assertThat(Headline.of(SampleReport.partial())).startsWith("Partial report: 4 of");
    }

    @Test
    void an_example_for_one_framework_is_no_claim_about_another() {
        ClaimCheck flask = RunView.of(REPORT).claims().stream()
                .filter(check -> check.claim().id().equals("example/flask-custom-status"))
                .findFirst()
                .orElseThrow();
        assertThat(flask.states())
                .containsExactly(ClaimState.ELSEWHERE, ClaimState.HOLDS, ClaimState.ELSEWHERE, ClaimState.ELSEWHERE);
    }

    @Test
    void where_all_is_well_it_says_how_much_was_tried() {
        RunReport flask = new RunReport(
                REPORT.header(),
                REPORT.claims(),
                List.of(SampleReport.outcome(REPORT, "document/code-is-sent[code=404]", SampleReport.FLASK)),
                REPORT.footer());
        assertThat(Headline.of(flask)).isEqualTo("All of the guide's claims that were tried hold: 1 of 8.");
    }

    @Test
    void nothing_tried_is_not_called_well() {
        RunReport nothing = new RunReport(REPORT.header(), REPORT.claims(), List.of(), Optional.empty());
        assertThat(Headline.of(nothing))
                .isEqualTo("Partial report: None of the guide's 8 claims was tried in this run.");
        assertThat(Headline.standing(nothing, List.of())).isEqualTo("Nothing was executed.");
    }

    @Test
    void the_second_sentence_counts_what_is_red() {
        assertThat(Headline.standing(REPORT, List.of()))
                .startsWith("Not as expected: ")
                .contains("unexpected")
                .contains("1 stale");
    }

    @Test
    void numbers_are_ordered_by_value() {
        assertThat(List.of("a[code=100]", "a[code=99]", "document/z", "a[code=abc]").stream()
                        .sorted(RowOrder.IDS))
                .containsExactly("document/z", "a[code=99]", "a[code=100]", "a[code=abc]");
    }

    @Test
    void a_known_deviation_counts_if_the_run_is_strict() {
        RunReport known = only(o -> o.standing().equals(Optional.of(Standing.EXPECTED)));

        assertThat(Headline.standing(known, List.of())).doesNotContain("--strict");
        assertThat(Headline.strictStanding(known, List.of()))
                .startsWith("Not as expected: ")
                .contains(known.outcomes().size() + " declared, which --strict does not excuse");
    }

    @Test
    void a_run_in_which_no_row_applies_is_not_called_as_expected() {
        RunReport lacking = only(o -> o.verdict() == Verdict.NOT_APPLICABLE);
        RunHeader header = lacking.header();
        RunReport whole = new RunReport(
                new RunHeader(
                        header.schema(),
                        header.suite(),
                        header.commit(),
                        header.engine(),
                        header.targets(),
                        header.filters(),
                        0,
                        header.started()),
                lacking.claims(),
                lacking.outcomes(),
                lacking.footer());

        assertThat(Headline.standing(whole, List.of())).startsWith("Nothing was judged: none of ");
    }

    private static RunReport only(Predicate<Outcome> wanted) {
        return new RunReport(
                REPORT.header(),
                REPORT.claims(),
                REPORT.outcomes().stream().filter(wanted).toList(),
                REPORT.footer());
    }
}
