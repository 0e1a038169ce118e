package dev.statusquo.model;

import java.util.Map;
import java.util.Set;

/** How an observation is judged: a pure function. */
@FunctionalInterface
public interface Judge {

    /**
     * Judges what was seen.
     *
     * @param seen the observation
     * @param parameters the row's parameters
     * @return the verdict with every difference
     */
    Judgement judge(Observation seen, Map<String, String> parameters);

    /** {@return the verdicts it can give of what was exercised as planned; each needs a proof that gives it} */
    default Set<Verdict> verdicts() {
        return Set.of(Verdict.CONFORMS, Verdict.VIOLATES);
    }

    /** {@return whether it permits a malformed message; for any other judge that is never a pass} */
    default boolean permitsMalformed() {
        return false;
    }

    /**
     * Begins to judge exchanges as they come.
     *
     * @param parameters the row's parameters
     * @return a judgement of nothing so far; this one keeps every exchange, a rule about many does better
     */
    default OngoingJudgement begin(Map<String, String> parameters) {
        return new KeptExchanges(this, parameters);
    }
}
