package dev.statusquo.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import dev.statusquo.machine.Machine;
import dev.statusquo.machine.Owner;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Containers, volumes and networks whose owner no longer lives: what a killed run left. */
final class Leftovers {
    private static final List<String> OF_THIS_MACHINE = List.of(Labels.MACHINE + "=" + Machine.id());

    private final DockerClient client;

    Leftovers(DockerClient client) {
        this.client = client;
    }

    /** Removes them. */
    void sweep() {
        for (Container container : client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(OF_THIS_MACHINE)
                .exec()) {
            if (isAbandoned(container.getLabels())) {
                unlessGone(() -> client.removeContainerCmd(container.getId())
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec());
            }
        }
        List<InspectVolumeResponse> volumes = client.listVolumesCmd()
                .withFilter("label", OF_THIS_MACHINE)
                .exec()
                .getVolumes();
        for (InspectVolumeResponse volume : volumes == null ? List.<InspectVolumeResponse>of() : volumes) {
            if (isAbandoned(volume.getLabels())) {
                unlessGone(() -> client.removeVolumeCmd(volume.getName()).exec());
            }
        }
        sweepNetworks();
    }

    private void sweepNetworks() {
        client.listNetworksCmd().withFilter("label", OF_THIS_MACHINE).exec().stream()
                .filter(network -> isAbandoned(network.getLabels()))
                .forEach(network -> ClosedNetwork.remove(client, network.getId()));
    }

    static boolean isAbandoned(Map<String, String> labels) {
        return Optional.ofNullable(labels.get(Labels.OWNER))
                .flatMap(Owner::parse)
                .filter(owner -> !owner.isAlive())
                .isPresent();
    }

    private static void unlessGone(Runnable removal) {
        try {
            removal.run();
        } catch (NotFoundException | ConflictException e) {
            // Somebody else, the dead run's watchdog or another start, removes it at this moment.
            return;
        }
    }
}
