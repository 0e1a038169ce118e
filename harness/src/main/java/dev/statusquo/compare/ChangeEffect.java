package dev.statusquo.compare;

import dev.statusquo.model.Verdict;
import java.util.List;

/** What a change means for the requirements. */
public enum ChangeEffect {
    /** Something that conformed, or was tolerated, is judged worse; or a recorded row became a 500. */
    WORSE("got worse"),
    /** Something is judged better, or is no 500 any more, and nothing is worse. */
    BETTER("got better"),
    /** No verdict is another. */
    NEUTRAL("no verdict changed");

    private static final List<Verdict> BEST_FIRST = List.of(Verdict.CONFORMS, Verdict.TOLERATED, Verdict.VIOLATES);

    private final String words;

    ChangeEffect(String words) {
        this.words = words;
    }

    /** {@return the effect as people read it} */
    public String words() {
        return words;
    }

    /** {@return what it means that one outcome of a row became another; nobody judges a recorded row, and yet nobody wants a 500 there} */
    static ChangeEffect of(NormalisedOutcome a, NormalisedOutcome b) {
        if (a.verdict() != Verdict.RECORDED || b.verdict() != Verdict.RECORDED || fails(a) == fails(b)) {
            return of(a.verdict(), b.verdict());
        }
        return fails(b) ? WORSE : BETTER;
    }

    private static boolean fails(NormalisedOutcome outcome) {
        return outcome.aspects().entrySet().stream()
                .anyMatch(e -> e.getKey().part() == Part.STATUS && e.getValue().equals("500"));
    }

    /** {@return what it means that one verdict became another} */
    public static ChangeEffect of(Verdict from, Verdict to) {
        int before = BEST_FIRST.indexOf(from);
        int after = BEST_FIRST.indexOf(to);
        if (before < 0 || after < 0 || before == after) {
            return NEUTRAL;
        }
        return after > before ? WORSE : BETTER;
    }
}
