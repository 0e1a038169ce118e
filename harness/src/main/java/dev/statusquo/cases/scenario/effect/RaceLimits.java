package dev.statusquo.cases.scenario.effect;

import java.util.Set;

/** How often a race is run before it counts as won by one. */
final class RaceLimits {
    /**
     * A helper that looks before it writes lost in round 1 to 5 (eight runs, about one round in three): 30 miss it once in 100 000
     * runs. A round costs a target that loses nothing 50 to 140 ms.
     */
    static final int MOST = 30;

    /**
     * In these rounds the contents come late: a helper that looks at the header section before it reads the content loses in
     * the first of them, however slow the machine is. The second is for the moment in which a machine paused. Each costs its
     * wait, so there are no more.
     */
    static final Set<Integer> HELD = Set.of(1, 4);

    private RaceLimits() {}
}
