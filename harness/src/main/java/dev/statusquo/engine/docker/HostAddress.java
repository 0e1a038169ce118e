package dev.statusquo.engine.docker;

import dev.statusquo.engine.EngineProbe;
import dev.statusquo.model.BadInputException;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.testcontainers.dockerclient.DockerClientConfigUtils;

/**
 * Where Testcontainers takes this machine for a container itself, it asks for its host's address in a helper container,
 * whose image comes from a registry; where no registry answers, it tries for minutes and gives up. On a local engine the
 * address is known, and our own targets are never looked for at another one.
 */
final class HostAddress {
    static final String VARIABLE = "TESTCONTAINERS_HOST_OVERRIDE";
    private static final String LOCAL = "127.0.0.1";

    private HostAddress() {}

    /**
     * Says the address before it is asked for; has to be called before Testcontainers is used.
     *
     * @throws BadInputException with the line to paste, where only the environment can say so
     */
    static void settle(EngineProbe probe, Map<String, String> environment) {
        if (environment.containsKey(VARIABLE) || !probe.isLocalSocket()) {
            return;
        }
        try {
            Field gateway = DockerClientConfigUtils.class.getDeclaredField("defaultGateway");
            gateway.setAccessible(true);
            fill(gateway.get(null));
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new BadInputException(
                    "Testcontainers would ask for its host's address in a container whose image may not be had here ("
                            + e + ")",
                    "paste this and start again: export " + VARIABLE + "=" + LOCAL);
        }
    }

    @SuppressWarnings("unchecked") // What it holds once it was asked for is an Optional; before that, nothing.
    private static void fill(Object gateway) {
        ((AtomicReference<Object>) gateway).compareAndSet(null, Optional.of(LOCAL));
    }
}
