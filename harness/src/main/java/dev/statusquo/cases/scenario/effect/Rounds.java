package dev.statusquo.cases.scenario.effect;

/** How often a race is run before it counts as won by one. */
final class Rounds {
    /** Enough that a helper which looks before it writes is caught practically always. */
    static final int MOST = 60;

    private Rounds() {}
}
