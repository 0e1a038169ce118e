package dev.statusquo.run;

import dev.statusquo.model.Approval;
import dev.statusquo.model.Limits;
import java.time.Clock;
import java.time.Instant;
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
 */
public record RunSettings(
        String suite,
        CompletableFuture<String> commit,
        Limits limits,
        boolean failFast,
        Approval approval,
        Clock clock,
        Instant programStart) {}
