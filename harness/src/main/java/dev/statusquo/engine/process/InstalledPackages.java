package dev.statusquo.engine.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What package managers say is installed, as far as they say it. */
public final class InstalledPackages {
    private static final String MODULES = "node_modules/";

    private InstalledPackages() {}

    /** {@return the packages that npm has written into a folder's hidden lock file; none if there is no such file} */
    static Map<String, String> ofNode(Path lock) {
        try {
            return Files.isRegularFile(lock) ? inNodeLock(Files.readString(lock)) : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the packages at the top of an npm lock file; none if the text is none} */
    public static Map<String, String> inNodeLock(String json) {
        Map<String, String> packages = new TreeMap<>();
        tree(json).path("packages").propertyStream().forEach(e -> {
            boolean isTop = e.getKey().lastIndexOf(MODULES) == 0;
            if (isTop) {
                packages.put(
                        e.getKey().substring(MODULES.length()),
                        e.getValue().path("version").asString("unknown"));
            }
        });
        return packages;
    }

    /** {@return the packages in what {@code pip list --format=json} prints; none if the text is none} */
    public static Map<String, String> inPipList(String json) {
        Map<String, String> packages = new TreeMap<>();
        tree(json)
                .valueStream()
                .forEach(p -> packages.put(
                        p.path("name").asString("unknown").toLowerCase(java.util.Locale.ROOT),
                        p.path("version").asString("unknown")));
        return packages;
    }

    private static JsonNode tree(String json) {
        try {
            return JsonMapper.shared().readTree(json.isBlank() ? "{}" : json);
        } catch (JacksonException e) {
            // No list: nothing is known of its packages.
            return JsonMapper.shared().createObjectNode();
        }
    }
}
