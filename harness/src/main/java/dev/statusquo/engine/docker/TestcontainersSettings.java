package dev.statusquo.engine.docker;

import dev.statusquo.engine.EngineProbe;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What Testcontainers takes from the environment alone. Unless it is told otherwise, it starts a reaper and, inside of a container, a helper that looks for its
 * host's address. Both images come from a registry; without one it waits for minutes and gives up. On a local engine neither is wanted: the watchdog and the
 * sweep do the reaper's work, and the address is known. The launcher and the build set the variables; what the user set stays as it is.
 */
final class TestcontainersSettings {
    private static final Map<String, String> WANTED =
            new TreeMap<>(Map.of("TESTCONTAINERS_RYUK_DISABLED", "true", "TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1"));

    private TestcontainersSettings() {}

    /** {@return the line to paste if something has to be set before the engine can be used} */
    static Optional<String> missing(EngineProbe probe, Map<String, String> environment) {
        if (!probe.isLocalSocket()) {
            return Optional.empty();
        }
        String settings = WANTED.entrySet().stream()
                .filter(wanted -> !environment.containsKey(wanted.getKey()))
                .map(wanted -> wanted.getKey() + "=" + wanted.getValue())
                .collect(Collectors.joining(" "));
        return settings.isEmpty() ? Optional.empty() : Optional.of("export " + settings);
    }
}
