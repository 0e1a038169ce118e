package dev.statusquo.run;

import static dev.statusquo.model.Examples.exchange;
import static dev.statusquo.model.Examples.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.CannedAnswer.Then;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Targets that are not worth asking any more. */
@Timeout(30)
class VitalityTest {
    private static final int ROWS = 200;

    private final Bench bench = new Bench();
    private final AtomicInteger tried = new AtomicInteger();

    @Test
    void a_target_that_hangs_on_everything_is_found_out_and_the_rest_is_told_at_once() {
        bench.run(rows(Then.HANG).made());

        assertThat(tried).hasValueLessThan(40);
        assertThat(bench.outcomes).hasSize(ROWS).noneMatch(o -> o.verdict() == Verdict.CONFORMS);
        assertThat(untried())
                .isNotEmpty()
                .allSatisfy(
                        o -> assertThat(o.judgement().note())
                                .startsWith(
                                        "the target is not asked any more: it hung in 12 rows in a row, and on a plain request"));
    }

    @Test
    void a_target_that_has_died_is_asked_no_more() {
        bench.run(rows(Then.REFUSE).made());

        assertThat(tried).hasValueLessThan(30);
        assertThat(bench.outcomes)
                .hasSize(ROWS)
                .allSatisfy(o -> assertThat(o.judgement().cause()).contains(Cause.TARGET_DEAD));
    }

    private List<Outcome> untried() {
        return bench.outcomes.stream()
                .filter(o ->
                        o.judgement().cause().filter(Cause.TARGET_DEAD::equals).isPresent())
                .toList();
    }

    private Draft rows(Then how) {
        return Draft.of("a/row")
                .rows(IntStream.range(0, ROWS)
                        .mapToObj(n -> Map.of("n", Integer.toString(n)))
                        .toList())
                .script((stage, p) -> {
                    tried.incrementAndGet();
                    return Observation.of(List.of(ObservedStep.of("1", exchange(only(how)))));
                })
                .violatedAt("end");
    }
}
