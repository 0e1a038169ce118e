package dev.statusquo.engine;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Component;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Limits;
import dev.statusquo.model.PackageNames;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.sidechannel.SideChannel;
import dev.statusquo.wire.SocketWire;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a running target is, by its own report of its versions. */
public final class ReportedTarget {
    private ReportedTarget() {}

    /**
     * Asks the side channel for the versions, for at most {@code limits.exchange}.
     *
     * @param address where the target listens
     * @param definition whose features and names hold if the target says nothing of them
     * @param limits how long an answer may take and how large it may be
     * @return the target with the versions that it reports, empty if it has no side channel
     * @throws TargetStartException if the side channel is there but its answer cannot be read
     */
    public static Optional<Target> at(HttpAddress address, DefinedTarget definition, Limits limits) {
        try {
            return channel(address, limits).versions().map(versions -> target(versions, definition));
        } catch (LabException e) {
            throw new TargetStartException(
                    "target " + definition.name() + " cannot be judged: " + e.getMessage(),
                    "",
                    "see that /_fixture/versions answers with JSON of the length that it announces");
        }
    }

    /** {@return a side channel that waits for silence as long as for a whole answer: a busy machine may need it} */
    static SideChannel channel(HttpAddress address, Limits limits) {
        return SideChannel.at(address, new SocketWire(limits.withSilence(limits.exchange())));
    }

    private static Target target(JsonNode versions, DefinedTarget definition) {
        Map<String, String> packages = packages(definition.runtime(), versions.path("packages"));
        String runtime =
                component(versions.path("runtime"), definition.runtime()).version();
        String reported =
                component(versions.path("server"), definition.server().name()).version();
        // An app can only guess which server it runs on; what is installed is known.
        String server = packages.getOrDefault(definition.server().packageName(), reported);
        Component framework = component(versions.path("framework"), definition.framework());
        Target target = definition.at(framework.version(), server, runtime, packages);
        return framework.name().equals(definition.framework())
                ? target
                : new Target(
                        framework,
                        target.server(),
                        target.runtime(),
                        packages,
                        target.features(),
                        target.lacks(),
                        target.provenance(),
                        target.serving());
    }

    private static Component component(JsonNode node, String otherwise) {
        return new Component(
                node.path("name").asString(otherwise), node.path("version").asString("unknown"));
    }

    private static Map<String, String> packages(String runtime, JsonNode node) {
        Map<String, String> packages = new TreeMap<>();
        node.propertyStream()
                .forEach(e -> packages.put(
                        PackageNames.normalised(runtime, e.getKey()),
                        e.getValue().asString("unknown")));
        return packages;
    }
}
