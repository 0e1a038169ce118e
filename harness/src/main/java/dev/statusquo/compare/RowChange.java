package dev.statusquo.compare;

import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/**
 * One row that shows a change.
 *
 * @param a what it showed before
 * @param b what it shows now
 * @param difference the difference, as this row has it
 * @param effect what it means for the row's requirement; NEUTRAL where another change of the same row weighs more
 */
public record RowChange(NormalisedOutcome a, NormalisedOutcome b, Difference difference, ChangeEffect effect) {

    /** {@return whether two lines of the answers before and after are the same but for what no run has twice; each line is looked at once however often it is asked for} */
    public BiPredicate<String, String> sameLines() {
        UnaryOperator<String> before = NormalisedOutcome.normalLines(a.source());
        UnaryOperator<String> after = NormalisedOutcome.normalLines(b.source());
        return (one, other) -> one.equals(other)
                || (one.length() + other.length() < 1000 && before.apply(one).equals(after.apply(other)));
    }

    /** {@return the row's id} */
    public String row() {
        return b.row();
    }
}
