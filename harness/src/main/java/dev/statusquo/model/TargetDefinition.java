package dev.statusquo.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One folder under {@code containers/} with one of its servers chosen: what its target.yaml says.
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
        Map<String, String> lacks) {

    /** Copies the collections. */
    public TargetDefinition {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        runtimeVersions = Map.copyOf(runtimeVersions);
        features = Set.copyOf(features);
        lacks = Map.copyOf(lacks);
    }

    /** {@return the name without versions, {@code flask+gunicorn}} */
    public String name() {
        return framework + "+" + server;
    }
}
