package dev.statusquo.run;

import static dev.statusquo.model.CannedAnswer.minimal;
import static dev.statusquo.model.Examples.exchange;
import static dev.statusquo.model.Examples.hazard;
import static dev.statusquo.model.Examples.only;
import static dev.statusquo.run.Bench.closing;
import static dev.statusquo.run.Bench.kase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.CannedAnswer.Then;
import dev.statusquo.model.Cause;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Place;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows that run after all others: those that kill or burden their target, those that harm others, and rules. */
@Timeout(30)
class LastRowsTest {

    private final Bench bench = new Bench();

    @Test
    void destructive_rows_run_after_all_others_and_rules_after_them() {
        ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();

        bench.run(
                kase("a/rule")
                        .kind(Kind.PASSIVE)
                        .judge((seen, p) -> {
                            order.add("rule of " + seen.exchanges().size());
                            return Judgement.conforms(Fingerprint.none());
                        })
                        .made(),
                noting(order, "a/kill").kind(Kind.DESTRUCTIVE).made(),
                noting(order, "a/one").made());

        assertThat(order).containsExactly("a/one", "a/kill", "rule of 2");
    }

    @Test
    void hazardous_rows_run_after_all_others_each_on_a_target_that_was_started_anew() {
        ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();
        Draft dying = Draft.of("a/ends-the-worker")
                .rows(List.of(Map.of("n", "1"), Map.of("n", "2")))
                .script((stage, p) -> {
                    order.add("hazard " + p.get("n") + " after " + restarts() + " restarts");
                    bench.started.get(0).dead.set(true);
                    return Observation.of(List.of(ObservedStep.of("1", exchange(only(Then.CLOSE)))));
                });

        RunFooter footer = bench.reviving()
                .endangeredBy(hazard("dies", "a/ends-*"))
                .run(
                        dying.made(),
                        noting(order, "a/kill").kind(Kind.DESTRUCTIVE).made(),
                        noting(order, "a/one").made());

        assertThat(order).containsExactly("a/one", "a/kill", "hazard 1 after 0 restarts", "hazard 2 after 1 restarts");
        assertThat(restarts()).isEqualTo(2);
        assertThat(bench.outcomes).hasSize(4).allMatch(o -> o.verdict() == Verdict.CONFORMS);
        assertThat(bench.of("a/ends-the-worker[n=2]").facts().values()).containsEntry("hazard", "flask/dies");
        assertThat(bench.of("a/kill").facts().values()).doesNotContainKey("hazard");
        assertThat(footer.targets()).allMatch(t -> t.trouble().isEmpty());
    }

    @Test
    void a_hazardous_row_that_is_unexpected_is_confirmed_on_another_start() {
        bench.reviving()
                .endangeredBy(hazard("dies", "a/one"))
                .run(closing("a/one").made());

        assertThat(bench.only().standing()).contains(Standing.UNEXPECTED);
        assertThat(restarts()).isEqualTo(2);
    }

    @Test
    void what_a_hazardous_row_shows_by_chance_is_not_asked_for_again() {
        Draft reset = Draft.of("a/one").sees(only(Then.RESET)).violatedAt("end");

        bench.reviving().endangeredBy(hazard("dies", "a/one")).run(reset.made());

        assertThat(bench.only().verdict()).isEqualTo(Verdict.VIOLATES);
        assertThat(bench.only().standing()).contains(Standing.EXPECTED);
        assertThat(restarts()).isEqualTo(1);
    }

    @Test
    void where_chance_decides_attempts_that_say_nothing_are_not_told() {
        AtomicInteger tries = new AtomicInteger();
        Draft later = Draft.of("a/one")
                .script((stage, p) -> {
                    tries.incrementAndGet();
                    return Observation.of(List.of(ObservedStep.of("1", exchange(minimal(200)))));
                })
                .judge((seen, p) -> tries.get() == 3
                        ? Judgement.conforms(Fingerprint.none())
                        : Judgement.inconclusive(Cause.TARGET_DEAD, "the second worker does not listen yet"));

        bench.reviving().endangeredBy(hazard("dies", "a/one")).run(later.made());

        assertThat(bench.only().verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(tries).hasValue(3);
    }

    @Test
    void what_a_hazardous_row_shows_by_chance_only_when_it_is_tried_again_is_as_declared() {
        AtomicInteger tries = new AtomicInteger();
        Mismatch reset = new Mismatch(Place.parse("end"), "a response", "reset");
        Draft later = Draft.of("a/one")
                .script((stage, p) -> {
                    tries.incrementAndGet();
                    return Observation.of(List.of(ObservedStep.of("1", exchange(only(Then.RESET)))));
                })
                .judge((seen, p) -> tries.get() == 1
                        ? Judgement.inconclusive(Cause.SETUP_FAILED, "not yet")
                        : Judgement.violates(
                                List.of(reset), Fingerprint.of(seen.last().orElseThrow(), List.of(reset))));

        bench.reviving().endangeredBy(hazard("dies", "a/one")).run(later.made());

        assertThat(bench.only().standing()).contains(Standing.EXPECTED);
    }

    @Test
    void a_target_that_does_not_come_back_leaves_the_rest_inconclusive() {
        Draft dying = Draft.of("a/ends")
                .rows(List.of(Map.of("n", "1"), Map.of("n", "2")))
                .script((stage, p) -> {
                    bench.started.get(0).dead.set(true);
                    return Observation.of(List.of(ObservedStep.of("1", exchange(minimal(200)))));
                });

        bench.endangeredBy(hazard("dies", "a/ends*")).run(dying.made());

        assertThat(bench.of("a/ends[n=1]").verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(bench.of("a/ends[n=2]").judgement().cause()).contains(Cause.TARGET_DEAD);
    }

    private int restarts() {
        return bench.started.get(0).restarts.get();
    }

    private static Draft noting(ConcurrentLinkedQueue<String> order, String id) {
        return Draft.of(id).script((stage, p) -> {
            order.add(id);
            return Observation.of(List.of(ObservedStep.of("1", exchange(minimal(200)))));
        });
    }
}
