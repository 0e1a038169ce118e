package dev.statusquo.compare;

/**
 * One row that shows a change.
 *
 * @param a what it showed before
 * @param b what it shows now
 * @param delta the difference, as this row has it
 * @param effect what it means for the row's requirement; NEUTRAL where another change of the same row weighs more
 */
public record RowChange(Sighting a, Sighting b, Delta delta, Effect effect) {

    /** {@return whether two lines of the answers before and after are the same but for what no run has twice} */
    public boolean isSameLine(String before, String after) {
        return before.equals(after)
                || (before.length() + after.length() < 1000
                        && Sighting.normal(before, a.source()).equals(Sighting.normal(after, b.source())));
    }

    /** {@return the row's id} */
    public String row() {
        return b.row();
    }
}
