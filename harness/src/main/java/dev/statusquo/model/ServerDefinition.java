package dev.statusquo.model;

import java.util.List;
import java.util.Map;

/**
 * A server as target.yaml defines it.
 *
 * @param name its name
 * @param packageName the package whose version is the server's; the runtime's name if the runtime serves by itself
 * @param parser the package that takes requests apart for it; its own if it does so itself
 * @param command the words that start it, with {@code ${HOST}}, {@code ${PORT}} and {@code ${STATE}} to be filled in
 * @param environment variables it is started with besides those every target gets
 * @param hasEgress whether its container may reach other machines
 * @param isDevelopment whether it is one for development, by its own documentation
 */
public record ServerDefinition(
        String name,
        String packageName,
        String parser,
        List<String> command,
        Map<String, String> environment,
        boolean hasEgress,
        boolean isDevelopment) {
    /** Copies the collections. */
    public ServerDefinition {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** {@return a server for production whose package has its name and takes requests apart itself} */
    public static ServerDefinition of(String name, List<String> command) {
        return new ServerDefinition(name, name, name, command, Map.of(), false, false);
    }
}
