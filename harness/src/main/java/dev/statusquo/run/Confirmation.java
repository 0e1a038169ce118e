package dev.statusquo.run;

import dev.statusquo.http.Exchange;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Row;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** When a row has to be run once more, and what its runs say together. It asks no target itself. */
final class Confirmation {
    private final DeclaredDeviations declared;
    private final BiPredicate<Row, Attempt> isApproved;

    /**
     * Confirms by what is known of a target.
     *
     * @param declared its known deviations
     * @param isApproved whether the target was approved to show what an attempt shows
     */
    Confirmation(DeclaredDeviations declared, BiPredicate<Row, Attempt> isApproved) {
        this.declared = declared;
        this.isApproved = isApproved;
    }

    /**
     * What is told of a row.
     *
     * @param attempt the run that counts
     * @param earlier what a run saw that disagreed with it
     */
    record Told(Attempt attempt, List<Exchange> earlier) {
        static Told only(Attempt attempt) {
            return new Told(attempt, List.of());
        }
    }

    /** {@return whether nobody declared what was seen, or it may be the machine's doing: silence, a reset, nothing to judge} */
    boolean isDoubtful(Row row, Attempt attempt) {
        boolean unexpected = declared.of(row, attempt.judgement())
                .standing()
                .filter(s -> s != Standing.EXPECTED)
                .isPresent();
        return unexpected || attempt.hung() || attempt.wasReset() || isOpen(attempt);
    }

    /** {@return whether one run is enough: nothing in it is doubtful, and it shows what was approved} */
    boolean isSettledBy(Row row, Attempt only) {
        return !isDoubtful(row, only) && isApproved.test(row, only);
    }

    /** {@return whether chance decides what this row shows, and this is one of the things that were declared} */
    boolean isByChance(Row row, Attempt attempt) {
        return declared.byChance(row, attempt.judgement()).isPresent();
    }

    /**
     * Holds a second run against the first. An attempt that says nothing cannot disagree: then the second is the first that has
     * to be confirmed, by a third.
     *
     * @param row the row
     * @param first its first run
     * @param again runs it once more
     * @return what is told of it; INCONCLUSIVE if the runs disagree and neither chance nor an approval allows it
     */
    Told confirmed(Row row, Attempt first, Supplier<Attempt> again) {
        Attempt second = again.get();
        return isOpen(first) && !isOpen(second) ? together(row, second, again.get()) : together(row, first, second);
    }

    private Told together(Row row, Attempt first, Attempt second) {
        if (second.agreesWith(first)) {
            return Told.only(second);
        }
        boolean isApprovedNow = !isDoubtful(row, first) && isSettledBy(row, second);
        return new Told(
                isApprovedNow || isByChance(row, second) ? second : unstable(first, second),
                first.observation().exchanges());
    }

    private static Attempt unstable(Attempt first, Attempt second) {
        Judgement unstable = Judgement.inconclusive(
                Cause.UNSTABLE, "two runs of this row disagree: " + words(first) + ", then " + words(second));
        return new Attempt(second.observation(), unstable, second.elapsed());
    }

    private static boolean isOpen(Attempt attempt) {
        return attempt.judgement().verdict() == Verdict.INCONCLUSIVE;
    }

    private static String words(Attempt attempt) {
        Judgement j = attempt.judgement();
        String detail = j.note().isEmpty() ? j.mismatches().toString() : j.note();
        return j.verdict() + " ("
                + attempt.observation().last().map(Exchange::summary).orElse("nothing") + "; " + detail + ")";
    }
}
