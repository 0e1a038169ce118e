package dev.statusquo.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The targets that something declared of a package is about.
 *
 * @param packageName whose it is
 * @param versions the versions that have it; {@code *} is every one
 * @param with other packages that must be there too, by name, each with a range
 * @param frameworks globs of the names of the frameworks before which it shows; none for every one
 * @param servers globs of the names of the servers on which it shows, by target.yaml; none for every one
 */
public record Affected(
        String packageName,
        VersionRange versions,
        Map<String, VersionRange> with,
        List<String> frameworks,
        List<String> servers) {

    /** The package name of what the documents themselves get wrong: every target is affected. */
    public static final String DOCUMENTS = "documents";

    /** The package name of what a team expects of its own service. */
    public static final String SERVICE = "service";

    /** Copies the collections. */
    public Affected {
        with = Map.copyOf(with);
        frameworks = List.copyOf(frameworks);
        servers = List.copyOf(servers);
    }

    /** {@return whether this target has the package, in such a version, with the others, such a framework on such a server} */
    public boolean includes(Target target) {
        return (isOfNoPackage() || has(target, packageName, versions))
                && isSuch(target)
                && with.entrySet().stream().allMatch(e -> has(target, e.getKey(), e.getValue()));
    }

    /**
     * Says whether both can include one target that is made like this one, in whatever versions.
     *
     * @param other the other
     * @param target tells the names of packages and server
     * @return whether the names are there and the ranges of each that both name have a version in common
     */
    public boolean canMeet(Affected other, Target target) {
        Map<String, VersionRange> mine = ranges();
        return canInclude(target)
                && other.canInclude(target)
                && other.ranges().entrySet().stream()
                        .allMatch(e -> !mine.containsKey(e.getKey())
                                || mine.get(e.getKey()).meets(e.getValue()));
    }

    private boolean isOfNoPackage() {
        return packageName.equals(DOCUMENTS) || packageName.equals(SERVICE);
    }

    private boolean canInclude(Target target) {
        return isSuch(target)
                && ranges().keySet().stream()
                        .allMatch(name -> target.versionOf(name).isPresent());
    }

    private Map<String, VersionRange> ranges() {
        Map<String, VersionRange> ranges = new HashMap<>(with);
        if (!isOfNoPackage()) {
            ranges.put(packageName, versions);
        }
        return ranges;
    }

    private boolean isSuch(Target target) {
        return isOneOf(frameworks, target.framework().name())
                && isOneOf(servers, target.server().name());
    }

    private static boolean isOneOf(List<String> globs, String name) {
        return globs.isEmpty() || globs.stream().anyMatch(glob -> Glob.matches(glob, name));
    }

    private static boolean has(Target target, String name, VersionRange range) {
        return target.versionOf(name).filter(range::contains).isPresent();
    }
}
