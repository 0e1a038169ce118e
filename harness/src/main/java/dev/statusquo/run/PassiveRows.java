package dev.statusquo.run;

import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.OngoingJudgement;
import dev.statusquo.model.Row;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows that look at the exchanges of all others, as these come. For several threads. */
final class PassiveRows {
    private final Map<Row, Looking> rows = new LinkedHashMap<>();

    PassiveRows(Plan plan) {
        for (Row row : plan.rows(Kind.PASSIVE)) {
            rows.put(row, new Looking(plan.caseOf(row).judge().begin(row.parameters())));
        }
    }

    /** {@return the rows, in the order of the plan} */
    List<Row> all() {
        return List.copyOf(rows.keySet());
    }

    /** Shows what a row has seen to each of them, one exchange after the other: what is read of one serves all rules. */
    void see(List<ObservedStep> steps) {
        for (ObservedStep step : steps) {
            rows.values().forEach(looking -> looking.see(step));
        }
    }

    /** {@return what one of them makes of all that it was shown} */
    Attempt attempt(Row row) {
        return Optional.ofNullable(rows.get(row)).orElseThrow().attempt(row);
    }

    /** One row at its work. */
    private static final class Looking {
        private final OngoingJudgement judgement;
        private Optional<Throwable> broken = Optional.empty();
        private long nanos;

        Looking(OngoingJudgement judgement) {
            this.judgement = judgement;
        }

        /** What breaks a rule is the trouble of its row, not of the row whose exchange it looked at. */
        synchronized void see(ObservedStep step) {
            if (broken.isPresent()) {
                return;
            }
            long start = System.nanoTime();
            try {
                judgement.see(step);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                broken = Optional.of(e);
            }
            nanos += System.nanoTime() - start;
        }

        synchronized Attempt attempt(Row row) {
            Duration elapsed = Duration.ofNanos(nanos);
            try {
                Judgement said = judgement.judgement();
                Attempt whole = new Attempt(Observation.of(judgement.offenders()), said, elapsed);
                return broken.map(fault -> Attempt.broken(row, fault, elapsed)).orElse(whole);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                return Attempt.broken(row, e, elapsed);
            }
        }
    }
}
