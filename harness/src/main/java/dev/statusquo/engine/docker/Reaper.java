package dev.statusquo.engine.docker;

import dev.statusquo.engine.EngineProbe;
import dev.statusquo.model.BadInputException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Map;
import org.testcontainers.utility.ResourceReaper;

/**
 * Testcontainers' own reaper is a container whose image comes from a registry; where no registry answers, it waits two
 * minutes and gives up. Here the watchdog and the sweep do its work, so it is not wanted on a local engine, unless the
 * user has said so.
 */
final class Reaper {
    static final String VARIABLE = "TESTCONTAINERS_RYUK_DISABLED";

    private Reaper() {}

    /**
     * Sees that none is started where none is wanted; has to be called before Testcontainers is used.
     *
     * @throws BadInputException with the line to paste, where only the environment can say so
     */
    static void settle(EngineProbe probe, Map<String, String> environment) {
        if (environment.containsKey(VARIABLE) || !probe.isLocalSocket()) {
            return;
        }
        try {
            replace();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new BadInputException(
                    "Testcontainers would start its reaper, whose image may not be had here (" + e + ")",
                    "paste this and start again: export " + VARIABLE + "=true");
        }
    }

    /** Testcontainers reads the variable and nothing else; this is what it does where the variable is set. */
    private static synchronized void replace() throws ReflectiveOperationException {
        Field instance = ResourceReaper.class.getDeclaredField("instance");
        Constructor<?> without = Class.forName("org.testcontainers.utility.JVMHookResourceReaper")
                .getDeclaredConstructor();
        instance.setAccessible(true);
        without.setAccessible(true);
        if (instance.get(null) == null) {
            instance.set(null, without.newInstance());
        }
    }
}
