package dev.statusquo.run;

import dev.statusquo.checkout.Commit;
import dev.statusquo.checkout.Suite;
import dev.statusquo.model.Approval;
import dev.statusquo.model.Limits;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What a run needs to know besides plan and targets.
 *
 * @param suite the suite's version
 * @param commit the suite's commit, found out while targets start
 * @param limits the limits
 * @param failFast whether the run ends at the first red outcome
 * @param approval what was approved: a row that shows something else is tried once more
 * @param clock what time it is
 * @param programStart when the program was started, from which readiness is counted
 * @param secrets texts that no outcome may tell, besides the credentials that its exchanges show
 */
public record RunSettings(
        String suite,
        CompletableFuture<String> commit,
        Limits limits,
        boolean failFast,
        Approval approval,
        Clock clock,
        Instant programStart,
        Set<String> secrets) {
    /** Copies the secrets. */
    public RunSettings {
        secrets = Set.copyOf(secrets);
    }

    /** {@return the settings of a run that begins now, in which nothing is held against anything} */
    public static RunSettings of(Suite suite) {
        Clock clock = Clock.systemUTC();
        return new RunSettings(
                Suite.version(),
                CompletableFuture.supplyAsync(() -> Commit.of(suite.root())),
                suite.limits(),
                false,
                Approval.NOTHING_HELD,
                clock,
                clock.instant(),
                Set.of());
    }

    /** {@return the same, counted from the start of the program} */
    public RunSettings since(Instant start) {
        return new RunSettings(suite, commit, limits, failFast, approval, clock, start, secrets);
    }

    /** {@return the same, held against what was approved} */
    public RunSettings approvedBy(Approval other) {
        return new RunSettings(suite, commit, limits, failFast, other, clock, programStart, secrets);
    }

    /** {@return the same, ended at the first red outcome or not} */
    public RunSettings failingFast(boolean isFast) {
        return new RunSettings(suite, commit, limits, isFast, approval, clock, programStart, secrets);
    }

    /** {@return the same with texts that no outcome may tell} */
    public RunSettings withSecrets(Set<String> others) {
        return new RunSettings(suite, commit, limits, failFast, approval, clock, programStart, others);
    }
}
