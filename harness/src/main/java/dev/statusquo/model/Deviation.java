package dev.statusquo.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A declared, known violation of one package.
 *
 * @param id {@code package/what-it-does}
 * @param affected on which targets
 * @param rows what it shows, and where; at least one
 * @param grounds why it is declared
 * @param origin where it is written, file and line
 */
public record Deviation(String id, Affected affected, List<ExpectedViolation> rows, Grounds grounds, String origin) {

    /** Copies the rows. */
    public Deviation {
        rows = List.copyOf(rows);
    }

    /** {@return whether this target has the package, in such a version, with the others, such a framework on such a server} */
    public boolean concerns(Target target) {
        return affected.includes(target);
    }

    /** {@return whether one of its globs matches this row id} */
    public boolean names(String rowId) {
        return rows.stream().anyMatch(r -> r.names(rowId));
    }

    /** {@return whether it declares what this row showed} */
    public boolean explains(Row row, Fingerprint seen) {
        return rows.stream().anyMatch(r -> r.explains(row, seen));
    }

    /** {@return what the outcome of a row tells of it} */
    public KnownDeviation knownIn(Row row) {
        return new KnownDeviation(
                id,
                grounds.reason(),
                grounds.link(),
                expectedOf(row.id()),
                grounds.cause(),
                Optional.of(grounds.review()),
                origin);
    }

    /** {@return what it declares of a row, in words; empty where it names another} */
    public String expectedOf(String rowId) {
        return rows.stream()
                .filter(r -> r.names(rowId))
                .map(r -> r.observed().toString())
                .collect(Collectors.joining("; or "));
    }
}
