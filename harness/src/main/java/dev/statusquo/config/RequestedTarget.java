package dev.statusquo.config;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.PackageNames;
import dev.statusquo.model.VersionRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target as a person asks for it: {@code framework[@version][+server[@version]][,package=version…]}, such as
 * {@code flask}, {@code fastapi+hypercorn} or {@code flask@2.0.3,werkzeug=2.0.3}. A version is one that was released, {@code latest}, or
 * {@code path:} and a file of one's own. The runtime counts as a package: {@code express,node=20.19.2}.
 *
 * @param framework the folder's name
 * @param server the server, where one was named
 * @param frameworkVersion the framework's version, where one was named
 * @param serverVersion the server's version, where one was named
 * @param packages the versions of other packages and of the runtime, by name, in that order
 */
public record RequestedTarget(
        String framework,
        Optional<String> server,
        Optional<String> frameworkVersion,
        Optional<String> serverVersion,
        Map<String, String> packages) {
    private static final String NAME = "[a-zA-Z0-9][a-zA-Z0-9._-]*";
    private static final String PACKAGE = "(?:@" + NAME + "/)?" + NAME;
    private static final String FILE = "[^,\\p{Cntrl}]";
    private static final String VERSION =
            "path:" + FILE + "+?\\.(?:whl|tgz|tar\\.gz|zip)|path:[^,+\\p{Cntrl}]+|[^@+,=\\p{Cntrl}]+";
    private static final Pattern GRAMMAR = Pattern.compile("(?<framework>" + NAME + ")"
            + "(@(?<version>" + VERSION + "))?"
            + "(\\+(?<server>" + NAME + ")(@(?<serverVersion>" + VERSION + "))?)?"
            + "(?<packages>(," + PACKAGE + "=" + FILE + "+)*)");
    private static final Pattern EXACT =
            Pattern.compile("path:" + FILE + "+|latest|[0-9][0-9A-Za-z_.!-]*(?:\\+[0-9A-Za-z.]+)?");
    private static final String EXAMPLES = "write it as framework[@version][+server[@version]][,package=version…], "
            + "such as flask, fastapi+hypercorn or django,gunicorn=27.0.1";

    /** Copies the map, in its order. */
    public RequestedTarget {
        packages = Collections.unmodifiableMap(new LinkedHashMap<>(packages));
    }

    /** {@return what was asked for; throws BadInputException where it does not follow the grammar} */
    public static RequestedTarget parse(String text) {
        Matcher parts = GRAMMAR.matcher(text.strip());
        if (!parts.matches()) {
            throw new BadInputException("'" + text + "' names no target", EXAMPLES);
        }
        Map<String, String> packages = new LinkedHashMap<>();
        for (String pair : parts.group("packages").split(",", 0)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = pair.substring(0, equals);
                if (packages.put(name, exact(text, pair.substring(equals + 1))) != null) {
                    throw new BadInputException("'" + text + "' names " + name + " twice", "leave one of them out");
                }
            }
        }
        return new RequestedTarget(
                parts.group("framework"),
                Optional.ofNullable(parts.group("server")),
                Optional.ofNullable(parts.group("version")).map(v -> exact(text, v)),
                Optional.ofNullable(parts.group("serverVersion")).map(v -> exact(text, v)),
                packages);
    }

    private static String exact(String text, String version) {
        if (!EXACT.matcher(version).matches()) {
            throw new BadInputException(
                    "'" + text + "': " + version + " is no version",
                    "name one that was released, such as 2.0.3, or latest, or path: and a file");
        }
        return version;
    }

    /**
     * Says which versions were asked for.
     *
     * @param runtime the target's runtime, whose registry decides which names are the same
     * @param serverPackage the package that the server belongs to
     * @return the request for versions, by package
     * @throws BadInputException where one package was asked for in two versions
     */
    VersionRequest versions(String runtime, String serverPackage) {
        Map<String, String> versions = new LinkedHashMap<>();
        frameworkVersion.ifPresent(version -> versions.put(framework, version));
        serverVersion.ifPresent(version -> versions.put(serverPackage, version));
        packages.forEach((written, version) -> {
            String name = PackageNames.normalised(runtime, written);
            String other = versions.put(name, version);
            if (other != null && !other.equals(version)) {
                throw new BadInputException(
                        framework + ": " + name + " is asked for as " + other + " and as " + version,
                        "leave one of them out");
            }
        });
        return new VersionRequest(versions);
    }
}
