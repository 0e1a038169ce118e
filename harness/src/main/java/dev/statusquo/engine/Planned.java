package dev.statusquo.engine;

import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Target;
import dev.statusquo.resolve.LockFile;
import java.util.Map;
import java.util.TreeMap;

/** What a target will be, by its lock file, before anything is started. */
public final class Planned {
    private Planned() {}

    /** {@return the target with the versions that the lock file pins for this runtime} */
    public static Target target(DefinedTarget definition, String runtimeVersion) {
        return of(definition, runtimeVersion, LockFile.packages(definition, runtimeVersion));
    }

    /** {@return the target with the versions that were asked for, where no lock could be made for them} */
    public static Target asked(DefinedTarget definition, String runtimeVersion) {
        Map<String, String> packages = new TreeMap<>(LockFile.packages(definition, runtimeVersion));
        packages.putAll(definition.request().versions());
        String runtime = definition.request().versions().getOrDefault(definition.runtime(), runtimeVersion);
        packages.remove(definition.runtime());
        return of(definition, runtime, packages);
    }

    private static Target of(DefinedTarget definition, String runtimeVersion, Map<String, String> packages) {
        String framework = packages.getOrDefault(definition.framework(), "unknown");
        String server = definition.server().packageName().equals(definition.runtime())
                ? runtimeVersion
                : packages.getOrDefault(definition.server().packageName(), "unknown");
        return definition.at(framework, server, runtimeVersion, packages);
    }
}
