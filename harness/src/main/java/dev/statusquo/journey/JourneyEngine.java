package dev.statusquo.journey;

import dev.statusquo.engine.Engine;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.engine.StartProgress;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.AppFolder;
import dev.statusquo.model.Component;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.OfferedFeatures;
import dev.statusquo.model.ServerDefinition;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Gives the paths of journeys: the origin itself, and the origin behind each proxy. A path is a target whose framework is the origin and whose server is the
 * proxy, with the clients' versions among its packages: so an upgrade of a proxy or of a client is compared like any other.
 */
public final class JourneyEngine implements Engine {
    private static final String PROXY = "proxy";

    private final Origin origin;
    private final Map<String, ProxySource> proxies;
    private final Map<String, String> clients;
    private final String engine;
    private final List<RunningTarget> running = new CopyOnWriteArrayList<>();

    /**
     * Starts nothing yet.
     *
     * @param engine {@code docker} or {@code process}: where proxies run
     * @param origin what every path ends at; closed by its owner
     * @param proxies what starts proxies
     * @param clients the clients that call
     */
    public JourneyEngine(String engine, Origin origin, List<ProxySource> proxies, List<JourneyClient> clients) {
        this.engine = engine;
        this.origin = origin;
        this.proxies = new LinkedHashMap<>();
        proxies.forEach(proxy -> this.proxies.put(proxy.name(), proxy));
        this.clients = new TreeMap<>();
        clients.stream()
                .filter(client -> !client.version().isEmpty())
                .forEach(client -> this.clients.put(client.name(), client.version()));
    }

    /** {@return the paths: the direct one, and one for each proxy} */
    public List<DefinedTarget> paths(Path root) {
        return Stream.concat(Stream.of(Target.DIRECT), proxies.keySet().stream())
                .map(name -> DefinedTarget.locked(
                        new AppFolder(Target.ORIGIN, Target.ORIGIN, root, root),
                        ServerDefinition.of(name, List.of()),
                        OfferedFeatures.of()))
                .toList();
    }

    @Override
    public String name() {
        return engine;
    }

    @Override
    public boolean seesResets() {
        // Between the client and the first hop stands nothing that would hide one.
        return true;
    }

    @Override
    public Target plan(DefinedTarget path) {
        String name = path.server().name();
        boolean isDirect = name.equals(Target.DIRECT);
        Map<String, String> packages = new TreeMap<>(clients);
        String version = isDirect ? "" : version(name);
        if (!isDirect) {
            packages.put(name, version);
        }
        return new Target(
                new Component(Target.ORIGIN, ""),
                new Component(name, version),
                new Component("java", System.getProperty("java.version", "")),
                packages,
                Set.of(isDirect ? Target.DIRECT : PROXY),
                isDirect
                        ? Map.of(PROXY, "there is no proxy on this path")
                        : Map.of(Target.DIRECT, "clients are judged on the path without a proxy"));
    }

    private String version(String name) {
        return Optional.ofNullable(proxies.get(name)).map(ProxySource::version).orElse("");
    }

    @Override
    public RunningTarget start(DefinedTarget path, StartProgress progress) {
        Target planned = plan(path);
        ProxySource proxy = proxies.get(path.server().name());
        if (proxy == null) {
            return new RunningPath(planned, Optional.empty(), origin.address());
        }
        if (!proxy.absence().isEmpty()) {
            throw new TargetStartException(proxy.absence(), "", "install it, or leave it out with --proxy");
        }
        progress.tell("starting " + proxy.name());
        RunningTarget started = proxy.start(origin, planned);
        running.add(started);
        return new RunningPath(planned, Optional.of(started), started.address());
    }

    @Override
    public void close() {
        running.forEach(RunningTarget::close);
    }

    /** A path that is open. */
    private record RunningPath(Target target, Optional<RunningTarget> proxy, HttpAddress address)
            implements RunningTarget {

        @Override
        public Optional<String> image() {
            return proxy.flatMap(RunningTarget::image);
        }

        @Override
        public boolean isAlive() {
            return proxy.map(RunningTarget::isAlive).orElse(true);
        }

        @Override
        public String log(int lines) {
            return proxy.map(started -> started.log(lines)).orElse("");
        }

        @Override
        public boolean canRestart() {
            return false;
        }

        @Override
        public void close() {
            proxy.ifPresent(RunningTarget::close);
        }
    }
}
