package dev.statusquo.engine;

import dev.statusquo.model.TargetDefinition;
import java.util.Map;

/** Says what a target's lock file pins. The reader of lock files lives where files are read. */
@FunctionalInterface
public interface Locks {

    /**
     * Reads the lock file.
     *
     * @param definition whose lock file is meant
     * @param runtimeVersion the runtime's version, on which the pins may depend
     * @return versions by package
     */
    Map<String, String> packages(TargetDefinition definition, String runtimeVersion);
}
