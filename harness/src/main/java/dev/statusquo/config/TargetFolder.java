package dev.statusquo.config;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.TargetDefinition;
import dev.statusquo.model.VersionRange;
import dev.statusquo.yaml.YamlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What one target.yaml says; its schema was checked. */
public final class TargetFolder {
    private final Path root;
    private final Path folder;
    private final YamlFile file;
    private final JsonNode yaml;

    private TargetFolder(Path root, Path folder, YamlFile file) {
        this.root = root;
        this.folder = folder;
        this.file = file;
        this.yaml = file.root();
    }

    /** {@return the folder's content; throws BadInputException with file and line where it has faults} */
    static TargetFolder read(Path root, Path folder, Path schema) {
        TargetFolder read = new TargetFolder(root, folder, YamlFile.read(folder.resolve("target.yaml"), schema));
        read.requireOwnName();
        read.requireKnownDefault();
        read.requireLock();
        read.requireRange();
        read.requireReasons();
        return read;
    }

    /** {@return the servers' names, in order} */
    public Set<String> servers() {
        return new TreeSet<>(yaml.get("servers").propertyNames());
    }

    /** {@return the folder with the server that its bare name means} */
    public TargetDefinition withDefaultServer() {
        return definition(text("defaultServer"));
    }

    /** {@return the folder with one of its servers; throws BadInputException that lists them where it has no such} */
    public TargetDefinition withServer(String server) {
        if (!servers().contains(server)) {
            throw new BadInputException(
                    text("framework") + " has no server " + server + "; its target.yaml has "
                            + String.join(", ", servers()),
                    NearestName.of(server, servers())
                            .map(near -> "did you mean " + text("framework") + "+" + near + "?")
                            .orElse("take one of these, or add it to containers/" + text("framework")
                                    + "/target.yaml"));
        }
        return definition(server);
    }

    private TargetDefinition definition(String server) {
        JsonNode chosen = yaml.get("servers").get(server);
        return new TargetDefinition(
                text("framework"),
                text("runtime"),
                folder,
                root,
                server,
                chosen.get("package").asString(),
                strings(chosen.get("command")),
                map(chosen.path("environment")),
                text("lock"),
                map(yaml.get("runtimeVersion")),
                new LinkedHashSet<>(strings(yaml.get("features"))),
                map(yaml.path("lacks")));
    }

    private void requireOwnName() {
        String name = folder.getFileName().toString();
        if (!text("framework").equals(name)) {
            throw fault("framework", "this is " + text("framework") + ", but the folder is " + name, "name both alike");
        }
    }

    private void requireKnownDefault() {
        if (!servers().contains(text("defaultServer"))) {
            throw fault(
                    "defaultServer",
                    "servers has no " + text("defaultServer") + ", it has " + String.join(", ", servers()),
                    "name one of these");
        }
    }

    private void requireLock() {
        if (!Files.isRegularFile(folder.resolve(text("lock")))) {
            throw fault("lock", "the folder has no file " + text("lock"), "write it: containers/README.md says how");
        }
    }

    private void requireRange() {
        String process = yaml.get("runtimeVersion").get("process").asString();
        try {
            new VersionRange(Character.isDigit(process.charAt(0)) ? "==" + process : process);
        } catch (IllegalArgumentException e) {
            throw fault("runtimeVersion", "process: " + e.getMessage(), "write a version or a range");
        }
    }

    private void requireReasons() {
        List<String> both = strings(yaml.get("features")).stream()
                .filter(yaml.path("lacks")::has)
                .toList();
        if (!both.isEmpty()) {
            throw fault("lacks", String.join(", ", both) + " is a feature, too", "take it out of one of the two");
        }
    }

    private BadInputException fault(String key, String what, String mend) {
        return new BadInputException(file.at("/" + key) + ": " + key + ": " + what, mend);
    }

    private String text(String key) {
        return yaml.get(key).asString();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static Map<String, String> map(JsonNode object) {
        Map<String, String> map = new LinkedHashMap<>();
        object.propertyStream().forEach(e -> map.put(e.getKey(), e.getValue().asString()));
        return map;
    }
}
