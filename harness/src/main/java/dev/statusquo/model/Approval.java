package dev.statusquo.model;

/** What was approved of targets, as a run asks it while a row can still be tried again. */
@FunctionalInterface
public interface Approval {
    /** Nothing is held against anything. */
    Approval NOTHING_HELD = (target, outcome) -> true;

    /**
     * Looks whether an outcome is news. Asked from several threads.
     *
     * @param target the target as it was met, with the versions that it told
     * @param outcome what it showed
     * @return whether it was approved; true too where nothing is held against it
     */
    boolean isApproved(Target target, Outcome outcome);
}
