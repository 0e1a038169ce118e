package dev.statusquo.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A declared, known violation of one package.
 *
 * @param id {@code package/what-it-does}
 * @param affected on which targets
 * @param cases globs of row ids; every row one matches must show it
 * @param observed what is seen instead of what is required
 * @param reason a sentence for people
 * @param cause file and line in the package's source
 * @param link where it is discussed or written
 * @param review the day after which somebody must look at it again
 * @param origin where it is written, file and line
 */
public record Deviation(
        String id,
        Affected affected,
        List<String> cases,
        Fingerprint observed,
        String reason,
        Optional<String> cause,
        URI link,
        LocalDate review,
        String origin) {

    /** Copies the cases. */
    public Deviation {
        cases = List.copyOf(cases);
    }

    /** {@return whether this target has the package, in such a version, with the others, on such a server} */
    public boolean concerns(Target target) {
        return affected.includes(target);
    }

    /** {@return whether one of its globs matches this row id} */
    public boolean names(String rowId) {
        return cases.stream().anyMatch(glob -> Glob.matches(glob, rowId));
    }
}
