package dev.statusquo.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;

import dev.statusquo.http.End;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Evidence;
import dev.statusquo.model.Examples;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Place;
import dev.statusquo.model.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class OutcomesTest {
    private static final Fingerprint CLOSED = new Fingerprint(Optional.of(End.CLOSED), Optional.empty(), List.of());
    private static final Deviation CLOSES = Examples.deviation("closes", CLOSED, "status/*");
    private static final String AGAIN = "./statusquo run flask --case 'status/one'";
    private static final String ON = "  flask@3.1.3+gunicorn@26.2.0  ";

    private static Outcome outcome(Judgement judgement, Optional<Standing> standing, Optional<Deviation> deviation) {
        return new Outcome(
                Draft.of("status/one").row(),
                Examples.flask().id(),
                judgement,
                standing,
                deviation.map(known -> known.knownIn(Draft.of("status/one").row())),
                Evidence.none(),
                Duration.ZERO);
    }

    private static Outcome passed(Judgement judgement) {
        return outcome(judgement, Optional.empty(), Optional.empty());
    }

    private static Outcome violated(Standing standing, Optional<Deviation> deviation) {
        return outcome(
                Judgement.violates(List.of(new Mismatch(Place.parse("status"), "204", "500")), CLOSED),
                Optional.of(standing),
                deviation);
    }

    private static Outcome stale() {
        return outcome(Judgement.conforms(Fingerprint.none()), Optional.of(Standing.STALE), Optional.of(CLOSES));
    }

    private static Throwable thrown(Outcome outcome) {
        Throwable thrown = catchThrowable(() -> Outcomes.hold(outcome, AGAIN));
        assertThat(thrown).isNotNull();
        return thrown;
    }

    @Test
    void what_conforms_is_tolerated_or_recorded_passes() {
        assertThatCode(() -> {
                    Outcomes.hold(passed(Judgement.conforms(Fingerprint.none())), AGAIN);
                    Outcomes.hold(
                            passed(Judgement.tolerated(
                                    List.of(new Mismatch(Place.parse("status"), "405", "404")), Fingerprint.none())),
                            AGAIN);
                    Outcomes.hold(passed(Judgement.recorded("complete 620", Fingerprint.none())), AGAIN);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_declared_is_aborted_with_reason_and_link() {
        assertThat(thrown(violated(Standing.EXPECTED, Optional.of(CLOSES))))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("known: Flask is like that, https://example.org/closes "
                        + "(flask/closes, containers/deviations/flask.yaml:3)");
    }

    @Test
    void what_does_not_apply_is_aborted_with_its_sentence() {
        assertThat(thrown(passed(Judgement.notApplicable("flask lacks late-status"))))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("not applicable: flask lacks late-status");
    }

    @Test
    void what_nobody_declared_fails_with_every_difference() {
        assertThat(thrown(violated(Standing.UNEXPECTED, Optional.empty())))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("status/one" + ON + "VIOLATES (unexpected)  MUST  RFC 9110 15\n"
                        + "  A title of status/one\n"
                        + "  status    expected 204    was 500\n"
                        + "  again     " + AGAIN + "\n")
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    }

    @Test
    void another_violation_than_the_declared_one_fails_and_names_the_declaration() {
        assertThat(thrown(violated(Standing.UNEXPECTED, Optional.of(CLOSES))))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("declared as flask/closes with closed without a byte, but ");
    }

    @Test
    void what_is_declared_but_not_seen_fails_and_names_the_declaration() {
        assertThat(thrown(stale()))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("stale: declared, but not seen: Flask is like that, "
                        + "https://example.org/closes (flask/closes, containers/deviations/flask.yaml:3)\n"
                        + "status/one" + ON + "CONFORMS (stale)  MUST  RFC 9110 15\n");
    }

    @Test
    void what_cannot_be_judged_is_an_error_and_no_failure() {
        assertThat(thrown(passed(Judgement.inconclusive(Cause.TARGET_DEAD, "target flask did not start"))))
                .isInstanceOf(InconclusiveException.class)
                .isNotInstanceOf(AssertionError.class)
                .hasMessage("status/one" + ON + "INCONCLUSIVE  MUST  RFC 9110 15\n"
                        + "  A title of status/one\n"
                        + "  cause    target dead\n"
                        + "  note     target flask did not start\n"
                        + "  again     " + AGAIN + "\n")
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    }

    @Test
    void a_planned_row_is_named_by_target_and_row_without_versions_and_throws_what_ended_the_run() {
        CompletableFuture<Outcome> pending = new CompletableFuture<>();
        PlannedRow row = new PlannedRow(Draft.of("status/one").row(), Examples.flask(), "Flask + gunicorn", pending);
        pending.completeExceptionally(new IllegalStateException("disk full"));

        assertThat(row).hasToString("Flask + gunicorn / status/one");
        assertThat(catchThrowable(row::outcome))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("disk full");
    }

    @Test
    void junit_counts_them_as_passed_aborted_and_failed() {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Suite.class))
                .execute()
                .testEvents();

        tests.assertStatistics(s -> s.started(5).succeeded(1).aborted(2).failed(2));
        tests.assertThatEvents()
                .haveExactly(1, event(displayName("conforms"), finishedSuccessfully()))
                .haveExactly(
                        1,
                        event(displayName("not applicable"), abortedWithReason(instanceOf(TestAbortedException.class))))
                .haveExactly(
                        1, event(displayName("expected"), abortedWithReason(instanceOf(TestAbortedException.class))))
                .haveExactly(
                        1, event(displayName("stale"), finishedWithFailure(instanceOf(AssertionFailedError.class))))
                .haveExactly(
                        1,
                        event(
                                displayName("inconclusive"),
                                finishedWithFailure(instanceOf(InconclusiveException.class))));
    }

    /** Not found by name: it is run by the test above only. */
    static final class Suite {
        @ParameterizedTest(name = "{argumentSetName}")
        @MethodSource("outcomes")
        void row(Outcome outcome) {
            Outcomes.hold(outcome, AGAIN);
        }

        static Stream<Arguments> outcomes() {
            return Stream.of(
                    Arguments.argumentSet("conforms", passed(Judgement.conforms(Fingerprint.none()))),
                    Arguments.argumentSet("not applicable", passed(Judgement.notApplicable("no"))),
                    Arguments.argumentSet("expected", violated(Standing.EXPECTED, Optional.of(CLOSES))),
                    Arguments.argumentSet("stale", stale()),
                    Arguments.argumentSet(
                            "inconclusive", passed(Judgement.inconclusive(Cause.UNSTABLE, "two runs disagree"))));
        }
    }
}
