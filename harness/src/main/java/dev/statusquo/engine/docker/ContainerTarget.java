package dev.statusquo.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ExposedPort;
import dev.statusquo.engine.Readiness;
import dev.statusquo.engine.ReportedTarget;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.machine.Command;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.testcontainers.containers.ContainerLaunchException;

/** A target that runs in a container. */
final class ContainerTarget implements RunningTarget {
    /**
     * How the engine is reached.
     *
     * @param client the client of its API
     * @param facts how its containers are reached
     * @param limits how long things may take
     */
    record EngineAccess(DockerClient client, EngineFacts facts, Limits limits) {}

    private static final Duration CHECK = Duration.ofMillis(250);
    private static final int LAST_WORDS = 30;

    private final DefinedTarget definition;
    private final HardenedContainer container;
    private final DockerClient client;
    private final EngineFacts facts;
    private final String imageId;
    private final Limits limits;
    private volatile Target target;
    private volatile String id = "";
    private volatile Optional<HttpAddress> address = Optional.empty();
    private volatile Runnable onClose = () -> {};

    ContainerTarget(
            DefinedTarget definition,
            Target planned,
            HardenedContainer container,
            EngineAccess engine,
            Images.Built image) {
        this.definition = definition;
        this.target = planned;
        this.container = container;
        this.client = engine.client();
        this.facts = engine.facts();
        this.limits = engine.limits();
        this.imageId = image.id();
    }

    void onClose(Runnable told) {
        this.onClose = told;
    }

    /** Starts the container and waits until it answers; throws TargetStartException where it does not. */
    void start() {
        try {
            container.start();
        } catch (ContainerLaunchException e) {
            throw notStarted("the engine could not start its container", rootMessage(e));
        }
        id = container.getContainerId();
        try {
            awaitReady();
        } catch (NotFoundException e) {
            throw notStarted("somebody else has removed its container", "");
        }
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public HttpAddress address() {
        return address.orElseThrow(() -> new IllegalStateException("the container was never started"));
    }

    @Override
    public Optional<String> image() {
        return Optional.of(imageId);
    }

    @Override
    public boolean isAlive() {
        return end().isEmpty();
    }

    @Override
    public String log(int lines) {
        try {
            return id.isEmpty() ? "" : ContainerLog.last(client, id, lines);
        } catch (NotFoundException e) {
            return "(the container is gone)";
        }
    }

    @Override
    public void killAndRestart() {
        try {
            kill();
            client.startContainerCmd(id).exec();
            awaitReady();
        } catch (NotFoundException e) {
            throw notStarted("somebody else has removed its container", "");
        } catch (DockerException e) {
            throw notStarted("the engine could not start its container again", String.valueOf(e.getMessage()));
        }
    }

    private void kill() {
        try {
            client.killContainerCmd(id).exec();
        } catch (ConflictException e) {
            // It was dead already: what follows is the same.
            address = Optional.empty();
        }
        Awaitility.await("the container is dead")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(limits.stop())
                .until(() -> !isAlive());
    }

    @Override
    public synchronized void close() {
        container.stop();
        removeVolume();
        onClose.run();
    }

    /** Its volume is in use until the container is gone altogether; what cannot be removed now is swept at the next start. */
    private void removeVolume() {
        try {
            Awaitility.await("the volume is free")
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .atMost(limits.stop())
                    .ignoreException(ConflictException.class)
                    .until(() -> {
                        client.removeVolumeCmd(container.volume()).exec();
                        return true;
                    });
        } catch (NotFoundException | ConditionTimeoutException e) {
            return;
        }
    }

    private void awaitReady() {
        InspectContainerResponse started = inspect();
        address = Optional.of(facts.isDirect() ? ownAddress(started) : publishedAddress(started));
        Readiness.await(this::address, new Rarely(), limits).ifPresent(fault -> {
            throw notStarted(fault, log(LAST_WORDS));
        });
        ReportedTarget.at(address(), definition, limits).ifPresent(met -> target = met);
    }

    private static HttpAddress ownAddress(InspectContainerResponse container) {
        String host = container.getNetworkSettings().getNetworks().values().stream()
                .map(network -> Optional.ofNullable(network.getIpAddress()).orElse(""))
                .filter(ip -> !ip.isEmpty())
                .findFirst()
                // A container that has died has no address any more; readiness sees its death at once.
                .orElse("127.0.0.1");
        return new HttpAddress(host, HardenedContainer.PORT);
    }

    private HttpAddress publishedAddress(InspectContainerResponse inspected) {
        ExposedPort port = ExposedPort.tcp(HardenedContainer.PORT);
        int published = Optional.ofNullable(
                        inspected.getNetworkSettings().getPorts().getBindings().get(port))
                .stream()
                .flatMap(Stream::of)
                .map(binding -> Integer.parseInt(binding.getHostPortSpec()))
                .findFirst()
                // As above: a dead container has none.
                .orElse(HardenedContainer.PORT);
        return new HttpAddress(facts.host(), published);
    }

    private Optional<String> end() {
        try {
            ContainerState state = inspect().getState();
            if (Boolean.TRUE.equals(state.getRunning())) {
                return Optional.empty();
            }
            String memory = Boolean.TRUE.equals(state.getOOMKilled()) ? ", out of memory" : "";
            return Optional.of("the container has ended with code " + state.getExitCodeLong() + memory);
        } catch (NotFoundException e) {
            return Optional.of("the container is gone");
        }
    }

    private InspectContainerResponse inspect() {
        return client.inspectContainerCmd(id).exec();
    }

    private TargetStartException notStarted(String why, String lastWords) {
        return new TargetStartException(
                "target " + target.id() + " did not start: " + why,
                Command.tail(lastWords, LAST_WORDS),
                "run `./statusquo doctor`, or raise limits.start");
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    /** Asks the engine whether the container still runs, but not each time: the engine is slower than the target. */
    private final class Rarely implements Supplier<Optional<String>> {
        private long last = System.nanoTime();

        @Override
        public Optional<String> get() {
            if (System.nanoTime() - last < CHECK.toNanos()) {
                return Optional.empty();
            }
            last = System.nanoTime();
            return end();
        }
    }
}
