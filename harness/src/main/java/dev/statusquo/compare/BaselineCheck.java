package dev.statusquo.compare;

import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import java.util.List;

/**
 * A target held against its baseline.
 *
 * @param target the target's id
 * @param name the baseline's name
 * @param moved what moved since it was approved, on this runtime or else on the first that the baseline has
 * @param changes what nobody approved, the weightiest first
 * @param added rows of which nothing is approved yet
 * @param gone rows that are approved but were not run
 * @param isBinding whether an unapproved change is red: not where the machine brought a runtime that the baseline does not know
 */
public record BaselineCheck(
        String target,
        String name,
        List<VersionChange> moved,
        List<Change> changes,
        List<String> added,
        List<String> gone,
        boolean isBinding) {

    /** Copies the lists. */
    public BaselineCheck {
        moved = List.copyOf(moved);
        changes = List.copyOf(changes);
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }

    /**
     * Holds a target against its baseline.
     *
     * @param baseline the baseline
     * @param target the target in the report
     * @param report a report of the whole catalogue
     * @return what nobody approved
     */
    public static BaselineCheck of(Baseline baseline, Target target, RunReport report) {
        return HeldBaseline.of(baseline, target).check(report);
    }

    /** {@return whether it makes a run red} */
    public boolean isRed() {
        return isBinding && !changes.isEmpty();
    }
}
