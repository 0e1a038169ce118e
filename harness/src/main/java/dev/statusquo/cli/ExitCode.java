package dev.statusquo.cli;

import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Verdict;

/** What the program says to the one that called it. Other programs rely on these numbers. */
final class ExitCode {
    static final int AS_EXPECTED = 0;
    static final int UNEXPECTED = 1;
    static final int BAD_INPUT = 2;
    static final int INCONCLUSIVE = 3;

    private ExitCode() {}

    /** {@return the worst that a run has to say: 1 before 2 before 3} */
    static int of(RunReport report, boolean badInput, boolean strict) {
        if (report.outcomes().stream().anyMatch(o -> isUnexpected(o, strict))) {
            return UNEXPECTED;
        }
        if (badInput) {
            return BAD_INPUT;
        }
        boolean doubtful = report.outcomes().stream().anyMatch(o -> o.verdict() == Verdict.INCONCLUSIVE);
        boolean nothing = report.outcomes().stream().noneMatch(o -> o.verdict().isConclusive());
        boolean missing = report.outcomes().size()
                != report.header().rows() * report.header().targets().size();
        return doubtful || nothing || missing ? INCONCLUSIVE : AS_EXPECTED;
    }

    private static boolean isUnexpected(Outcome outcome, boolean strict) {
        return outcome.standing().filter(s -> s != Standing.EXPECTED).isPresent()
                || (strict && outcome.verdict() == Verdict.VIOLATES);
    }
}
