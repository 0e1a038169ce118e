package dev.statusquo.run;

import static dev.statusquo.model.CannedAnswer.minimal;
import static dev.statusquo.model.Examples.deviation;
import static dev.statusquo.model.Examples.exchange;
import static dev.statusquo.model.Examples.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.End;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.CannedAnswer.Then;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Place;
import dev.statusquo.model.Verdict;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows that run once more before they are told. */
@Timeout(30)
class RepeatedRowTest {
    private final Bench bench = new Bench();

    @Test
    void two_runs_that_disagree_are_inconclusive_and_both_are_kept() {
        Iterator<CannedAnswer> answers = List.of(only(Then.CLOSE), minimal(500)).iterator();
        Draft changing = Draft.of("a/one")
                .script((stage, p) -> Observation.of(List.of(ObservedStep.of("1", exchange(answers.next())))))
                .violatedAt("end");

        bench.run(changing.made());

        assertThat(bench.only().judgement().cause()).contains(Cause.UNSTABLE);
        assertThat(bench.only().judgement().note())
                .isEqualTo("two runs of this row disagree: "
                        + "VIOLATES (closed without a byte; [end: expected one thing, was another]), "
                        + "then VIOLATES (500; [end: expected one thing, was another])");
        assertThat(bench.only().earlier()).extracting(e -> e.end()).containsExactly(End.CLOSED);
        assertThat(bench.only().exchanges()).extracting(e -> e.end()).containsExactly(End.COMPLETE);
        assertThat(bench.only().standing()).isEmpty();
    }

    @Test
    void a_violation_that_comes_only_once_is_not_told_as_one() {
        AtomicInteger runs = new AtomicInteger();
        Draft once = Draft.of("a/one")
                .judge((seen, p) -> runs.incrementAndGet() == 1
                        ? Judgement.violates(
                                List.of(new Mismatch(Place.parse("status"), "200", "500")), Fingerprint.none())
                        : Judgement.conforms(Fingerprint.none()));

        bench.run(once.made());

        assertThat(bench.only().judgement().cause()).contains(Cause.UNSTABLE);
    }

    @Test
    void what_passes_runs_once_and_what_is_expected_too() {
        AtomicInteger runs = new AtomicInteger();
        Draft counted = Draft.of("a/one")
                .script((stage, p) -> {
                    runs.incrementAndGet();
                    return Observation.of(List.of(ObservedStep.of("1", exchange(only(Then.CLOSE)))));
                })
                .violatedAt("end");

        bench.with(deviation("closes", Bench.CLOSED, "a/one")).run(counted.made());

        assertThat(runs).hasValue(1);
    }

    @Test
    void a_sighting_that_nobody_approved_and_that_does_not_come_again_is_not_told() {
        AtomicInteger tries = new AtomicInteger();
        Draft once = recording(tries, n -> n == 1 ? 404 : 200);

        bench.approving((target, outcome) -> shows(outcome, 200)).run(once.made());

        assertThat(tries).hasValue(2);
        assertThat(bench.only().verdict()).isEqualTo(Verdict.RECORDED);
        assertThat(bench.only().exchanges()).hasSize(1).allMatch(e -> shows(bench.only(), 200));
        assertThat(bench.only().earlier()).hasSize(1);
    }

    @Test
    void a_sighting_that_nobody_approved_and_that_comes_again_is_told() {
        AtomicInteger tries = new AtomicInteger();

        bench.approving((target, outcome) -> shows(outcome, 200))
                .run(recording(tries, n -> 404).made());

        assertThat(tries).hasValue(2);
        assertThat(bench.only().verdict()).isEqualTo(Verdict.RECORDED);
        assertThat(shows(bench.only(), 404)).isTrue();
    }

    @Test
    void two_sightings_that_nobody_approved_and_that_disagree_are_inconclusive() {
        AtomicInteger tries = new AtomicInteger();

        bench.approving((target, outcome) -> shows(outcome, 200))
                .run(recording(tries, n -> n == 1 ? 404 : 410).made());

        assertThat(bench.only().judgement().cause()).contains(Cause.UNSTABLE);
    }

    private static boolean shows(Outcome outcome, int code) {
        return outcome.exchanges()
                .get(0)
                .status()
                .filter(s -> s.value() == code)
                .isPresent();
    }

    /** A case that records the code that it sees at each try. */
    private static Draft recording(AtomicInteger tries, IntUnaryOperator code) {
        return Draft.of("a/one")
                .script((stage, p) -> Observation.of(
                        List.of(ObservedStep.of("1", exchange(minimal(code.applyAsInt(tries.incrementAndGet())))))))
                .judge((seen, p) -> Judgement.recorded(seen.last().orElseThrow().summary(), Fingerprint.none()));
    }
}
