package dev.statusquo.resolve;

import dev.statusquo.machine.Command;
import dev.statusquo.machine.Command.Ended;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.ResolvedVersions;
import dev.statusquo.model.VersionRange;
import dev.statusquo.model.VersionRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One lock in the making. */
final class PythonLock {
    private static final int ROUNDS = 6;
    private static final int WORDS = 12;

    private final DefinedTarget definition;
    private final Path folder;
    private final RuntimePlatform place;
    private final Command compile;
    private final Set<String> without;
    private final Map<String, String> pins = new LinkedHashMap<>();
    private final Map<String, Artifact> artifacts = new LinkedHashMap<>();
    private final Map<String, String> locked;
    private final Releases releases;
    private UvErrors said = new UvErrors("");
    private boolean isConflict;

    /**
     * Begins a lock.
     *
     * @param definition what was asked for
     * @param place where it will run
     * @param compile {@code uv pip compile} in the folder where the lock is written
     * @param without packages of the app that are left out
     */
    PythonLock(DefinedTarget definition, RuntimePlatform place, Command compile, Set<String> without) {
        this.definition = definition;
        this.place = place;
        this.folder = compile.folder().orElseThrow();
        this.compile = platform(compile, place);
        this.without = without;
        this.locked = LockFile.packages(definition, place.runtimeVersion());
        this.releases = new Releases(definition, compile);
        definition.request().versions().forEach((name, version) -> {
            if (version.startsWith(VersionRequest.PATH)) {
                artifacts.put(name, Artifact.of(version));
            } else if (!name.equals(definition.runtime())) {
                pins.put(name, version);
            }
        });
    }

    /** Makes the lock; throws VersionConflictException if no versions go together. */
    Resolution make() throws IOException {
        for (Map.Entry<String, String> pin : pins.entrySet()) {
            if (pin.getValue().equals(VersionRequest.LATEST)) {
                pin.setValue(releases.newest(pin.getKey()));
            }
        }
        Map<String, LocalDate> dates = releases.of(pins);
        write();
        List<String> sentences = new ArrayList<>();
        if (definition.request().isArtifact(definition.framework())) {
            solveFreely();
        } else {
            solveAsOf(dates, sentences);
        }
        requireUsed();
        sentences.add(moved());
        return new Resolution(place.runtimeVersion(), sentences, Map.of());
    }

    private void write() throws IOException {
        List<String> inputs = new ArrayList<>();
        for (String line : Files.readAllLines(definition.folder().resolve(PythonLocks.inputs(definition)))) {
            // The limits of a lock are this lock's own pins, which it prefers anyway.
            if (!line.startsWith("-c ") && !without.contains(line.strip())) {
                Artifact artifact = artifacts.get(line.strip());
                inputs.add(
                        artifact == null
                                ? line
                                : line.strip() + " @ " + artifact.file().toUri());
            }
        }
        artifacts.forEach((name, artifact) -> {
            if (inputs.stream().noneMatch(line -> line.startsWith(name + " @ "))) {
                inputs.add(name + " @ " + artifact.file().toUri());
            }
        });
        Files.write(folder.resolve("requirements.in"), inputs);
        Files.write(
                folder.resolve("pins"),
                pins.entrySet().stream()
                        .map(e -> e.getKey() + "==" + e.getValue())
                        .toList());
    }

    /** The versions that were asked for decide, then the locked ones; where the framework moved, its date counts too. */
    private void solveAsOf(Map<String, LocalDate> dates, List<String> sentences) throws IOException {
        Map<String, LocalDate> old = new LinkedHashMap<>();
        dates.forEach((name, date) -> {
            if (isOlder(name, pins.getOrDefault(name, ""))) {
                old.put(name, date);
            }
        });
        if (!pins.containsKey(definition.framework())) {
            solveFreely(old.values().stream().min(LocalDate::compareTo), lockedNames());
            String framework = solved().getOrDefault(definition.framework(), "");
            if (!isOlder(definition.framework(), framework)) {
                old.forEach((name, date) -> sentences.add(newcomers(name, date)));
                return;
            }
            old.putAll(releases.of(Map.of(definition.framework(), framework)));
            pins.put(definition.framework(), framework);
            write();
        }
        Optional<LocalDate> date = Optional.ofNullable(old.get(definition.framework()));
        if (date.isEmpty()) {
            solveFreely(old.values().stream().min(LocalDate::compareTo), lockedNames());
            old.forEach((name, day) -> sentences.add(newcomers(name, day)));
            return;
        }
        Set<String> brought = DependencyGraph.read(
                        Files.readAllLines(definition.folder().resolve(definition.lock())))
                .broughtBy(definition.framework());
        Set<String> tools = new TreeSet<>(lockedNames());
        tools.removeAll(brought);
        sentences.add(companions(date.get(), solveFreely(date, tools)));
    }

    private void solveFreely() throws IOException {
        solveFreely(Optional.empty(), lockedNames());
    }

