package dev.statusquo.resolve;

import dev.statusquo.machine.Cache;
import dev.statusquo.machine.Digest;
import dev.statusquo.machine.Sources;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.ResolvedVersions;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.model.VersionRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Turns versions that were asked for into lock files with hashes. What was decided once is kept in the cache and found again without
 * any network; what failed is asked again at the next start.
 */
public final class Resolver {
    /** Changes with the rules, so that what other rules decided is not found again. */
    private static final String RULES = "2";

    private final Cache cache;
    private final PythonLocks python;
    private final NodeLocks node;
    private final Map<List<Object>, CompletableFuture<DefinedTarget>> asked = new ConcurrentHashMap<>();

    /**
     * A resolver of one engine.
     *
     * @param cache where decisions are kept
     * @param limits how long the package managers may take
     */
    public Resolver(Cache cache, Limits limits) {
        this.cache = cache;
        this.python = new PythonLocks(new Uv(cache, limits));
        this.node = new NodeLocks(limits);
    }

    /**
     * Finds the lock files for what was asked for.
     *
     * @param definition what was asked for; returned as it is where it asks for nothing but what is locked
     * @param preferred where it is to run
     * @param others where it may run besides, in order, asked for only where a version has no build for the preferred runtime
     * @return the definition with its lock files and the runtime's exact version
     * @throws BadInputException where a package or file is unknown
     * @throws TargetStartException where no versions can be found
     */
    public DefinedTarget resolve(
            DefinedTarget definition, RuntimePlatform preferred, Supplier<List<RuntimePlatform>> others) {
        if (definition.request().isEmpty() || isLocked(definition, preferred)) {
            return definition;
        }
        return once(List.of(definition, preferred), () -> anywhere(definition, preferred, others));
    }

    private boolean isLocked(DefinedTarget definition, RuntimePlatform place) {
        Map<String, String> locked = LockFile.packages(definition, place.runtimeVersion());
        return definition.request().versions().entrySet().stream()
                .allMatch(e -> e.getValue()
                        .equals(
                                e.getKey().equals(definition.runtime())
                                        ? definition.runtimeVersions().get(place.engine())
                                        : locked.get(e.getKey())));
    }

    private DefinedTarget once(List<Object> key, Supplier<DefinedTarget> maker) {
        CompletableFuture<DefinedTarget> mine = new CompletableFuture<>();
        CompletableFuture<DefinedTarget> first = asked.putIfAbsent(key, mine);
        if (first == null) {
            try {
                mine.complete(maker.get());
            } catch (RuntimeException e) {
                mine.completeExceptionally(e);
            }
        }
        try {
            return (first == null ? mine : first).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private DefinedTarget anywhere(
            DefinedTarget definition, RuntimePlatform preferred, Supplier<List<RuntimePlatform>> others) {
        try {
            return at(definition, preferred);
        } catch (WrongRuntimeException e) {
            return elsewhere(definition, preferred, others.get(), String.valueOf(e.getMessage()));
        }
    }

    private DefinedTarget elsewhere(
            DefinedTarget definition, RuntimePlatform first, List<RuntimePlatform> others, String why) {
        List<String> tried = new ArrayList<>(List.of(first.runtimeVersion()));
        String said = why;
        for (RuntimePlatform place : others) {
            try {
                return at(definition, place);
            } catch (WrongRuntimeException e) {
                tried.add(place.runtimeVersion());
                said = String.valueOf(e.getMessage());
            }
        }
        throw ResolutionErrors.wrongRuntime(definition, tried, said);
    }

    private DefinedTarget at(DefinedTarget definition, RuntimePlatform place) {
        try {
            Path folder = cache.once(
                    "resolved/" + definition.framework() + "-" + key(definition, place),
                    empty -> decide(definition, place, empty));
            Resolution resolution = Resolution.read(folder);
            return definition
                    .with(new ResolvedVersions(folder, resolution.sentences(), resolution.leftOut()))
                    .withRuntime(Map.of(place.engine(), resolution.runtimeVersion()));
        } catch (IOException | UncheckedIOException e) {
            throw new TargetStartException(
                    "target " + definition.name() + " did not start: its versions could not be written down",
                    String.valueOf(e),
                    "see that the cache can be written and has room, or set STATUSQUO_CACHE to another folder");
        }
    }

    private void decide(DefinedTarget definition, RuntimePlatform place, Path folder) throws IOException {
        Resolution made = definition.runtime().equals("node")
                ? node.make(definition, place, folder)
                : python.make(definition, place, folder);
        made.write(folder);
    }

    /** Everything that a decision depends on, the content of artifacts included. */
    private static String key(DefinedTarget definition, RuntimePlatform place) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        String words = RULES
                + definition.lock()
                + definition.server().name()
                + definition.request().versions()
                + place;
        parts.add(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Sources committed = Sources.of(definition.folder())
                .only(List.of(definition.lock(), PythonLocks.inputs(definition), "package.json", ".npmrc"));
        parts.add(committed.digest().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (definition.request().versions().containsValue(VersionRequest.LATEST)) {
            parts.add(LocalDate.now(ZoneOffset.UTC).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        for (String version : definition.request().versions().values()) {
            if (version.startsWith(VersionRequest.PATH)) {
                parts.add(Files.readAllBytes(Artifact.of(version).file()));
            }
        }
        return Digest.of(parts.toArray(byte[][]::new));
    }
}
