package dev.statusquo.junit;

import dev.statusquo.model.Outcome;
import dev.statusquo.model.Row;
import dev.statusquo.model.Target;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A row that the run will judge on a target.
 *
 * @param row the row
 * @param target the target
 * @param engine the engine's name
 * @param pending its outcome, once it is there
 */
record PlannedRow(Row row, Target target, String engine, CompletableFuture<Outcome> pending) {

    /** {@return the test's name: row, target and engine} */
    String name() {
        return row.id() + " on " + target.id() + " (" + engine + ")";
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
