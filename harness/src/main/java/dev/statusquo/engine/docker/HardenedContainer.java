package dev.statusquo.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.Volume;
import dev.statusquo.model.DefinedTarget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;
import org.testcontainers.utility.DockerImageName;

/**
 * A container that may do no more than serve: no capabilities, a read-only root, a user without rights, and limits on
 * memory, processes and processors. Its state lies on a volume, which survives a kill and a restart.
 */
final class HardenedContainer extends GenericContainer<HardenedContainer> {
    static final int PORT = 8000;
    private static final String STATE = "/state";
    private static final String USER = "10001:10001";
    private static final long MEMORY = 512L << 20;
    private static final long PROCESSES = 256;
    private static final long ONE_CPU = 1_000_000_000L;

    private final EngineFacts facts;
    private final String volume;
    private Optional<String> network = Optional.empty();

    /**
     * Says what will be started.
     *
     * @param image a tag that is there
     * @param definition whose environment is set
     * @param command the words that start it
     * @param volume the volume for the state
     * @param labels what the container is labelled with
     * @param facts how the engine is reached
     */
    HardenedContainer(
            String image,
            DefinedTarget definition,
            List<String> command,
            String volume,
            Map<String, String> labels,
            EngineFacts facts) {
        super(DockerImageName.parse(image));
        this.facts = facts;
        this.volume = volume;
        withCommand(command.stream().map(HardenedContainer::filled).toArray(String[]::new));
        withEnv("HOST", "0.0.0.0");
        withEnv("PORT", Integer.toString(PORT));
        withEnv("STATUSQUO_STATE", STATE);
        definition.server().environment().forEach((name, value) -> withEnv(name, filled(value)));
        withLabels(labels);
        withImagePullPolicy(name -> false);
        // Readiness is asked elsewhere, more often and with an eye on a container that has died.
        withStartupCheckStrategy(new NoCheck());
        waitingFor(new NoWait());
        withCreateContainerCmdModifier(this::harden);
    }

    /** Says in which network it is started; without it, it is in the engine's usual one. */
    void in(String name) {
        network = Optional.of(name);
    }

    /** {@return the volume for the state} */
    String volume() {
        return volume;
    }

    private void harden(CreateContainerCmd command) {
        HostConfig host = HostConfig.newHostConfig()
                .withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withMemory(MEMORY)
                .withPidsLimit(PROCESSES)
                .withNanoCPUs(Math.min(2, facts.processors()) * ONE_CPU)
                .withInit(true)
                .withTmpFs(Map.of("/tmp", "rw,nosuid,nodev,size=64m,mode=1777"))
                .withBinds(new Bind(volume, new Volume(STATE)));
        network.ifPresent(host::withNetworkMode);
        if (!facts.isDirect()) {
            String interfaces = facts.isLocal() ? "127.0.0.1" : "0.0.0.0";
            host.withPortBindings(new PortBinding(Ports.Binding.bindIp(interfaces), ExposedPort.tcp(PORT)));
        }
        command.withUser(USER).withExposedPorts(ExposedPort.tcp(PORT)).withHostConfig(host);
    }

    private static String filled(String word) {
        return word.replace("${HOST}", "0.0.0.0")
                .replace("${PORT}", Integer.toString(PORT))
                .replace("${STATE}", STATE);
    }

    /** Testcontainers checks at most one container a second, whichever it is: four would wait for each other. */
    static final class NoCheck extends StartupCheckStrategy {
        @Override
        public boolean waitUntilStartupSuccessful(DockerClient dockerClient, String containerId) {
            return true;
        }

        @Override
        public StartupStatus checkStartupState(DockerClient dockerClient, String containerId) {
            return StartupStatus.SUCCESSFUL;
        }
    }

    static final class NoWait implements WaitStrategy {
        @Override
        public void waitUntilReady(WaitStrategyTarget target) {
            // See above.
        }

        @Override
        public WaitStrategy withStartupTimeout(Duration startupTimeout) {
            return this;
        }
    }
}
