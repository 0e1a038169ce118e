package dev.statusquo.run;

import static dev.statusquo.model.CannedAnswer.minimal;
import static dev.statusquo.model.Examples.deviation;
import static dev.statusquo.run.Bench.closing;
import static dev.statusquo.run.Bench.kase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.Draft;
import dev.statusquo.model.Filter;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a run makes of declared deviations. */
@Timeout(30)
class DeclaredTest {
    private final Bench bench = new Bench();

    @Test
    void a_violation_that_nobody_declared_is_unexpected() {
        bench.run(closing("a/one").made());

        assertThat(bench.only().standing()).contains(Standing.UNEXPECTED);
        assertThat(bench.only().deviation()).isEmpty();
    }

    @Test
    void a_violation_that_is_seen_as_declared_is_expected() {
        bench.with(deviation("closes", Bench.CLOSED, "a/*"))
                .run(closing("a/one").made());

        assertThat(bench.only().standing()).contains(Standing.EXPECTED);
        assertThat(bench.only().deviation().orElseThrow().id()).isEqualTo("flask/closes");
        assertThat(bench.only().isRed()).isFalse();
    }

    @Test
    void another_observation_than_the_declared_one_is_unexpected_and_names_the_deviation() {
        bench.with(deviation("closes", Bench.CLOSED, "a/one"))
                .run(Draft.of("a/one").sees(minimal(500)).violatedAt("status").made());

        assertThat(bench.only().standing()).contains(Standing.UNEXPECTED);
        assertThat(bench.only().deviation().orElseThrow().id()).isEqualTo("flask/closes");
    }

    @Test
    void a_declared_violation_that_is_not_seen_is_stale() {
        bench.with(deviation("closes", Bench.CLOSED, "a/one")).run(kase("a/one").made());

        assertThat(bench.only().standing()).contains(Standing.STALE);
        assertThat(bench.only().verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(bench.only().isRed()).isTrue();
    }

    @Test
    void a_deviation_of_another_package_says_nothing() {
        bench.on("django")
                .with(deviation("closes", Bench.CLOSED, "a/one"))
                .run(kase("a/one").made());

        assertThat(bench.only().standing()).isEmpty();
    }

    @Test
    void what_is_declared_but_not_seen_is_not_told_under_filters() {
        bench.with(deviation("closes", Bench.CLOSED, "a/one"))
                .only(new Selection(List.of(), Set.of("a"), Set.of()))
                .run(kase("a/one").made());

        assertThat(bench.only().standing()).isEmpty();
        assertThat(bench.header().filters()).map(Filter::toString).containsExactly("topic a");
    }

    @Test
    void what_is_declared_but_not_seen_is_not_told_when_the_run_may_end_early() {
        bench.with(deviation("closes", Bench.CLOSED, "a/one"))
                .failingFast()
                .run(kase("a/one").made());

        assertThat(bench.only().standing()).isEmpty();
    }

    @Test
    void a_row_that_cannot_be_judged_is_not_stale() {
        bench.with(deviation("closes", Bench.CLOSED, "a/*"))
                .run(
                        kase("a/one").needs("late-status").made(),
                        Draft.of("a/two")
                                .script((s, p) -> RunnerTest.unreachable())
                                .judge(RunnerTest::troubled)
                                .made());

        assertThat(bench.outcomes).hasSize(2).allMatch(o -> o.standing().isEmpty());
    }
}
