package dev.statusquo.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Standing;
import dev.statusquo.report.CauseList.Group;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CauseListTest {
    private static final RunReport REPORT = SampleReport.complete();
    private static final CauseList CAUSES = CauseList.of(RunView.of(REPORT));

    @Test
    void one_declared_cause_is_one_line_however_many_rows_show_it() {
        CauseLine cause = cause("uvicorn/closes-above-599");

        assertThat(cause.rows())
                .contains("document/custom-status-example", "document/custom-code-is-sent[code=620]")
                .hasSize(6);
        assertThat(cause.targets()).containsExactly(SampleReport.FASTAPI);
        assertThat(CAUSES.groups().stream().flatMap(g -> g.lines().stream()))
                .filteredOn(line -> line.id().equals(cause.id()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.what()).isEqualTo("FastAPI + uvicorn closes the connection without a byte");
                    assertThat(line.rows()).isEqualTo("6 rows");
                    assertThat(line.why()).contains("httptools has no reason phrase for it");
                    assertThat(line.sources())
                            .containsExactly(
                                    new CauseList.Source("Source", "https://example.org/uvicorn/closes-above-599"));
                });
    }

    @Test
    void what_makes_the_run_red_comes_first_and_what_only_differs_last() {
        assertThat(CAUSES.causes()).isSortedAccordingTo((a, b) -> a.harm().compareTo(b.harm()));
        assertThat(CAUSES.groups()).first().extracting(Group::title).isEqualTo(Harm.RED.words());
        assertThat(CAUSES.causes().stream().filter(c -> c.harm() == Harm.RED).flatMap(c -> c.outcomes().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        REPORT.outcomes().stream().filter(Outcome::isRed).toList());
    }

    @Test
    void a_lost_connection_weighs_more_than_another_status_code_and_that_more_than_a_phrase() {
        assertThat(harms(o -> o.standing().equals(Optional.of(Standing.EXPECTED))))
                .containsExactly(Harm.ENDING);
        assertThat(Harm.ENDING).isLessThan(Harm.SERVER_ERROR);
        assertThat(Harm.SERVER_ERROR).isLessThan(Harm.STATUS);
        assertThat(Harm.STATUS).isLessThan(Harm.PHRASE);
    }

    @Test
    void targets_that_do_other_things_on_one_row_are_not_said_to_do_the_same() {
        assertThat(CAUSES.groups().get(0).lines())
                .filteredOn(line -> line.about().equals("A response to HEAD has no content"))
                .extracting(CauseList.Line::what)
                .containsExactlyInAnyOrder(
                        "FastAPI + uvicorn stays silent until the limit",
                        "Flask + gunicorn resets the connection",
                        "Express sends a malformed response",
                        "Django + gunicorn shows nothing that can be judged: unstable");
    }

    @Test
    void an_undeclared_cause_says_what_is_asked_for() {
        assertThat(CAUSES.groups().get(0).lines())
                .filteredOn(line -> line.about().equals("A response to HEAD has no content"))
                .allSatisfy(line -> {
                    assertThat(line.why())
                            .isEqualTo("MUST: A response to HEAD has no content, in the words of the specification.");
                    assertThat(line.sources()).map(CauseList.Source::words).contains("RFC 9110 9.3.2");
                });
    }

    @Test
    void every_cause_has_a_name_of_its_own() {
        assertThat(CAUSES.causes().stream().map(CauseLine::id)).doesNotHaveDuplicates();
    }

    @Test
    void rows_that_only_differ_are_one_line_for_each_case() {
        List<CauseLine> different =
                CAUSES.causes().stream().filter(c -> c.harm() == Harm.NONE).toList();
        assertThat(different)
                .isNotEmpty()
                .allSatisfy(
                        c -> assertThat(c.outcomes().stream().map(CellText::of).distinct())
                                .hasSizeGreaterThan(1));
        assertThat(different.stream().map(c -> c.example().row().of().id())).doesNotHaveDuplicates();
    }

    @Test
    void a_declared_deviation_that_is_not_seen_any_more_says_so() {
        assertThat(CAUSES.groups().get(0).lines())
                .anySatisfy(line -> assertThat(line.what()).endsWith(" no longer does what is declared"));
    }

    private static CauseLine cause(String id) {
        return CAUSES.causes().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Harm> harms(Predicate<Outcome> wanted) {
        return REPORT.outcomes().stream()
                .filter(wanted)
                .map(Harm::of)
                .distinct()
                .toList();
    }
}
