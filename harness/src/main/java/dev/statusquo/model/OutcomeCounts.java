package dev.statusquo.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many outcomes there are of each verdict and of each standing. Not safe for use by several threads. */
public final class OutcomeCounts {
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private final Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
    private int outcomes;

    /** {@return the counts of these outcomes} */
    public static OutcomeCounts of(Collection<Outcome> outcomes) {
        OutcomeCounts counts = new OutcomeCounts();
        outcomes.forEach(counts::add);
        return counts;
    }

    /** Counts one more. */
    public void add(Outcome outcome) {
        outcomes++;
        verdicts.merge(outcome.verdict(), 1, Integer::sum);
        outcome.standing().ifPresent(s -> standings.merge(s, 1, Integer::sum));
    }

    /** {@return how many have that verdict} */
    public int of(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    /** {@return how many have that standing} */
    public int of(Standing standing) {
        return standings.getOrDefault(standing, 0);
    }

    /** {@return how many there are} */
    public int outcomes() {
        return outcomes;
    }
}
