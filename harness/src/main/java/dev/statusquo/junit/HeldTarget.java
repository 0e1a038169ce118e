package dev.statusquo.junit;

import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.model.Target;
import dev.statusquo.report.BaselineText;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/**
 * A target that is held against its baseline when the run has ended.
 *
 * @param target the target
 * @param targetName what people call it
 * @param run the run
 */
record HeldTarget(Target target, String targetName, SuiteRun run) {

    /** {@return the test's name} */
    String name() {
        return targetName + " / nothing changed unapproved";
    }

    /** Returns where nothing is red; else fails with every change and what moved. */
    void hold() {
        Optional<BaselineCheck> check = run.baseline(target.id());
        if (check.isEmpty()) {
            throw new InconclusiveException(
                    target.id() + " could not be held against its baseline: see its other tests");
        }
        if (check.get().isRed()) {
            AssertionFailedError error = new AssertionFailedError(BaselineText.of(check.get()));
            error.setStackTrace(new StackTraceElement[0]);
            throw error;
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
