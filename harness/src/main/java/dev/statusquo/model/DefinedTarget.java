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
 * A target as its folder and a request define it, before its exact versions are known: an app with one of its servers, and what was asked for.
 *
 * @param app the folder
 * @param server the chosen server
 * @param lock the lock file's name in the folder
 * @param runtimeVersions the runtime's version by engine name
 * @param offered what it offers of the contract's optional parts
 * @param request the versions that were asked for
 * @param resolved what became of the request, once versions were found
 */
public record DefinedTarget(
        AppFolder app,
        ServerDefinition server,
        String lock,
        Map<String, String> runtimeVersions,
        OfferedFeatures offered,
        VersionRequest request,
        Optional<ResolvedVersions> resolved) {
    /** Copies the map. */
    public DefinedTarget {
        runtimeVersions = Map.copyOf(runtimeVersions);
    }

    /** {@return an app as its folder locks it, with the lock file that its runtime's package manager writes} */
    public static DefinedTarget locked(AppFolder app, ServerDefinition server, OfferedFeatures offered) {
        return new DefinedTarget(
                app, server, lockName(app), Map.of(), offered, VersionRequest.none(), Optional.empty());
    }

    /** {@return a service of somebody's own: neither framework nor server are known, and nothing of the contract is offered} */
    public static DefinedTarget service(String name, Path root) {
        return locked(
                new AppFolder(name, name, root, root), ServerDefinition.of(name, List.of()), OfferedFeatures.of());
    }

    /** {@return whether it is a service of somebody's own} */
    public boolean isService() {
        return framework().equals(server.name());
    }

    private static String lockName(AppFolder app) {
        return app.runtime().equals("node") ? "package-lock.json" : "requirements.txt";
    }

    /** {@return the framework, also the folder's name} */
    public String framework() {
        return app.framework();
    }

    /** {@return {@code python} or {@code node}} */
    public String runtime() {
        return app.runtime();
    }

    /** {@return the app's folder} */
    public Path folder() {
        return app.folder();
    }

    /** {@return the checkout or unpacked jar} */
    public Path root() {
        return app.root();
    }

    /** {@return the folder whose lock file holds: the app's, or the one that was made for the request} */
    public Path lockFolder() {
        return resolved.map(ResolvedVersions::lockFolder).orElse(folder());
    }

    /** {@return the name without versions, {@code flask+gunicorn}} */
    public String name() {
        return isService() ? framework() : framework() + "+" + server.name();
    }

    /** {@return the name that a Dockerfile knows the lock file by, whichever lock is used} */
    public String installedLock() {
        return lockName(app);
    }

    /** {@return the folder, below the root, of what all targets of this runtime share} */
    public String sharedFolder() {
        return "containers/lib/" + runtime();
    }

    /** {@return the same with other versions asked for} */
    public DefinedTarget with(VersionRequest other) {
        return new DefinedTarget(app, server, lock, runtimeVersions, offered, other, Optional.empty());
    }

    /** {@return the same with what became of its request} */
    public DefinedTarget with(ResolvedVersions found) {
        return new DefinedTarget(app, server, lock, runtimeVersions, offered, request, Optional.of(found));
    }

    /** {@return the same with other versions of its runtime, by engine name} */
    public DefinedTarget withRuntime(Map<String, String> versions) {
        return new DefinedTarget(app, server, lock, versions, offered, request, resolved);
    }

    /** {@return the words that start it with these versions: without those that they do not know} */
    public List<String> command(Function<String, Optional<String>> versions) {
        return server.command().stream()
                .filter(word -> offered.needs().allowWord(word, versions))
                .toList();
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
        Function<String, Optional<String>> versions =
                name -> name.equals(runtime()) ? Optional.of(runtimeVersion) : Optional.ofNullable(packages.get(name));
        Map<String, String> leftOut = resolved.map(ResolvedVersions::leftOut).orElse(Map.of());
        Set<String> features = new TreeSet<>(offered.with(versions));
        features.removeAll(leftOut.keySet());
        Map<String, String> lacks = new TreeMap<>(offered.lackedWith(versions));
        lacks.putAll(leftOut);
        return new Target(
                new Component(framework(), frameworkVersion),
                new Component(server.name(), serverVersion),
                new Component(runtime(), runtimeVersion),
                packages,
                features,
                lacks,
                provenance(),
                new Serving(server.packageName(), server.parser()));
    }

    private Provenance provenance() {
        List<String> sentences = resolved.map(ResolvedVersions::sentences).orElse(List.of());
        return new Provenance(told(), sentences, server.isDevelopment());
    }

    /** What was asked for and does not show in the versions of framework and server. */
    private Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>(request.versions());
        told.keySet()
                .removeIf(name ->
                        (name.equals(framework()) || name.equals(server.packageName())) && !request.isArtifact(name));
        return told;
    }
}
