package dev.statusquo.resolve;

import dev.statusquo.machine.Command;
import dev.statusquo.model.DefinedTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Locks of Python apps by uv. What was asked for is pinned; all else stays as it is locked where that goes together. Where an old
 * version was asked for, packages of today would often satisfy its limits and break it all the same: what the framework brings is then
 * taken as of the release of that version, and so is every package that the lock does not have.
 */
final class PythonLocks {
    private static final int WORDS = 12;

    private final Uv uv;

    PythonLocks(Uv uv) {
        this.uv = uv;
    }

    /** {@return the file with the requirements that a lock was made from} */
    static String inputs(DefinedTarget definition) {
        return definition.lock().replaceFirst("\\.txt$", ".in");
    }

    /**
     * Makes the lock.
     *
     * @param definition what was asked for
     * @param place where it will run
     * @param folder where the lock is written
     * @return what was decided
     * @throws WrongRuntimeException where a version has no build for this Python
     */
    Resolution make(DefinedTarget definition, RuntimePlatform place, Path folder) throws IOException {
        Command compile = uv.compile(definition.root()).in(folder);
        try {
            return new PythonLock(definition, place, compile, Set.of()).make();
        } catch (VersionConflictException e) {
            return withoutFeatures(definition, place, compile)
                    .orElseThrow(() -> ResolutionErrors.unresolved(
                            definition,
                            ResolutionErrors.Reason.CONFLICT,
                            Command.tail(String.valueOf(e.getMessage()), WORDS)));
        } catch (WrongRuntimeException e) {
            return withoutFeatures(definition, place, compile).orElseThrow(() -> e);
        }
    }

    /** What only a feature of an app needs never keeps a version from being tried: the feature is left out, and that is said. */
    private static Optional<Resolution> withoutFeatures(
            DefinedTarget definition, RuntimePlatform place, Command compile) throws IOException {
        Map<String, Set<String>> packages = definition.offered().needs().ownPackages();
        Set<String> all = packages.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(without(packages, new PythonLock(definition, place, compile, all).make()));
        } catch (VersionConflictException | WrongRuntimeException e) {
            // The versions do not go together without the features either: why is told of the whole app.
            return Optional.empty();
        }
    }

    private static Resolution without(Map<String, Set<String>> packages, Resolution made) {
        Map<String, String> leftOut = new TreeMap<>();
        packages.forEach((feature, own) -> leftOut.put(
                feature, String.join(", ", own) + ", which it needs, does not go together with what was asked for."));
        List<String> sentences = new ArrayList<>(made.sentences());
        leftOut.forEach((feature, why) -> sentences.add("without " + feature + ": " + why));
        return new Resolution(made.runtimeVersion(), sentences, leftOut);
    }
}
