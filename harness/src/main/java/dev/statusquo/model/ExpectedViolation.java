package dev.statusquo.model;

import java.util.List;

/**
 * What a declared fault shows in some rows.
 *
 * @param cases globs of row ids; every row that one of them matches must show it
 * @param observed what is seen instead of what is required
 */
public record ExpectedViolation(List<String> cases, Fingerprint observed) {

    /** Copies the globs. */
    public ExpectedViolation {
        cases = List.copyOf(cases);
    }

    /** {@return whether one of its globs matches this row id} */
    public boolean names(String rowId) {
        for (String glob : cases) {
            if (Glob.matches(glob, rowId)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Says whether this is what a row showed. A passive row looks at the exchanges of others, and where only some of these were
     * run it can show only some of the places: any of them that are declared, and no other.
     *
     * @param row the row
     * @param seen what it showed
     * @return whether it was expected
     */
    public boolean explains(Row row, Fingerprint seen) {
        return names(row.id()) && (row.isPassive() ? observed.includes(seen) : observed.isSeenIn(seen));
    }

    /** {@return whether something can be seen in this row that both this one and the other explain} */
    public boolean overlaps(ExpectedViolation other, Row row) {
        return names(row.id())
                && other.names(row.id())
                && (row.isPassive() ? observed.meets(other.observed) : observed.agreesWith(other.observed));
    }
}
