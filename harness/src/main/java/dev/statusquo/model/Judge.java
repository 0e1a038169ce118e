package dev.statusquo.model;

import java.util.Map;

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
}
