package dev.statusquo.config;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target as a person asks for it: {@code framework[@version][+server[@version]][,package=version…]}, such as
 * {@code flask}, {@code fastapi+hypercorn} or {@code flask@2.0.3,werkzeug=2.0.3}. A framework's version may also be
 * {@code path:} and a file of one's own.
 *
 * @param framework the folder's name
 * @param server the server, where one was named
 * @param versions the versions that were named, by package
 */
public record TargetRequest(String framework, Optional<String> server, Map<String, String> versions) {
    private static final String NAME = "[a-zA-Z0-9][a-zA-Z0-9._-]*";
    private static final Pattern GRAMMAR = Pattern.compile("(?<framework>" + NAME + ")"
            + "(@(?<version>path:[^,]+|[^@+,=]+))?"
            + "(\\+(?<server>" + NAME + ")(@(?<serverVersion>[^@+,=]+))?)?"
            + "(?<packages>(,[^,=]+=[^,=]+)*)");
    private static final String EXAMPLES = "write it as framework[@version][+server[@version]][,package=version…], "
            + "such as flask, fastapi+hypercorn or django,gunicorn=27.0.1";

    /** Copies the map. */
    public TargetRequest {
        versions = Map.copyOf(versions);
    }

    /** {@return what was asked for; throws BadInputException where it does not follow the grammar} */
    public static TargetRequest parse(String text) {
        Matcher parts = GRAMMAR.matcher(text.strip());
        if (!parts.matches()) {
            throw new BadInputException("'" + text + "' names no target", EXAMPLES);
        }
        Map<String, String> versions = new LinkedHashMap<>();
        String framework = parts.group("framework");
        Optional<String> server = Optional.ofNullable(parts.group("server"));
        Optional.ofNullable(parts.group("version")).ifPresent(v -> versions.put(framework, v));
        Optional.ofNullable(parts.group("serverVersion")).ifPresent(v -> versions.put(server.orElseThrow(), v));
        for (String pair : parts.group("packages").split(",", 0)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                versions.put(LockFile.normalised(pair.substring(0, equals)), pair.substring(equals + 1));
            }
        }
        return new TargetRequest(framework, server, versions);
    }

    /** {@return whether any version was named} */
    public boolean asksForVersions() {
        return !versions.isEmpty();
    }

    /** Throws BadInputException where a version was named that is not the one that will run. */
    void requireLocked(Target planned) {
        versions.forEach((name, version) -> {
            Optional<String> locked = planned.versionOf(name);
            if (!locked.equals(Optional.of(version))) {
                throw new BadInputException(
                        name + "@" + version + ": another version than the locked one is not offered yet; locked is "
                                + locked.map(v -> name + "@" + v).orElse("no package " + name),
                        "leave the version out: " + framework
                                + server.map(s -> "+" + s).orElse(""));
            }
        });
    }
}
