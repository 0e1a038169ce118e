package dev.statusquo.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a service of somebody's own is started: from an image, or by a command.
 *
 * @param image the image, if it comes from one
 * @param command the words that start it; none for those of the image. {@code ${PORT}} stands for the port
 * @param port the port on which it listens; none for a free one, which it is told in the variable PORT
 * @param environment what it finds in its environment besides
 * @param folder where a command runs
 */
public record ServiceStart(
        Optional<String> image,
        List<String> command,
        Optional<Integer> port,
        Map<String, String> environment,
        Path folder) {
    private static final String IMAGE = "image:";
    private static final String COMMAND = "command:";
    private static final Pattern REFERENCE = Pattern.compile("(?:.*/)?([^/:@]+)(?::([^/@]+))?(?:@(.+))?");

    /** Copies the collections. */
    public ServiceStart {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** {@return whether a target is written as one that is started, {@code image:users-api:1.4} or {@code command:node server.js}} */
    public static boolean isMeantBy(String text) {
        return text.startsWith(IMAGE) || text.startsWith(COMMAND);
    }

    /** {@return the same service from what a target says, {@code image:users-api:1.5} or {@code command:node server.js}} */
    public ServiceStart as(String text) {
        return text.startsWith(IMAGE)
                ? new ServiceStart(Optional.of(text.substring(IMAGE.length())), List.of(), port, environment, folder)
                : new ServiceStart(
                        Optional.empty(),
                        List.of(text.substring(COMMAND.length()).strip().split(" +", -1)),
                        port,
                        environment,
                        folder);
    }

    /** {@return the same on this port} */
    public ServiceStart at(int where) {
        return new ServiceStart(image, command, Optional.of(where), environment, folder);
    }

    /** {@return nothing that could be started yet, in a folder} */
    public static ServiceStart in(Path folder) {
        return new ServiceStart(Optional.empty(), List.of(), Optional.empty(), Map.of(), folder);
    }

    /** {@return whether it says what to start} */
    public boolean isThere() {
        return image.isPresent() || !command.isEmpty();
    }

    /** {@return a name for the service: the last part of the image's, or the program's} */
    public String name() {
        String source = image.orElseGet(() -> command.isEmpty() ? "service" : command.get(0));
        Matcher parts = REFERENCE.matcher(source);
        String plain = parts.matches() ? parts.group(1) : source;
        return plain.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
    }

    /** {@return what tells it from another one of the same name: the image's tag or digest, or the command} */
    public String version() {
        if (image.isEmpty()) {
            return String.join(" ", command);
        }
        Matcher parts = REFERENCE.matcher(image.get());
        return parts.matches()
                ? Optional.ofNullable(parts.group(2))
                        .or(() -> Optional.ofNullable(parts.group(3)))
                        .orElse("latest")
                : image.get();
    }

    @Override
    public String toString() {
        return image.map(name -> IMAGE + name).orElseGet(() -> COMMAND + String.join(" ", command));
    }
}
