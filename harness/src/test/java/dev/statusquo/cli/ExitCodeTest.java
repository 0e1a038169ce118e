package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.Cause;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Evidence;
import dev.statusquo.model.Examples;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    private static final Outcome PASSED = outcome(Judgement.conforms(Fingerprint.none()), Optional.empty());
    private static final Outcome LACKS = outcome(Judgement.notApplicable("no"), Optional.empty());
    private static final Outcome DOUBTFUL = outcome(Judgement.inconclusive(Cause.UNSTABLE, "?"), Optional.empty());
    private static final Outcome EXPECTED = violated(Standing.EXPECTED);
    private static final Outcome UNEXPECTED = violated(Standing.UNEXPECTED);
    private static final Outcome STALE = outcome(Judgement.conforms(Fingerprint.none()), Optional.of(Standing.STALE));

    private static Outcome outcome(Judgement judgement, Optional<Standing> standing) {
        return new Outcome(
                Draft.of("a/one").row(),
                Examples.flask().id(),
                judgement,
                standing,
                Optional.empty(),
                Evidence.none(),
                Duration.ZERO);
    }

    private static Outcome violated(Standing standing) {
        return outcome(Judgement.violates(List.of(), Fingerprint.none()), Optional.of(standing));
    }

    private static int code(boolean badInput, boolean strict, int rows, Outcome... outcomes) {
        RunHeader header =
                new RunHeader(1, "1.0", "abc", "process", List.of(Examples.flask()), List.of(), rows, Instant.EPOCH);
        return ExitCode.of(new RunReport(header, List.of(), List.of(outcomes), Optional.empty()), badInput, strict);
    }

    private static int code(Outcome... outcomes) {
        return code(false, false, outcomes.length, outcomes);
    }

    @Test
    void as_expected_is_0() {
        assertThat(code(PASSED, LACKS, EXPECTED)).isZero();
    }

    @Test
    void unexpected_and_stale_are_1() {
        assertThat(code(PASSED, UNEXPECTED)).isEqualTo(1);
        assertThat(code(PASSED, STALE)).isEqualTo(1);
    }

    @Test
    void inconclusive_is_3() {
        assertThat(code(PASSED, DOUBTFUL)).isEqualTo(3);
    }

    @Test
    void a_planned_row_without_an_outcome_is_3() {
        assertThat(code(false, false, 2, PASSED)).isEqualTo(3);
    }

    @Test
    void nothing_executed_is_3() {
        assertThat(code()).isEqualTo(3);
        assertThat(code(LACKS, LACKS)).isEqualTo(3);
    }

    @Test
    void the_worst_is_said_1_before_2_before_3() {
        assertThat(code(true, false, 2, UNEXPECTED, DOUBTFUL)).isEqualTo(1);
        assertThat(code(true, false, 2, PASSED, DOUBTFUL)).isEqualTo(2);
        assertThat(code(true, false, 1, PASSED)).isEqualTo(2);
        assertThat(code(DOUBTFUL, UNEXPECTED)).isEqualTo(1);
    }

    @Test
    void strictly_every_violation_is_1_declared_or_not() {
        assertThat(code(false, true, 2, PASSED, EXPECTED)).isEqualTo(1);
        assertThat(code(false, true, 1, PASSED)).isZero();
        assertThat(code(false, true, 2, PASSED, LACKS)).isZero();
    }
}
