package dev.statusquo.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One framework at one version behind one server at one version on one runtime: a target whose exact versions are known.
 *
 * @param framework the framework
 * @param server the server in front of it
 * @param runtime the language runtime
 * @param packages every resolved package by name in lower case, framework and server included
 * @param features what it offers of the contract's optional parts
 * @param lacks a sentence for each feature it does not offer
 * @param provenance why it is as it is
 * @param serving how its server takes requests
 */
public record Target(
        Component framework,
        Component server,
        Component runtime,
        Map<String, String> packages,
        Set<String> features,
        Map<String, String> lacks,
        Provenance provenance,
        Serving serving) {
    /** The framework's name on the paths of journeys. */
    public static final String ORIGIN = "origin";

    /** The server's name on the path of a journey that has no proxy. */
    public static final String DIRECT = "direct";

    /** Copies the collections. */
    public Target {
        packages = Map.copyOf(packages);
        features = Set.copyOf(features);
        lacks = Map.copyOf(lacks);
    }

    /** A target as it is locked, on a server that takes requests apart by itself. */
    public Target(
            Component framework,
            Component server,
            Component runtime,
            Map<String, String> packages,
            Set<String> features,
            Map<String, String> lacks) {
        this(
                framework,
                server,
                runtime,
                packages,
                features,
                lacks,
                Provenance.locked(),
                Serving.byItself(server.name()));
    }

    /**
     * Names the target: what else was asked for follows framework and server, so that two requests never share an id.
     *
     * @return {@code flask@3.1.3+gunicorn@27.0.1}, or {@code flask@2.0.3+gunicorn@27.0.1,werkzeug=2.0.3}
     */
    public String id() {
        return (isService() ? framework.toString() : framework + "+" + server) + provenance.suffix();
    }

    /** {@return what a person writes to get this target again, {@code flask+gunicorn} where it is as it is locked} */
    public String request() {
        if (isService()) {
            return "--name " + framework.name();
        }
        boolean isLocked =
                provenance.asked().isEmpty() && provenance.resolution().isEmpty();
        if (isLocked) {
            return server.name().equals(runtime.name()) ? framework.name() : name();
        }
        boolean isArtifact = provenance.asked().containsKey(framework.name());
        return (isArtifact ? framework.name() : framework) + "+" + server + provenance.suffix();
    }

    /** {@return the words behind {@code ./statusquo} that run it again, {@code run flask+gunicorn}} */
    public String command() {
        if (!isPath()) {
            return "run " + request();
        }
        return "journey" + (server.name().equals(DIRECT) ? "" : " --proxy " + server.name());
    }

    /** {@return whether it is a path of a journey: the origin of our own, with a proxy as its server or none} */
    public boolean isPath() {
        return framework.name().equals(ORIGIN);
    }

    /** {@return the name without versions, {@code flask+gunicorn}} */
    public String name() {
        return isService() ? framework.name() : framework.name() + "+" + server.name();
    }

    /** {@return the same with packages that were found in it} */
    public Target with(Map<String, String> found) {
        return new Target(framework, server, runtime, found, features, lacks, provenance, serving);
    }

    /** {@return whether it is a service of somebody's own, of which no framework and server are known} */
    public boolean isService() {
        return framework.equals(server);
    }

    /** {@return every version that is known, by name: of packages, framework, server and runtime} */
    public SortedMap<String, String> versions() {
        SortedMap<String, String> versions = new TreeMap<>(packages);
        Stream.of(framework, server, runtime)
                // A service has one name for all three, and a version for one at most.
                .forEach(part ->
                        versions.merge(part.name(), part.version(), (known, other) -> other.isEmpty() ? known : other));
        return versions;
    }

    /** {@return the version of a package, of the server or of the runtime} */
    public Optional<String> versionOf(String name) {
        if (runtime.name().equals(name)) {
            return Optional.of(runtime.version());
        }
        if (server.name().equals(name)) {
            return Optional.of(server.version());
        }
        return Optional.ofNullable(packages.get(name));
    }

    @Override
    public String toString() {
        return id();
    }
}
