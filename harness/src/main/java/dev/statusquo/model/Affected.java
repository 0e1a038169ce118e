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

    /** Copies the collections. */
    public Affected {
        with = Map.copyOf(with);
        servers = List.copyOf(servers);
    }

    /** {@return whether this target has the package, in such a version, with the others, on such a server} */
    public boolean includes(Target target) {
        return has(target, packageName, versions) && isSuchCompany(target);
    }

    /** {@return whether this target has the others, on such a server, whatever becomes of the package itself} */
    boolean isSuchCompany(Target target) {
        return isSuchServer(target.server().name())
                && with.entrySet().stream().allMatch(e -> has(target, e.getKey(), e.getValue()));
    }

    private boolean isSuchServer(String name) {
        return servers.isEmpty() || servers.stream().anyMatch(glob -> Glob.matches(glob, name));
    }

    private static boolean has(Target target, String name, VersionRange range) {
        return target.versionOf(name).filter(range::contains).isPresent();
    }
}
