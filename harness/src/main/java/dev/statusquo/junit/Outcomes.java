package dev.statusquo.junit;

import dev.statusquo.model.KnownDeviation;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Verdict;
import dev.statusquo.report.ConsoleText;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What an outcome is to JUnit. */
final class Outcomes {
    private Outcomes() {}

    /** Returns if the row passed; else aborts, fails or breaks as the outcome demands, with the line that runs it again. */
    static void hold(Outcome outcome, String again) {
        if (outcome.verdict() == Verdict.INCONCLUSIVE) {
            throw new InconclusiveException(text(outcome, again));
        }
        if (outcome.verdict() == Verdict.NOT_APPLICABLE) {
            throw new TestAbortedException(
                    "not applicable: " + outcome.judgement().note());
        }
        outcome.standing().ifPresent(standing -> hold(outcome, standing, again));
    }

    private static void hold(Outcome outcome, Standing standing, String again) {
        switch (standing) {
            case EXPECTED -> throw new TestAbortedException("known: " + known(outcome));
            case STALE ->
                throw failure("stale: declared, but not seen: " + known(outcome) + "\n" + text(outcome, again));
            case UNEXPECTED -> throw failure(text(outcome, again));
        }
    }

    private static AssertionFailedError failure(String text) {
        AssertionFailedError error = new AssertionFailedError(text);
        error.setStackTrace(new StackTraceElement[0]);
        return error;
    }

    private static String known(Outcome outcome) {
        return outcome.deviation()
                .map(d -> d.reason().replaceFirst("\\.$", "") + ", " + d.link() + " (" + where(d) + ")")
                .orElse("");
    }

    private static String where(KnownDeviation deviation) {
        return deviation.id() + ", " + deviation.origin();
    }

    private static String text(Outcome outcome, String again) {
        return ConsoleText.outcome(outcome, Optional.empty()) + "  again     " + again + "\n";
    }
}
