package dev.statusquo.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One folder under {@code containers/} with one of its servers chosen: what its target.yaml says, and what was asked for besides.
 *
 * @param framework the framework, also the folder's name
 * @param runtime {@code python} or {@code node}
 * @param folder the folder
 * @param root the checkout or unpacked jar: the build context of its image
 * @param server the chosen server's name
 * @param serverPackage the package whose version is the server's; the runtime's name where it serves by itself
 * @param command the words that start it, with {@code ${HOST}}, {@code ${PORT}} and {@code ${STATE}} to be filled in
 * @param environment variables it is started with besides those every target gets
 * @param lock the lock file's name in the folder
 * @param runtimeVersions the runtime's version by engine name
 * @param features what it offers of the contract's optional parts
 * @param lacks a sentence for each feature it does not offer
 * @param needs on which versions features and words of the command depend
 * @param wish what was asked for besides framework and server
 * @param parser the package that takes requests apart for the server; the server's own where it does so itself
 * @param isDevelopment whether the server is one for development, by its own documentation
 */
public record TargetDefinition(
        String framework,
        String runtime,
        Path folder,
        Path root,
        String server,
        String serverPackage,
        List<String> command,
        Map<String, String> environment,
        String lock,
        Map<String, String> runtimeVersions,
        Set<String> features,
        Map<String, String> lacks,
        VersionNeeds needs,
        VersionRequest wish,
        String parser,
        boolean isDevelopment) {
    /** Copies the collections. */
    public TargetDefinition {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        runtimeVersions = Map.copyOf(runtimeVersions);
        features = Set.copyOf(features);
        lacks = Map.copyOf(lacks);
    }

    /** A definition that depends on no version, as it is without further wishes. */
    public TargetDefinition(
            String framework,
            String runtime,
            Path folder,
            Path root,
            String server,
            String serverPackage,
            List<String> command,
            Map<String, String> environment,
            String lock,
            Map<String, String> runtimeVersions,
            Set<String> features,
            Map<String, String> lacks) {
        this(
                framework,
                runtime,
                folder,
                root,
                server,
                serverPackage,
                command,
                environment,
                lock,
                runtimeVersions,
                features,
                lacks,
                VersionNeeds.none(),
                VersionRequest.none(),
                serverPackage,
                false);
    }

    /** {@return the name without versions, {@code flask+gunicorn}} */
    public String name() {
        return framework + "+" + server;
    }

    /** {@return the name that a Dockerfile knows the lock file by, whichever lock is used} */
    public String installedLock() {
        return runtime.equals("node") ? "package-lock.json" : "requirements.txt";
    }

    /** {@return the folder, below the root, of what all targets of this runtime share} */
    public String sharedFolder() {
        return "containers/lib/" + runtime;
    }

    /** {@return the same with other wishes} */
    public TargetDefinition with(VersionRequest other) {
        return new TargetDefinition(
                framework,
                runtime,
                folder,
                root,
                server,
                serverPackage,
                command,
                environment,
                lock,
                runtimeVersions,
                features,
                lacks,
                needs,
                other,
                parser,
                isDevelopment);
    }

    /** {@return the same with another version of its runtime} */
    public TargetDefinition withRuntime(Map<String, String> versions) {
        return new TargetDefinition(
                framework,
                runtime,
                folder,
                root,
                server,
                serverPackage,
                command,
                environment,
                lock,
                versions,
                features,
                lacks,
                needs,
                wish,
                parser,
                isDevelopment);
    }

    /** {@return the words that start it with these versions: without those that they do not know} */
    public List<String> command(Function<String, Optional<String>> versions) {
        return command.stream().filter(word -> needs.allowWord(word, versions)).toList();
    }

    /** {@return what it offers with these versions} */
    public Set<String> features(Function<String, Optional<String>> versions) {
        Set<String> offered = new TreeSet<>(features);
        offered.removeIf(feature -> needs.missing(feature, versions).isPresent());
        return offered;
    }

    /** {@return a sentence for each feature that it does not offer with these versions} */
    public Map<String, String> lacks(Function<String, Optional<String>> versions) {
        Map<String, String> all = new TreeMap<>(lacks);
        features.forEach(feature -> needs.missing(feature, versions).ifPresent(sentence -> all.put(feature, sentence)));
        return all;
    }

    /**
     * Makes the target that this becomes with versions that are known.
     *
     * @param frameworkVersion the framework's
     * @param serverVersion the server's
     * @param runtimeVersion the runtime's
     * @param packages every package, by name
     * @return the target
     */
    public Target at(
            String frameworkVersion, String serverVersion, String runtimeVersion, Map<String, String> packages) {
        Function<String, Optional<String>> versions = name -> {
            if (name.equals(runtime)) {
                return Optional.of(runtimeVersion);
            }
            return Optional.ofNullable(packages.get(name));
        };
        return new Target(
                new Component(framework, frameworkVersion),
                new Component(server, serverVersion),
                new Component(runtime, runtimeVersion),
                packages,
                features(versions),
                lacks(versions),
                new Provenance(told(), wish.resolution(), isDevelopment),
                new Serving(serverPackage, parser));
    }

    /** What was asked for and does not show in the versions of framework and server. */
    private Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>(wish.versions());
        told.keySet()
                .removeIf(name -> (name.equals(framework) || name.equals(serverPackage)) && !wish.isArtifact(name));
        return told;
    }
}
