package dev.statusquo.resolve;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.model.VersionRange;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways in which a request cannot be met, each with how to fix it. */
final class ResolutionErrors {
    private static final int SHOWN = 4;

    private ResolutionErrors() {}

    /** No registry knows the package: the request is mistaken. */
    static BadInputException unknownPackage(DefinedTarget definition, String name) {
        return new BadInputException(
                definition.name() + ": no package is named " + name + " in the registry",
                "correct the name in the request");
    }

    /** The registry knows the package, the target does not use it. */
    static BadInputException unused(DefinedTarget definition, String name, Collection<String> used) {
        return new BadInputException(
                definition.name() + " uses no package " + name + "; it uses "
                        + used.stream().sorted().collect(Collectors.joining(", ")),
                "name one of these, or leave it out");
    }

    static BadInputException noArtifact(String path) {
        return new BadInputException(
                "there is no file " + path + " that could be installed",
                "name a wheel (.whl) for Python or a .tgz from `npm pack` for Node, relative to the current folder");
    }

    static TargetStartException unknownVersion(
            DefinedTarget definition, String name, String version, Collection<String> known) {
        String near = nearest(version, known);
        return new TargetStartException(
                "target " + definition.name() + " did not start: " + name + " has no version " + version
                        + (near.isEmpty() ? "" : "; the nearest are " + near),
                "",
                "ask for a version that was released");
    }

    static TargetStartException wrongRuntime(DefinedTarget definition, List<String> tried, String said) {
        return new TargetStartException(
                "target " + definition.name() + " did not start: no build of what was asked for runs on "
                        + definition.runtime() + " " + String.join(", ", tried),
                said,
                "ask for another " + definition.runtime() + " (" + definition.framework() + "@…," + definition.runtime()
                        + "=3.13) or another version");
    }

    /** Why no versions were found. */
    enum Reason {
        /** The registry has answered, and what was asked for cannot be had together. */
        CONFLICT,

        /** The package manager got no answer that it could use. */
        REGISTRY
    }

    static TargetStartException unresolved(DefinedTarget definition, Reason reason, String said) {
        String ping = definition.runtime().equals("node") ? "npm ping" : "python3 -m pip download flask";
        boolean isConflict = reason == Reason.CONFLICT;
        return new TargetStartException(
                "target " + definition.name() + " did not start: "
                        + (isConflict ? "its versions do not go together" : "the registry did not answer"),
                said,
                isConflict ? "ask for versions that go together" : "see that `" + ping + "` works here");
    }

    private static String nearest(String version, Collection<String> known) {
        Comparator<String> order = VersionRange::compare;
        Stream<String> below = known.stream()
                .filter(k -> order.compare(k, version) < 0)
                .sorted(order.reversed())
                .limit(SHOWN / 2);
        Stream<String> above = known.stream()
                .filter(k -> order.compare(k, version) > 0)
                .sorted(order)
                .limit(SHOWN / 2);
        return Stream.concat(below, above).sorted(order).collect(Collectors.joining(", "));
    }
}
