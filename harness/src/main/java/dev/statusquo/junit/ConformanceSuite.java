package dev.statusquo.junit;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of the catalogue on every target, one test each. A subclass of one line runs it:
 *
 * <pre>{@code class ConformanceIT extends ConformanceSuite {}}</pre>
 *
 * <p>A service of one's own is judged instead if the subclass names one, by {@link StatusQuoTarget} with an address or a statusquo.yaml, or by a static
 * field with a Testcontainers container; rows that do not apply to it are no tests then, and the report goes to {@code target/statusquo}.
 *
 * <p>System properties say what is run: {@code statusquo.engine} (auto, docker, process), {@code statusquo.targets}
 * (separated by spaces; none for all), {@code statusquo.case} and {@code statusquo.topic} (which rows), {@code statusquo.shard}
 * ({@code 2/3} or {@code auto}, as {@code --shard} of a run), {@code statusquo.address} (of a service),
 * {@code statusquo.report} (a folder). CONFORMS, TOLERATED and RECORDED pass; a declared
 * deviation and a row that does not apply are aborted; what is unexpected or stale fails; what is inconclusive is an error.
 * Each target that has a baseline under {@code reports/baseline} is held against it in a test of its own; {@code statusquo.baseline=off} leaves that out.
 */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(SuiteExtension.class)
public abstract class ConformanceSuite {

    /** One row on one target. */
    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("rows")
    void row(PlannedRow planned) {
        Outcomes.hold(planned.outcome(), planned.again());
    }

    /** {@return every planned row; the run goes on while they are read} */
    Stream<Arguments> rows() {
        SuiteRun run = SuiteExtension.run();
        return run.planned().map(p -> argumentSet(p.name(), p));
    }

    /** One target against its baseline, where there is one. */
    @ParameterizedTest(name = "{argumentSetName}", allowZeroInvocations = true)
    @MethodSource("targets")
    void baseline(HeldTarget held) {
        held.hold();
    }

    /** {@return every target that has a baseline} */
    Stream<Arguments> targets() {
        return SuiteExtension.run().held().map(h -> argumentSet(h.name(), h));
    }

    /** A run of nothing, or one that left rows out, is not a pass. */
    @Test
    void every_planned_row_has_an_outcome() {
        SuiteRun run = SuiteExtension.run();
        long judged = run.planned()
                .map(PlannedRow::outcome)
                .filter(o -> o.verdict().isConclusive())
                .count();
        if (judged == 0) {
            throw new InconclusiveException("nothing was executed: no row has a conclusive verdict");
        }
        run.finish();
    }
}
