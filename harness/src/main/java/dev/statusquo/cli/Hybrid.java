package dev.statusquo.cli;

import dev.statusquo.compare.Moved;
import dev.statusquo.config.TargetRequest;
import dev.statusquo.model.ReadTarget;
import dev.statusquo.model.Wish;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What to ask for to get a target with some packages in the versions of another. */
final class Hybrid {
    private Hybrid() {}

    /**
     * Asks for A with these packages of B: every package that moved is named, so that nothing else moves with it.
     *
     * @param a the target to begin with
     * @param moved everything that moved between A and B
     * @param ofB the packages that are to have B's version
     * @param files for each side the packages that were asked for as files: no registry has their versions
     * @return the request, in the grammar of targets
     */
    static String request(ReadTarget a, List<Moved> moved, List<Moved> ofB, List<Map<String, String>> files) {
        Set<String> names = ofB.stream().map(Moved::name).collect(Collectors.toCollection(TreeSet::new));
        List<String> pins = new ArrayList<>();
        String framework = a.framework();
        String server = a.server();
        for (Moved one : moved) {
            String version = names.contains(one.name())
                    ? files.get(1).getOrDefault(one.name(), one.to())
                    : files.get(0).getOrDefault(one.name(), one.from());
            if (version.equals(Moved.ABSENT)) {
                continue;
            }
            if (one.name().equals(a.framework())) {
                framework = a.framework() + "@" + version;
            } else if (one.name().equals(a.server()) && !a.server().equals(a.runtime())) {
                server = a.server() + "@" + version;
            } else {
                pins.add("," + one.name() + "=" + (one.name().equals("python") ? minor(version) : version));
            }
        }
        if (framework.equals(a.framework())) {
            framework = a.framework() + "@"
                    + files.get(0).getOrDefault(a.framework(), a.versions().getOrDefault(a.framework(), "latest"));
        }
        return framework + "+" + server + String.join("", pins);
    }

    /** {@return the packages that were asked for as files, with {@code path:} before them} */
    static Map<String, String> files(TargetRequest request) {
        Map<String, String> files = new TreeMap<>(request.packages());
        request.frameworkVersion().ifPresent(version -> files.put(request.framework(), version));
        files.values().removeIf(version -> !version.startsWith(Wish.PATH));
        return files;
    }

    /** Python's patch version is what the machine has. */
    private static String minor(String version) {
        String[] parts = version.split("\\.", -1);
        return parts.length < 2 ? version : parts[0] + "." + parts[1];
    }

    /** {@return the candidates, the likely ones first: framework, its libraries by name, server, runtime} */
    static List<Moved> likelyFirst(ReadTarget target, List<Moved> moved) {
        Comparator<Moved> order = Comparator.comparingInt(m -> {
            if (m.name().equals(target.framework())) {
                return 0;
            }
            if (m.name().equals(target.server())) {
                return 1;
            }
            return m.name().equals(target.runtime()) ? 3 : 2;
        });
        return moved.stream().sorted(order).toList();
    }
}
