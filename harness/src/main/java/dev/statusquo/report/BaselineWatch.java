package dev.statusquo.report;

import dev.statusquo.compare.Baseline;
import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.compare.NormalisedOutcome;
import dev.statusquo.model.Approval;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.ReadOutcome;
import dev.statusquo.model.ReadTarget;
import dev.statusquo.model.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Holds what a run sees against the committed baselines while its targets still run. */
public final class BaselineWatch implements Approval {
    private final Map<String, Baseline> byTarget;

    private BaselineWatch(Map<String, Baseline> byTarget) {
        this.byTarget = Map.copyOf(byTarget);
    }

    /**
     * Reads the baselines of targets.
     *
     * @param folder where they are
     * @param held the names of the baselines, such as {@code flask+gunicorn}, by target id
     * @return holds those that have one
     * @throws BadInputException where a file is broken
     */
    public static BaselineWatch of(BaselineFolder folder, Map<String, String> held) {
        Map<String, Baseline> byTarget = new HashMap<>();
        held.forEach((id, name) -> folder.read(name).ifPresent(baseline -> byTarget.put(id, baseline)));
        return new BaselineWatch(byTarget);
    }

    @Override
    public boolean isApproved(Target target, Outcome outcome) {
        return Optional.ofNullable(byTarget.get(outcome.target()))
                .map(baseline -> isApproved(baseline, JsonLinesReader.target(target), outcome))
                .orElse(true);
    }

    private static boolean isApproved(Baseline baseline, ReadTarget target, Outcome outcome) {
        NormalisedOutcome seen = NormalisedOutcome.of(ReadOutcome.of(outcome.redacted()), target);
        return BaselineCheck.isApproved(baseline, target, seen);
    }
}
