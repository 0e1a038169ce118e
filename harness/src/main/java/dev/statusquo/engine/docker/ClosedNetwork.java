package dev.statusquo.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import dev.statusquo.model.TargetStartException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network for the containers of one run that leads nowhere: this machine reaches them at their own addresses, but they reach neither
 * the internet nor each other. Made when the first target starts.
 */
final class ClosedNetwork implements AutoCloseable {
    private static final Map<String, String> NOT_AMONG_THEMSELVES =
            Map.of("com.docker.network.bridge.enable_icc", "false");

    /** Several engines of one program make networks; the engine takes two of one name, and then starts nothing in either. */
    private static final AtomicInteger MADE = new AtomicInteger();

    private final DockerClient client;
    private final Labels labels;
    private Optional<String> id = Optional.empty();

    ClosedNetwork(DockerClient client, Labels labels) {
        this.client = client;
        this.labels = labels;
    }

    /** {@return its id, once it is there; throws TargetStartException if it cannot be made} */
    synchronized String id() {
        String there = id.orElseGet(this::made);
        id = Optional.of(there);
        return there;
    }

    private String made() {
        try {
            return client.createNetworkCmd()
                    .withName("statusquo-" + labels.run() + "-" + MADE.incrementAndGet())
                    .withInternal(true)
                    .withOptions(NOT_AMONG_THEMSELVES)
                    .withLabels(labels.map())
                    .exec()
                    .getId();
        } catch (DockerException e) {
            throw new TargetStartException(
                    "the engine cannot make a network for targets",
                    String.valueOf(e.getMessage()),
                    "run `docker network prune`, or say `egress: true` for the server in target.yaml");
        }
    }

    /** Removes it; what cannot be removed now is swept at the next start. */
    @Override
    public synchronized void close() {
        id.ifPresent(network -> remove(client, network));
        id = Optional.empty();
    }

    static void remove(DockerClient client, String network) {
        try {
            client.removeNetworkCmd(network).exec();
        } catch (DockerException e) {
            // It is gone already, or a container in it is about to go: then the next start removes it.
            return;
        }
    }
}
