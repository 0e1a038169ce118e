package dev.statusquo.engine;

import dev.statusquo.model.Component;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetDefinition;
import java.util.Map;

/** What a target will be, by its lock file, before anything is started. */
public final class Planned {
    private Planned() {}

    /** {@return the target with the versions that the lock file pins for this runtime} */
    public static Target target(TargetDefinition definition, Locks locks, String runtimeVersion) {
        Map<String, String> packages = locks.packages(definition, runtimeVersion);
        String framework = packages.getOrDefault(definition.framework(), "unknown");
        String server = definition.serverPackage().equals(definition.runtime())
                ? runtimeVersion
                : packages.getOrDefault(definition.serverPackage(), "unknown");
        return new Target(
                new Component(definition.framework(), framework),
                new Component(definition.server(), server),
                new Component(definition.runtime(), runtimeVersion),
                packages,
                definition.features(),
                definition.lacks());
    }
}
