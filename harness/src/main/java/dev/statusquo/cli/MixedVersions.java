package dev.statusquo.cli;

import dev.statusquo.compare.VersionChange;
import dev.statusquo.config.RequestedTarget;
import dev.statusquo.model.PackageNames;
import dev.statusquo.model.Target;
import dev.statusquo.model.VersionRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What to ask for to get a target with some packages in the versions of another. */
final class MixedVersions {
    private MixedVersions() {}

    /**
     * Asks for A with these packages of B: every package that moved is named, so that nothing else moves with it.
     *
     * @param a the target to begin with
     * @param b the other one
     * @param moved everything that moved between A and B
     * @param ofB the packages that are to have B's version
     * @param files for A and for B the packages that were asked for as files: no registry has their versions
     * @return the request, in the grammar of targets
     */
    static String request(
            Target a, Target b, List<VersionChange> moved, List<VersionChange> ofB, List<Map<String, String>> files) {
        Set<String> names = ofB.stream().map(VersionChange::name).collect(Collectors.toCollection(TreeSet::new));
        List<String> pins = new ArrayList<>();
        String framework = a.framework().name() + "@"
                + files.get(0)
                        .getOrDefault(
                                a.framework().name(),
                                a.versions().getOrDefault(a.framework().name(), "latest"));
        String server = a.server().name();
        for (VersionChange one : moved) {
            boolean isOfB = names.contains(one.name());
            Map<String, String> asFile = files.get(isOfB ? 1 : 0);
            String version = asFile.getOrDefault(one.name(), isOfB ? one.to() : one.from());
            if (version.equals(VersionChange.ABSENT)) {
                continue;
            }
            if (one.name().equals(VersionChange.SERVER)) {
                server = server(isOfB ? b : a, asFile);
            } else if (one.name().equals(a.framework().name())) {
                framework = a.framework().name() + "@" + version;
            } else if (one.name().equals(a.server().name())
                    && !a.server().name().equals(a.runtime().name())) {
                server = a.server().name() + "@" + version;
            } else {
                pins.add("," + one.name() + "=" + (one.name().equals("python") ? minor(version) : version));
            }
        }
        return framework + "+" + server + String.join("", pins);
    }

    private static String server(Target target, Map<String, String> files) {
        String name = target.serving().serverPackage();
        String version = files.getOrDefault(name, target.versions().getOrDefault(name, ""));
        return name.equals(target.runtime().name()) || version.isEmpty()
                ? target.server().name()
                : target.server().name() + "@" + version;
    }

    /**
     * Finds what was asked for as a file.
     *
     * @param request what was asked for
     * @param target what it became
     * @return the packages that were asked for as files, with {@code path:} before them
     */
    static Map<String, String> files(RequestedTarget request, Target target) {
        Map<String, String> files = new TreeMap<>();
        request.packages()
                .forEach((name, version) ->
                        files.put(PackageNames.normalised(target.runtime().name(), name), version));
        request.frameworkVersion().ifPresent(version -> files.put(request.framework(), version));
        request.serverVersion().ifPresent(version -> files.put(target.serving().serverPackage(), version));
        files.values().removeIf(version -> !version.startsWith(VersionRequest.PATH));
        return files;
    }

    /** Python's patch version is what the machine has. */
    private static String minor(String version) {
        String[] parts = version.split("\\.", -1);
        return parts.length < 2 ? version : parts[0] + "." + parts[1];
    }

    /** {@return the candidates, the likely ones first: framework, server, the other packages by name, runtime} */
    static List<VersionChange> likelyFirst(Target target, List<VersionChange> moved) {
        Comparator<VersionChange> order = Comparator.comparingInt(m -> {
            if (m.name().equals(target.framework().name())) {
                return 0;
            }
            if (m.name().equals(target.server().name()) || m.name().equals(VersionChange.SERVER)) {
                return 1;
            }
            return m.name().equals(target.runtime().name()) ? 3 : 2;
        });
        return moved.stream().sorted(order).toList();
    }
}
