package dev.statusquo.cases.scenario.effect;

/** How often a race is run before it counts as won by one. */
final class RaceLimits {
    /**
     * A helper that looks before it writes lost in round 1 to 5 (eight runs, about one round in three): 30 miss it once in 100 000
     * runs. A round costs a target that loses nothing 50 to 140 ms.
     */
    static final int MOST = 30;

    /**
     * In every third round the contents come late: a helper that looks at the header section before it reads the content loses in the first such round,
     * however slow the machine is.
     */
    static final int HELD = 3;

    private RaceLimits() {}
}
