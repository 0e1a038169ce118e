package dev.statusquo.engine.process;

import dev.statusquo.engine.Engine;
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
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Runs targets as processes of this machine, installed from the lock files that the images are made from. */
public final class ProcessEngine implements Engine {
    static final String NAME = "process";

    private final Limits limits;
    private final PythonApps python;
    private final NodeApps node;
    private final RunFolders folders;
    private final Resolver resolver;
    private final Set<ProcessTarget> running = ConcurrentHashMap.newKeySet();
    private final Thread hook = new Thread(this::stopAll, "stop-processes");

    /**
     * Cleans up what killed runs left, and waits for targets to start.
     *
     * @param limits how long things may take
     * @param cache where environments are kept
     */
    public ProcessEngine(Limits limits, Cache cache) {
        this.limits = limits;
        this.python = new PythonApps(cache, limits);
        this.node = new NodeApps(cache, limits);
        this.folders = new RunFolders(cache);
        this.resolver = new Resolver(cache, limits);
        folders.sweep();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean seesResets() {
        return true;
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

    @Override
    public Optional<String> note(DefinedTarget definition) {
        return definition.runtime().equals("python") ? python.note(definition) : Optional.empty();
    }

    @Override
    public RunningTarget start(DefinedTarget definition, StartProgress progress) {
        DefinedTarget resolved = resolved(definition);
        Installed installed = install(resolved, progress);
        progress.tell("starting");
        ProcessTarget target = new ProcessTarget(resolved, installed, folders, limits, plan(definition));
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

    private DefinedTarget resolved(DefinedTarget definition) {
        if (definition.request().isEmpty()) {
            return definition;
        }
        if (definition.runtime().equals("node")) {
            return resolver.resolve(definition, new RuntimePlatform(NAME, NodeApps.version(definition), ""), List::of);
        }
        Interpreter preferred = python.interpreter(definition).orElseThrow(() -> PythonApps.missing(definition));
        boolean chosen = definition.request().names(definition.runtime());
        return resolver.resolve(
                definition,
                new RuntimePlatform(NAME, preferred.version(), ""),
                () -> chosen
                        ? List.of()
                        : python.others().stream()
                                .filter(found -> !found.version().equals(preferred.version()))
                                .map(found -> new RuntimePlatform(NAME, found.version(), ""))
                                .toList());
    }

    private Installed install(DefinedTarget definition, StartProgress progress) {
        try {
            return definition.runtime().equals("node")
                    ? node.install(definition, progress)
                    : python.install(definition, progress);
        } catch (UncheckedIOException e) {
            throw new TargetStartException(
                    "target " + definition.name() + " did not start: its packages could not be installed",
                    String.valueOf(e.getCause()),
                    "see that the cache can be written and has room, or set STATUSQUO_CACHE to another folder");
        }
    }

    private String runtimeVersion(DefinedTarget definition) {
        if (definition.runtime().equals("node")) {
            return NodeApps.version(definition);
        }
        return python.interpreter(definition)
                .map(Interpreter::version)
                .or(() -> Optional.ofNullable(definition.runtimeVersions().get("docker")))
                .orElse("unknown");
    }

    private void stopAll() {
        running.forEach(ProcessTarget::close);
        folders.close();
    }
}
