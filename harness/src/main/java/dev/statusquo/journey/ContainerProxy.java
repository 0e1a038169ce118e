package dev.statusquo.journey;

import dev.statusquo.engine.RunningTarget;
import dev.statusquo.engine.docker.ProxyImage;
import dev.statusquo.engine.docker.ServiceContainer;
import dev.statusquo.model.Limits;
import dev.statusquo.model.ServiceStart;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A proxy in a container of its Debian package.
 *
 * @param name its name
 * @param image its image
 * @param version its version; empty if the image could not be made
 * @param absence why it cannot be used; empty if it can
 * @param limits how long things may take
 */
record ContainerProxy(String name, String image, String version, String absence, Limits limits) implements ProxySource {
    private static final int PORT = 8080;

    /** {@return the proxy, its image built where it was not; whether it can be used is what it says} */
    static ContainerProxy of(Peer peer, ProxyImage images, Limits limits) {
        try {
            String tag = images.of(new ProxyImage.Recipe(
                    peer.name(),
                    peer.needs().debian(),
                    peer.folder(),
                    peer.commands().start(),
                    peer.environment()));
            String said = images.output(tag, peer.commands().version());
            return new ContainerProxy(peer.name(), tag, PeerFolder.version(said).orElse("unknown"), "", limits);
        } catch (TargetStartException e) {
            return new ContainerProxy(peer.name(), "", "", e.getMessage() + ": " + e.lastWords(), limits);
        }
    }

    @Override
    public RunningTarget start(Origin origin, Target planned) {
        Map<String, String> environment = Map.of(
                "ORIGIN_HOST",
                Origin.FOR_CONTAINERS,
                "ORIGIN_PORT",
                Integer.toString(origin.address().port()));
        return ServiceContainer.start(
                new ServiceStart(Optional.of(image), List.of(), Optional.of(PORT), environment, Path.of("")),
                planned,
                limits);
    }
}
