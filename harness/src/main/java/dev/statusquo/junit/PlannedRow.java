package dev.statusquo.junit;

import dev.statusquo.model.Outcome;
import dev.statusquo.model.Row;
import dev.statusquo.model.Target;
import dev.statusquo.report.ConsoleText;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A row that the run will judge on a target.
 *
 * @param row the row
 * @param target the target
 * @param targetName what people call the target, without versions if that tells it from the others of the run
 * @param pending its outcome, once it is there
 */
record PlannedRow(Row row, Target target, String targetName, CompletableFuture<Outcome> pending) {

    /** {@return the test's name: target and row. An upgrade or another engine makes no new test of it} */
    String name() {
        return targetName + " / " + row.id();
    }

    /** {@return the line that runs this row alone} */
    String again() {
        return ConsoleText.runLine(target.command(), row.id());
    }

    /** {@return the outcome, waited for; what ended the run is thrown} */
    Outcome outcome() {
        try {
            return pending.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
