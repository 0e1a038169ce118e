package dev.statusquo.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A declared, known violation of one package.
 *
 * @param id {@code package/what-it-does}
 * @param packageName whose fault it is
 * @param versions the versions that have it, as a range such as {@code >=0.30 <1}; {@code *} is every one
 * @param with other packages that must be there too, by name, each with a range
 * @param cases globs of row ids; every row one matches must show it
 * @param observed what is seen instead of what is required
 * @param reason a sentence for people
 * @param cause file and line in the package's source
 * @param link where it is discussed or written
 * @param review the day after which somebody must look at it again
 * @param origin where it is written, file and line
 * @param servers globs of the names of the servers on which it shows, by target.yaml; none for every one
 */
public record Deviation(
        String id,
        String packageName,
        VersionRange versions,
        Map<String, VersionRange> with,
        List<String> cases,
        Fingerprint observed,
        String reason,
        Optional<String> cause,
        URI link,
        LocalDate review,
        String origin,
        List<String> servers) {

    /** The package name of what the documents themselves get wrong: it concerns every target. */
    public static final String DOCUMENTS = "documents";

    /** Copies the collections. */
    public Deviation {
        with = Map.copyOf(with);
        cases = List.copyOf(cases);
        servers = List.copyOf(servers);
    }

    /** A deviation on every server. */
    public Deviation(
            String id,
            String packageName,
            VersionRange versions,
            Map<String, VersionRange> with,
            List<String> cases,
            Fingerprint observed,
            String reason,
            Optional<String> cause,
            URI link,
            LocalDate review,
            String origin) {
        this(id, packageName, versions, with, cases, observed, reason, cause, link, review, origin, List.of());
    }

    /** {@return whether this target has the package, in such a version, with the others, on such a server} */
    public boolean concerns(Target target) {
        Affected affected = new Affected(packageName, versions, with, servers);
        return packageName.equals(DOCUMENTS) ? affected.isSuchCompany(target) : affected.includes(target);
    }

    /** {@return whether one of its globs matches this row id} */
    public boolean names(String rowId) {
        return cases.stream().anyMatch(glob -> Glob.matches(glob, rowId));
    }
}
