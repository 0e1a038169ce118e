package dev.statusquo.model;

import java.util.List;
import java.util.Optional;

/**
 * A declared, known harm that the exchange of a row does beyond itself: it ends a worker of the server, or the server, and with it
 * the exchanges of others. Such a row is judged like any other for what is seen; it runs after all others, alone, on a target that
 * no such row has touched since it was started.
 *
 * @param id {@code package/what-it-does}
 * @param affected on which targets
 * @param cases globs of row ids
 * @param chance what such a row may show to a client that comes too early to be spared, and may as well not show: each a violation of
 *     this harm's own; empty where nothing is left to chance
 * @param grounds why it is declared
 * @param origin where it is written, file and line
 */
public record Hazard(
        String id, Affected affected, List<String> cases, List<Fingerprint> chance, Grounds grounds, String origin) {

    /** Copies the collections. */
    public Hazard {
        cases = List.copyOf(cases);
        chance = List.copyOf(chance);
    }

    /** {@return whether one of its globs matches this row id} */
    public boolean names(String rowId) {
        return cases.stream().anyMatch(glob -> Glob.matches(glob, rowId));
    }

    /** {@return the deviation that a violation of such a row is, where it is one that chance decides about} */
    public Optional<Deviation> deviation(Fingerprint seen) {
        return chance.stream().filter(f -> f.isSeenIn(seen)).findFirst().map(this::deviationSeenAs);
    }

    private Deviation deviationSeenAs(Fingerprint observed) {
        return new Deviation(id, affected, List.of(new ExpectedViolation(cases, observed)), grounds, origin);
    }
}
