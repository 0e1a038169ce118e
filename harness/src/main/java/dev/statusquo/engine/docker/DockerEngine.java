package dev.statusquo.engine.docker;

import com.github.dockerjava.api.DockerClient;
import dev.statusquo.engine.Engine;
import dev.statusquo.engine.EngineProbe;
import dev.statusquo.engine.Planned;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.engine.StartProgress;
import dev.statusquo.machine.Cache;
import dev.statusquo.machine.Interpreter;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.resolve.Resolver;
import dev.statusquo.resolve.RuntimePlatform;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/** Runs targets in hardened containers, built from {@code containers/<framework>/Dockerfile}. */
public final class DockerEngine implements Engine {
    static final String NAME = "docker";

    private static final String PLATFORM =
            (System.getProperty("os.arch", "").equals("aarch64") ? "aarch64" : "x86_64") + "-manylinux_2_28";

    private final EngineProbe probe;
    private final Limits limits;
    private final Resolver resolver;
    private final Labels labels = Labels.ofThisRun();
    private final AtomicInteger count = new AtomicInteger();
    private final Set<ContainerTarget> running = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Connection> connection;
    private final Optional<Watchdog> watchdog;
    private volatile @Nullable Connection made;
    private final Thread hook = new Thread(this::stopAll, "stop-containers");

    private record Connection(DockerClient client, EngineFacts facts, Images images, ClosedNetwork network) {

        /** A published port needs a network that leads outside; else only a target that asks has one. */
        Optional<String> networkOf(DefinedTarget definition) {
            return facts.isDirect() && !definition.server().hasEgress() ? Optional.of(network.id()) : Optional.empty();
        }
    }

    /**
     * Connects in the background, and removes what killed runs left.
     *
     * @param probe an engine that answers
     * @param limits how long things may take
     */
    public DockerEngine(EngineProbe probe, Limits limits) {
        this.probe = probe;
        this.limits = limits;
        this.resolver = new Resolver(Cache.standard(), limits);
        this.connection = CompletableFuture.supplyAsync(this::connect);
        this.watchdog = watchdog(probe, labels);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** {@return the line to paste if the environment has to be changed before Testcontainers can be used without an image registry} */
    public static Optional<String> missingSettings(EngineProbe probe) {
        return TestcontainersSettings.missing(probe, System.getenv());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean seesResets() {
        return connected().facts().isDirect();
    }

    @Override
    public Target plan(DefinedTarget definition) {
        try {
            DefinedTarget resolved = resolved(definition);
            return Planned.target(resolved, runtimeVersion(resolved));
        } catch (TargetStartException e) {
            // It is told when the target is started: a plan only has to name it.
            return Planned.asked(definition, runtimeVersion(definition));
        }
    }

    private static String runtimeVersion(DefinedTarget definition) {
        return definition.runtimeVersions().getOrDefault(NAME, "unknown");
    }

    private DefinedTarget resolved(DefinedTarget definition) {
        if (definition.request().isEmpty()) {
            return definition;
        }
        boolean chosen = definition.request().names(definition.runtime());
        boolean isPython = definition.runtime().equals("python");
        List<String> others = chosen || !isPython ? List.of() : Interpreter.VERSIONS;
        String platform = isPython ? PLATFORM : "";
        return resolver.resolve(
                definition,
                new RuntimePlatform(NAME, runtimeVersion(definition), platform),
                () -> others.stream()
                        .map(version -> new RuntimePlatform(NAME, version, platform))
                        .toList());
    }

    @Override
    public RunningTarget start(DefinedTarget definition, StartProgress progress) {
        DefinedTarget resolved = resolved(definition);
        Target planned = plan(definition);
        Connection engine = connected();
        Images.Built image = engine.images().of(resolved, progress);
        progress.tell("starting the container");
        String volume = "statusquo-" + labels.run() + "-" + definition.framework() + "-" + count.incrementAndGet();
        engine.client()
                .createVolumeCmd()
                .withName(volume)
                .withLabels(labels.map())
                .exec();
        HardenedContainer container = new HardenedContainer(
                image.tag(), resolved, resolved.command(planned::versionOf), volume, labels.map(), engine.facts());
        engine.networkOf(resolved).ifPresent(container::in);
        ContainerTarget target = new ContainerTarget(
                resolved,
                planned,
                container,
                new ContainerTarget.EngineAccess(engine.client(), engine.facts(), limits),
                image);
        running.add(target);
        target.onClose(() -> running.remove(target));
        try {
            target.start();
            return target;
        } catch (TargetStartException e) {
            target.close();
            throw e;
        }
    }

    @Override
    public void close() {
        stopAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already and runs the hook itself.
            return;
        }
    }

    private void stopAll() {
        running.parallelStream().forEach(ContainerTarget::close);
        Optional.ofNullable(made).ifPresent(engine -> engine.network().close());
        watchdog.ifPresent(Watchdog::close);
    }

    private Connection connect() {
        DockerClient client = DockerClientFactory.instance().client();
        EngineFacts facts = EngineFacts.of(probe, DockerClientFactory.instance().getInfo());
        Connection connected = new Connection(
                client, facts, new Images(client, limits, System.getenv()), new ClosedNetwork(client, labels));
        new Leftovers(client).sweep();
        made = connected;
        return connected;
    }

    private Connection connected() {
        try {
            return connection.join();
        } catch (CompletionException e) {
            throw new TargetStartException(
                    "the " + probe.words() + ", but Testcontainers cannot use it",
                    String.valueOf(Optional.ofNullable(e.getCause()).orElse(e).getMessage()),
                    "run `./statusquo doctor`, or take --engine process");
        }
    }

    private static Optional<Watchdog> watchdog(EngineProbe probe, Labels labels) {
        if (!probe.isLocalSocket()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Watchdog.start(labels, URI.create(probe.address()).getPath()));
        } catch (IOException e) {
            // No shell: the sweep at the next start does without.
            return Optional.empty();
        }
    }
}
