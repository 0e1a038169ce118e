package dev.statusquo.engine.docker;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import dev.statusquo.engine.Readiness;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.engine.process.InstalledPackages;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.machine.Command;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Limits;
import dev.statusquo.model.ServiceStart;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A service of somebody's own in a container of its image. */
public final class ServiceContainer implements RunningTarget {
    private static final int LAST_WORDS = 30;

    /** How a container calls the machine of its engine, if its environment names it. */
    private static final String THIS_MACHINE = "host.docker.internal";

    private static final String[] PIP = {"python3", "-m", "pip", "list", "--format=json", "--disable-pip-version-check"
    };
    private static final String[] NPM = {"cat", "node_modules/.package-lock.json"};

    private final Target target;
    private final GenericContainer<?> container;
    private final HttpAddress address;

    private ServiceContainer(Target target, GenericContainer<?> container, HttpAddress address) {
        this.target = target;
        this.container = container;
        this.address = address;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param start how
     * @param planned what it is
     * @param limits how long it may take
     * @return the running service
     * @throws TargetStartException if it does not answer, with its last words
     */
    public static ServiceContainer start(ServiceStart start, Target planned, Limits limits) {
        int port = start.port()
                .orElseThrow(() -> new BadInputException(
                        "nothing says on which port " + start + " listens", "add --port N, or port: to the file"));
        GenericContainer<?> container = container(start, port);
        try {
            container.start();
        } catch (ContainerLaunchException e) {
            container.stop();
            throw notStarted(planned, "the engine could not start its container", root(e));
        }
        HttpAddress address = new HttpAddress(container.getHost(), container.getMappedPort(port));
        Optional<String> fault = Readiness.awaitAnyAnswer(() -> address, () -> ended(container), limits);
        if (fault.isPresent()) {
            String log = container.getLogs();
            container.stop();
            throw notStarted(planned, fault.get(), log);
        }
        return new ServiceContainer(planned.with(packages(container)), container, address);
    }

    private static GenericContainer<?> container(ServiceStart start, int port) {
        GenericContainer<?> container =
                new GenericContainer<>(DockerImageName.parse(start.image().orElseThrow()));
        container.withExposedPorts(port);
        container.withEnv("PORT", Integer.toString(port));
        container.withEnv(start.environment());
        if (start.environment().containsValue(THIS_MACHINE)) {
            container.withExtraHost(THIS_MACHINE, "host-gateway");
        }
        container.withLabels(Labels.ofThisRun().map());
        container.withStartupCheckStrategy(new HardenedContainer.NoCheck());
        container.waitingFor(new HardenedContainer.NoWait());
        container.withCreateContainerCmdModifier(command -> {
            HostConfig host = Optional.ofNullable(command.getHostConfig()).orElseGet(HostConfig::newHostConfig);
            command.withHostConfig(
                    host.withPortBindings(new PortBinding(Ports.Binding.bindIp("127.0.0.1"), ExposedPort.tcp(port))));
        });
        return container;
    }

    private static Optional<String> ended(GenericContainer<?> container) {
        return container.isRunning() ? Optional.empty() : Optional.of("the container has ended");
    }

    /** What the image lets be read of its packages. */
    private static Map<String, String> packages(GenericContainer<?> container) {
        Map<String, String> all = new TreeMap<>(InstalledPackages.inPipList(output(container, PIP)));
        all.putAll(InstalledPackages.inNodeLock(output(container, NPM)));
        return all;
    }

    private static String output(GenericContainer<?> container, String... command) {
        try {
            var result = container.execInContainer(command);
            return result.getExitCode() == 0 ? result.getStdout() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static TargetStartException notStarted(Target planned, String why, String lastWords) {
        return new TargetStartException(
                "target " + planned.id() + " did not start: " + why,
                Command.tail(lastWords, LAST_WORDS),
                "see that the image is there and listens on 0.0.0.0 at the port that you named");
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public HttpAddress address() {
        return address;
    }

    @Override
    public Optional<String> image() {
        return Optional.of(container.getContainerInfo().getImageId());
    }

    @Override
    public boolean isAlive() {
        return container.isRunning();
    }

    @Override
    public String log(int lines) {
        return Command.tail(container.getLogs(), lines);
    }

    @Override
    public boolean canRestart() {
        return false;
    }

    @Override
    public void close() {
        container.stop();
    }
}
