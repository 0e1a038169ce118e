package dev.statusquo.compare;

import dev.statusquo.model.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A package whose version differs between two targets, or their server.
 *
 * @param name the package or runtime, or {@value #SERVER}
 * @param from its version in the one, {@code absent} where it has none
 * @param to its version in the other
 */
public record VersionChange(String name, String from, String to) {
    /** Stands for the version of a package that is not there. */
    public static final String ABSENT = "absent";

    /** The name where the two stand on servers of other names: a server comes with its set-up and its packages, or not at all. */
    public static final String SERVER = "server";

    /** {@return the packages whose versions differ, in the order of their names; before them the server, where it is another one} */
    public static List<VersionChange> between(Target a, Target b) {
        List<VersionChange> packages = between(a.versions(), b.versions());
        if (a.server().name().equals(b.server().name())) {
            return packages;
        }
        Set<String> ofServers =
                Set.copyOf(List.of(a.serving().serverPackage(), b.serving().serverPackage()));
        Stream<VersionChange> others = packages.stream().filter(m -> !ofServers.contains(m.name()));
        return Stream.concat(Stream.of(new VersionChange(SERVER, server(a), server(b))), others)
                .toList();
    }

    private static String server(Target target) {
        String version = target.versions().get(target.serving().serverPackage());
        return version == null ? target.server().name() : target.server().name() + " " + version;
    }

    /** {@return the packages whose versions differ, in the order of their names} */
    public static List<VersionChange> between(Map<String, String> a, Map<String, String> b) {
        TreeSet<String> names = new TreeSet<>(a.keySet());
        names.addAll(b.keySet());
        return names.stream()
                .map(name -> new VersionChange(name, known(a, name), known(b, name)))
                .filter(m -> !m.from().equals(m.to()))
                .toList();
    }

    /** What has no version of its own, such as a service at an address, moves as little as what is not there. */
    private static String known(Map<String, String> versions, String name) {
        String version = versions.getOrDefault(name, "");
        return version.isEmpty() ? ABSENT : version;
    }

    /**
     * Tells the packages that can be why something changed from those that only came along: a package that one of the two does not have was brought or left
     * by another or by the server, and so was a copy that npm keeps inside another package.
     *
     * @param moved everything that moved
     * @return the candidates; all of them where none remains
     */
    public static List<VersionChange> candidates(List<VersionChange> moved) {
        List<VersionChange> own = moved.stream().filter(m -> !m.isCompanion()).toList();
        return own.isEmpty() ? moved : own;
    }

    /** {@return whether it only came along: no registry can be asked for it alone} */
    boolean isCompanion() {
        return from.equals(ABSENT) || to.equals(ABSENT) || name.contains("node_modules/");
    }

    @Override
    public String toString() {
        return name + " " + from + " → " + to;
    }
}
