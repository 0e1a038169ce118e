package dev.statusquo.engine.service;

import dev.statusquo.engine.Engine;
import dev.statusquo.engine.EngineProbe;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.engine.StartProgress;
import dev.statusquo.engine.docker.DockerEngine;
import dev.statusquo.engine.docker.ServiceContainer;
import dev.statusquo.engine.process.ServiceProcess;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Component;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.ServiceStart;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.model.VersionRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Starts a service of somebody's own, in one version or several: from an image in a container, or by a command. */
public final class ServiceEngine implements Engine {
    private final Map<String, ServiceStart> starts;
    private final Limits limits;
    private final Set<RunningTarget> running = ConcurrentHashMap.newKeySet();
    private final Thread hook = new Thread(this::stopAll, "stop-services");

    /**
     * Starts nothing yet.
     *
     * @param starts how each version is started
     * @param limits how long things may take
     * @throws BadInputException if an image is meant and no engine for containers answers
     */
    public ServiceEngine(List<ServiceStart> starts, Limits limits) {
        this.starts = starts.stream()
                .collect(Collectors.toMap(ServiceStart::version, Function.identity(), (one, same) -> one));
        this.limits = limits;
        if (starts.stream().anyMatch(start -> start.image().isPresent())) {
            requireContainers();
        }
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void requireContainers() {
        EngineProbe probe = EngineProbe.ask(limits.engineProbe());
        if (!probe.isThere()) {
            throw new BadInputException(probe.words(), "start one, or start the service with command:");
        }
        DockerEngine.missingSettings(probe).ifPresent(settings -> {
            throw new BadInputException(
                    probe.words() + ", but Testcontainers would look for images of its own in a registry",
                    "paste this and start again: " + settings);
        });
    }

    /** {@return the target that stands for a service that is started in this way; an image has a version, a command is what it is} */
    public static DefinedTarget target(DefinedTarget service, ServiceStart start) {
        return start.image().isPresent() ? version(service, start) : service;
    }

    /** {@return the target that stands for one of several ways to start a service} */
    public static DefinedTarget version(DefinedTarget service, ServiceStart start) {
        return service.with(new VersionRequest(Map.of(service.framework(), start.version())));
    }

    @Override
    public String name() {
        return starts.values().stream().anyMatch(start -> start.image().isPresent()) ? "docker" : "process";
    }

    /** {@return whether nothing stands between: the port of a container is published} */
    @Override
    public boolean seesResets() {
        return starts.values().stream().allMatch(start -> start.image().isEmpty());
    }

    @Override
    public Target plan(DefinedTarget definition) {
        Component itself = new Component(definition.framework(), version(definition));
        Component runtime = new Component(definition.runtime(), "");
        return new Target(itself, itself, runtime, Map.of(), Set.of(), Map.of());
    }

    private static String version(DefinedTarget definition) {
        return definition.request().versions().getOrDefault(definition.framework(), "");
    }

    @Override
    public RunningTarget start(DefinedTarget definition, StartProgress progress) {
        ServiceStart start = Optional.ofNullable(starts.get(version(definition)))
                .or(() -> starts.values().stream()
                        .filter(only -> starts.size() == 1)
                        .findFirst())
                .orElseThrow(() -> new TargetStartException(
                        "nothing says how " + definition.name() + " is started", "", "name an image or a command"));
        progress.tell("starting " + start);
        RunningTarget started = start.image().isPresent()
                ? ServiceContainer.start(start, plan(definition), limits)
                : ServiceProcess.start(start, plan(definition), limits);
        running.add(started);
        return started;
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
        running.forEach(RunningTarget::close);
    }
}
