package dev.statusquo.config;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.NearestName;
import dev.statusquo.model.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folders under {@code containers/} that hold a target.yaml. Adding one adds a target. */
public final class TargetFolders {
    private final Path root;
    private final Path containers;
    private final Path schema;

    /**
     * Looks into a checkout or an unpacked jar.
     *
     * @param root the folder with {@code containers} and {@code fixtures} in it
     * @throws BadInputException where {@code root} has no such folders
     */
    public TargetFolders(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.containers = this.root.resolve("containers");
        this.schema = this.root.resolve("fixtures/schema/target.schema.json");
        if (!Files.isDirectory(containers) || !Files.isRegularFile(schema)) {
            throw new BadInputException(
                    this.root + " holds no containers/ and fixtures/schema/target.schema.json",
                    "start in a checkout of StatusQuo, or set -Dstatusquo.root to one");
        }
    }

    /** {@return the frameworks' names, in order} */
    public List<String> names() {
        try (Stream<Path> folders = Files.list(containers)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("target.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what one folder offers.
     *
     * @param framework the folder's name
     * @return the folder
     * @throws BadInputException where there is none of that name, or its target.yaml has faults
     */
    public TargetFolder folder(String framework) {
        List<String> known = names();
        if (!known.contains(framework)) {
            throw new BadInputException(
                    "no target is named " + framework + "; containers/ has " + String.join(", ", known),
                    NearestName.of(framework, known)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("take one of these, or add a folder: containers/README.md says how"));
        }
        return TargetFolder.read(root, containers.resolve(framework), schema);
    }

    /**
     * Turns what was asked for into definitions. One request that cannot be used does not spoil the others.
     *
     * @param requests what was asked for, in the grammar of {@link RequestedTarget}; none means every folder's default
     * @param plan says what an engine will run, so that a version that was asked for can be held against it
     * @return what can be used, without repetitions, and what cannot
     */
    public SelectedTargets select(List<String> requests, Function<DefinedTarget, Target> plan) {
        List<String> wanted = requests.isEmpty() ? names() : requests;
        // Each may have to ask a registry: they ask side by side.
        List<ReadFolder> answers =
                wanted.parallelStream().map(request -> answer(request, plan)).toList();
        Map<String, DefinedTarget> byId = new LinkedHashMap<>();
        answers.forEach(answer -> answer.definition()
                .ifPresent(d -> byId.putIfAbsent(
                        d.request().isEmpty() ? d.name() : plan.apply(d).id(), d)));
        return new SelectedTargets(
                withoutTwins(byId, plan),
                answers.stream().flatMap(answer -> answer.problem().stream()).toList());
    }

    private ReadFolder answer(String request, Function<DefinedTarget, Target> plan) {
        try {
            return new ReadFolder(Optional.of(one(RequestedTarget.parse(request), plan)), Optional.empty());
        } catch (BadInputException e) {
            return new ReadFolder(Optional.empty(), Optional.of(e));
        }
    }

    /** The locked version may be asked for by name too: that is the same target as without it. */
    private static List<DefinedTarget> withoutTwins(
            Map<String, DefinedTarget> byId, Function<DefinedTarget, Target> plan) {
        Set<String> plain = byId.values().stream()
                .filter(d -> d.request().isEmpty())
                .filter(d -> byId.size() > 1)
                .map(d -> plan.apply(d).id())
                .collect(Collectors.toSet());
        return byId.entrySet().stream()
                .filter(e -> !plain.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private record ReadFolder(Optional<DefinedTarget> definition, Optional<BadInputException> problem) {}

    /** Throws BadInputException if a request names no framework or server that there is; asks no engine and no registry. */
    public void require(String request) {
        RequestedTarget parsed = RequestedTarget.parse(request);
        Objects.requireNonNull(folder(parsed.framework()).as(parsed));
    }

    /**
     * Turns one request into a definition.
     *
     * @param request what was asked for, in the grammar of {@link RequestedTarget}
     * @param plan says what an engine will run
     * @return the definition
     * @throws BadInputException where it cannot be used
     */
    public DefinedTarget only(String request, Function<DefinedTarget, Target> plan) {
        return one(RequestedTarget.parse(request), plan);
    }

    private DefinedTarget one(RequestedTarget request, Function<DefinedTarget, Target> plan) {
        DefinedTarget definition = folder(request.framework()).as(request);
        // A broken lock file, and what cannot be asked for at all, show here, before anything is started.
        Objects.requireNonNull(plan.apply(definition));
        return definition;
    }

    /**
     * What became of a list of requests.
     *
     * @param definitions what can be used
     * @param problems what cannot, and why
     */
    public record SelectedTargets(List<DefinedTarget> definitions, List<BadInputException> problems) {}
}