    /**
     * Solves with wheels alone and as of a date; packages of which no wheel of that time fits are let off, then what depends on
     * them, at last the date and the demand for wheels.
     *
     * @return the packages that were let off, nothing where the date had to be dropped altogether
     */
    private Optional<Set<String>> solveFreely(Optional<LocalDate> date, Set<String> free) throws IOException {
        Set<String> exempt = new TreeSet<>(free);
        exempt.addAll(pins.keySet());
        Set<String> letOff = new LinkedHashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (solve(date, exempt, true)) {
                return Optional.of(letOff);
            }
            Set<String> more = said.withoutWheels();
            more.removeAll(exempt);
            if (more.isEmpty()) {
                more = said.dependants(letOff);
                more.removeAll(exempt);
            }
            if (date.isEmpty() || more.isEmpty()) {
                break;
            }
            exempt.addAll(more);
            letOff.addAll(more);
        }
        UvErrors first = said;
        if (date.isPresent() && solve(Optional.empty(), exempt, true)) {
            return Optional.empty();
        }
        if (solve(date, exempt, false)) {
            return Optional.of(letOff);
        }
        if (first.isWrongPython() || said.isWrongPython()) {
            throw new WrongRuntimeException(Command.tail(said.words(), WORDS));
        }
        if (isConflict) {
            throw new VersionConflictException(first.words());
        }
        throw ResolutionErrors.unresolved(
                definition, ResolutionErrors.Reason.REGISTRY, Command.tail(said.words(), WORDS));
    }

    private boolean solve(Optional<LocalDate> date, Set<String> exempt, boolean wheels) throws IOException {
        // What is locked is preferred: uv keeps the versions that it finds in its output file, where they will do.
        Files.copy(
                definition.folder().resolve(definition.lock()),
                lock(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        List<String> words = new ArrayList<>(List.of(
                "--generate-hashes", "--constraints", "pins", "--output-file", definition.lock(), "requirements.in"));
        if (wheels) {
            words.addAll(List.of("--only-binary", ":all:"));
        }
        date.ifPresent(day -> {
            words.addAll(List.of("--exclude-newer", Releases.until(day)));
            exempt.forEach(name -> words.addAll(List.of("--exclude-newer-package", name + "=" + Releases.NEVER)));
        });
        Ended ended = compile.and(Uv.words(words)).run();
        said = new UvErrors(ended.log());
        isConflict = ended.code() == Uv.NO_SOLUTION;
        return ended.isSuccess();
    }

    private boolean isOlder(String name, String version) {
        return Optional.ofNullable(locked.get(name))
                .map(there -> VersionRange.compare(version, there) < 0)
                .orElse(true);
    }

    private Set<String> lockedNames() {
        return new TreeSet<>(locked.keySet());
    }

    private Path lock() {
        return folder.resolve(definition.lock());
    }

    private Map<String, String> solved() {
        try {
            bringArtifacts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return LockFile.packages(
                definition.with(new ResolvedVersions(folder, List.of(), Map.of())), place.runtimeVersion());
    }

    private void requireUsed() {
        Map<String, String> solved = solved();
        pins.keySet().stream()
                .filter(name -> !solved.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ResolutionErrors.unused(definition, name, solved.keySet());
                });
    }

    /** The lock names artifacts where they were: they come along under their own names, so that an image has them too. */
    private void bringArtifacts() throws IOException {
        String text = Files.readString(lock());
        for (Map.Entry<String, Artifact> entry : artifacts.entrySet()) {
            Artifact artifact = entry.getValue();
            artifact.copy(folder);
            text = text.replaceAll(
                    "(?m)^" + entry.getKey() + " @ [^\\\\\\n]*\\\\\\n(\\s+--hash=\\S+( \\\\)?\\n)+",
                    "./" + artifact.name() + " \\\\\n    --hash=sha256:" + artifact.sha256() + "\n");
        }
        Files.write(lock(), text.getBytes(StandardCharsets.UTF_8));
    }

    private String companions(LocalDate date, Optional<Set<String>> letOff) {
        String release = definition.framework() + " " + pins.get(definition.framework());
        if (letOff.isEmpty()) {
            return "resolved as of today: no set of packages from the time of " + release + " (" + date
                    + ") fits Python " + place.runtimeVersion();
        }
        return "resolved as of " + date + ", the release of " + release
                + ", because its own limits let in companions that are newer than it"
                + (letOff.get().isEmpty()
                        ? ""
                        : "; not so " + String.join(", ", letOff.get())
                                + ", of which no build of that time fits Python " + place.runtimeVersion());
    }

    private String newcomers(String name, LocalDate date) {
        return name + " " + pins.get(name) + " as asked; what is locked stays, and what " + name
                + " needs besides is taken as of its release, " + date;
    }

    private String moved() {
        Map<String, String> now = solved();
        String moved = now.entrySet().stream()
                .filter(e -> !e.getValue().equals(locked.get(e.getKey())))
                .map(e -> e.getKey() + " " + locked.getOrDefault(e.getKey(), "(none)") + " to " + e.getValue())
                .collect(Collectors.joining(", "));
        return "against the lock: " + (moved.isEmpty() ? "nothing moved" : moved);
    }

    private static Command platform(Command compile, RuntimePlatform place) {
        Command versioned = compile.and("--python-version", place.runtimeVersion());
        return place.platform().isEmpty() ? versioned : versioned.and("--python-platform", place.platform());
    }
}
