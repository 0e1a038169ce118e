package dev.statusquo.proof;

import dev.statusquo.model.Judgement;
import dev.statusquo.model.Observation;

/**
 * What a case saw of a canned target and what it says of it.
 *
 * @param seen what it saw
 * @param judgement what it says
 * @param unused how many answers are left over
 * @param unlooked how many states and counts are left over
 */
public record Replay(Observation seen, Judgement judgement, int unused, int unlooked) {}
