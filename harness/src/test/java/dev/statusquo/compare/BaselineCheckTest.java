package dev.statusquo.compare;

import static dev.statusquo.compare.Built.answer;
import static dev.statusquo.compare.Built.outcome;
import static dev.statusquo.compare.Built.report;
import static dev.statusquo.compare.Built.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.Exchange;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselineCheckTest {
    private static final Target DOCKER = target("flask", "3.1.3", "gunicorn", "3.13.5", Map.of("werkzeug", "3.1.4"));
    private static final Target PROCESS = target("flask", "3.1.3", "gunicorn", "3.11.7", Map.of("werkzeug", "3.1.4"));
    private static final Target NEWER = target("flask", "3.1.3", "gunicorn", "3.13.5", Map.of("werkzeug", "3.2.0"));
    private static final Target UNKNOWN = target("flask", "3.1.3", "gunicorn", "3.14.1", Map.of("werkzeug", "3.1.4"));
    private static final Exchange OLD_NAME = answer("HTTP/1.1 422 Unprocessable Entity", "", "");
    private static final Exchange NEW_NAME = answer("HTTP/1.1 422 Unprocessable Content", "", "");
    private static final Exchange GONE = answer("HTTP/1.1 410 Gone", "", "");

    private static final Baseline BOTH = Baseline.empty("flask+gunicorn")
            .approved(DOCKER, List.of(run(DOCKER, NEW_NAME)))
            .approved(PROCESS, List.of(run(PROCESS, OLD_NAME)));

    private static RunReport run(Target target, Exchange exchange) {
        return report(List.of(target), outcome(target, "a/one", Verdict.CONFORMS, exchange));
    }

    private static BaselineCheck check(Target target, Exchange exchange) {
        return BaselineCheck.of(BOTH, target, run(target, exchange));
    }

    @Test
    void what_was_approved_is_silent_on_each_runtime() {
        assertThat(check(DOCKER, NEW_NAME).isRed()).isFalse();
        assertThat(check(PROCESS, OLD_NAME).isRed()).isFalse();
    }

    @Test
    void under_the_same_versions_only_their_own_alternative_will_do() {
        BaselineCheck swapped = check(DOCKER, OLD_NAME);

        assertThat(swapped.isRed()).isTrue();
        assertThat(swapped.moved()).isEmpty();
        assertThat(swapped.changes().get(0).kind()).isEqualTo(ChangeKind.PHRASE);
    }

    @Test
    void under_other_versions_any_alternative_does_and_a_change_names_what_moved() {
        assertThat(check(NEWER, OLD_NAME).isRed()).isFalse();
        BaselineCheck changed = check(NEWER, GONE);

        assertThat(changed.isRed()).isTrue();
        assertThat(changed.moved()).containsExactly(new VersionChange("werkzeug", "3.1.4", "3.2.0"));
        assertThat(changed.changes().get(0).cause().words()).startsWith("follows werkzeug 3.1.4 → 3.2.0");
    }

    @Test
    void a_runtime_that_the_machine_brought_and_nobody_approved_is_told_and_not_red() {
        RunReport here =
                report("process", List.of(UNKNOWN), List.of(outcome(UNKNOWN, "a/one", Verdict.CONFORMS, GONE)));
        BaselineCheck machines = BaselineCheck.of(BOTH, UNKNOWN, here);

        assertThat(machines.changes()).hasSize(1);
        assertThat(machines.isRed()).isFalse();
        assertThat(check(UNKNOWN, GONE).isRed())
                .as("in a container the runtime is ours")
                .isTrue();
    }

    @Test
    void what_does_not_apply_or_is_not_certain_is_not_held() {
        assertThat(BaselineCheck.of(
                                BOTH,
                                DOCKER,
                                report(
                                        List.of(DOCKER),
                                        outcome(DOCKER, "a/one", Verdict.NOT_APPLICABLE, "no curl here")))
                        .isRed())
                .isFalse();
        assertThat(BaselineCheck.of(
                                BOTH,
                                DOCKER,
                                report(List.of(DOCKER), outcome(DOCKER, "a/one", Verdict.INCONCLUSIVE, "unstable")))
                        .isRed())
                .isFalse();
    }

    @Test
    void rows_that_came_or_went_are_told_and_not_red() {
        BaselineCheck check = BaselineCheck.of(
                BOTH, DOCKER, report(List.of(DOCKER), outcome(DOCKER, "a/two", Verdict.CONFORMS, GONE)));

        assertThat(check.added()).containsExactly("a/two");
        assertThat(check.gone()).containsExactly("a/one");
        assertThat(check.isRed()).isFalse();
    }

    @Test
    void what_differs_among_approved_runs_is_held_to_vary_and_stays_so() {
        Baseline varying = Baseline.empty("flask+gunicorn")
                .approved(DOCKER, List.of(run(DOCKER, NEW_NAME), run(DOCKER, OLD_NAME)))
                .approved(DOCKER, List.of(run(DOCKER, NEW_NAME)));

        assertThat(BaselineCheck.of(varying, DOCKER, run(DOCKER, answer("HTTP/1.1 422 Odd", "", "")))
                        .isRed())
                .isFalse();
        assertThat(BaselineCheck.of(varying, DOCKER, run(DOCKER, GONE)).isRed()).isTrue();
    }

    @Test
    void approving_makes_it_green_and_forgets_rows_that_are_gone() {
        RunReport seen = run(NEWER, GONE);
        Baseline approved = BOTH.approved(NEWER, List.of(seen));

        assertThat(BaselineCheck.of(approved, NEWER, seen).isRed()).isFalse();
        assertThat(approved.versions().get("python 3.13")).containsEntry("werkzeug", "3.2.0");
        assertThat(approved.approved(
                                NEWER, List.of(report(List.of(NEWER), outcome(NEWER, "a/two", Verdict.CONFORMS, GONE))))
                        .rows())
                .containsOnlyKeys("a/two");
    }
}
