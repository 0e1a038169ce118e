package dev.statusquo.model;

import java.util.List;
import java.util.Map;

/**
 * The targets that something declared of a package is about.
 *
 * @param packageName whose it is
 * @param versions the versions that have it; {@code *} is every one
 * @param with other packages that must be there too, by name, each with a range
 * @param servers globs of the names of the servers on which it shows, by target.yaml; none for every one
 */
public record Affected(
        String packageName, VersionRange versions, Map<String, VersionRange> with, List<String> servers) {

    /** The package name of what the documents themselves get wrong: every target is affected. */
    public static final String DOCUMENTS = "documents";

    /** Copies the collections. */
    public Affected {
        with = Map.copyOf(with);
        servers = List.copyOf(servers);
    }

    /** {@return whether this target has the package, in such a version, with the others, on such a server} */
    public boolean includes(Target target) {
        return (packageName.equals(DOCUMENTS) || has(target, packageName, versions))
                && isSuchServer(target.server().name())
                && with.entrySet().stream().allMatch(e -> has(target, e.getKey(), e.getValue()));
    }

    private boolean isSuchServer(String name) {
        return servers.isEmpty() || servers.stream().anyMatch(glob -> Glob.matches(glob, name));
    }

    private static boolean has(Target target, String name, VersionRange range) {
        return target.versionOf(name).filter(range::contains).isPresent();
    }
}
