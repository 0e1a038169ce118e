package dev.statusquo.compare;

import dev.statusquo.model.Verdict;
import java.util.List;

/** What a change means for the requirements. */
public enum ChangeEffect {
    /** Something that conformed, or was tolerated, is judged worse. */
    WORSE("stopped conforming"),
    /** Something is judged better, and nothing worse. */
    BETTER("began to conform"),
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
