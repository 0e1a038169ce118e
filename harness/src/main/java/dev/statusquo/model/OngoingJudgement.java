package dev.statusquo.model;

import java.util.List;

/** A judgement that is made of one exchange after the other, so that nobody has to keep them all. Not for several threads. */
public interface OngoingJudgement {
    /** How many exchanges are kept as evidence. */
    int EVIDENCE = 5;

    /** Looks at one more exchange. */
    void see(ObservedStep step);

    /** {@return what is said of all that was seen so far} */
    Judgement judgement();

    /** {@return the first exchanges that {@link #judgement()} finds fault with, at most {@link #EVIDENCE}} */
    List<ObservedStep> offenders();
}
