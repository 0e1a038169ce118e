package dev.statusquo.config;

import dev.statusquo.model.AppFolder;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.NearestName;
import dev.statusquo.model.OfferedFeatures;
import dev.statusquo.model.ServerDefinition;
import dev.statusquo.model.VersionNeeds;
import dev.statusquo.model.VersionNeeds.FeatureNeed;
import dev.statusquo.model.VersionRange;
import dev.statusquo.model.VersionRequest;
import dev.statusquo.yaml.YamlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What one target.yaml says; its schema was checked. */
public final class TargetFolder {
    private static final Pattern MINOR = Pattern.compile("(\\d{1,3})\\.(\\d{1,4})");

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
        read.requireEveryFeature(YamlFile.read(schema).root().at("/$defs/feature/enum"));
        return read;
    }

    /** {@return the servers' names, in order} */
    public Set<String> servers() {
        return new TreeSet<>(yaml.get("servers").propertyNames());
    }

    /** {@return the folder with the server that its bare name means} */
    public DefinedTarget withDefaultServer() {
        return definition(text("defaultServer"));
    }

    /** {@return the folder as a request wants it; throws BadInputException where it cannot be} */
    public DefinedTarget as(RequestedTarget request) {
        DefinedTarget plain = request.server().map(this::withServer).orElseGet(this::withDefaultServer);
        VersionRequest versions =
                request.versions(plain.runtime(), plain.server().packageName());
        String runtime = versions.versions().get(plain.runtime());
        return runtime == null ? plain.with(versions) : plain.with(versions).withRuntime(runtimes(plain, runtime));
    }

    /** Python's patch version is whatever the machine or the image has; Node's is exact. */
    private static Map<String, String> runtimes(DefinedTarget definition, String version) {
        if (definition.runtime().equals("node")) {
            return Map.of("docker", version, "process", version);
        }
        Matcher minor = MINOR.matcher(version);
        if (!minor.matches()) {
            return Map.of("docker", version, "process", version);
        }
        int next = Integer.parseInt(minor.group(2)) + 1;
        return Map.of("docker", version, "process", ">=" + version + " <" + minor.group(1) + "." + next);
    }

    /** {@return the folder with one of its servers; throws BadInputException that lists them where it has no such} */
    public DefinedTarget withServer(String server) {
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

    private DefinedTarget definition(String server) {
        JsonNode chosen = yaml.get("servers").get(server);
        return new DefinedTarget(
                new AppFolder(text("framework"), text("runtime"), folder, root),
                server(server, chosen),
                chosen.path("lock").asString(text("lock")),
                map(yaml.get("runtimeVersion")),
                new OfferedFeatures(
                        features(chosen), lacks(chosen), new VersionNeeds(featureNeeds(), wordNeeds(chosen))),
                VersionRequest.none(),
                Optional.empty());
    }

    private static ServerDefinition server(String name, JsonNode yaml) {
        String packageName = yaml.get("package").asString();
        return new ServerDefinition(
                name,
                packageName,
                yaml.path("parser").asString(packageName),
                strings(yaml.get("command")),
                map(yaml.path("environment")),
                yaml.path("egress").asBoolean(false),
                yaml.path("development").asBoolean(false));
    }

    private Set<String> features(JsonNode server) {
        Set<String> features = new LinkedHashSet<>(strings(yaml.get("features")));
        features.removeAll(map(server.path("lacks")).keySet());
        features.addAll(strings(server.path("features")));
        return features;
    }

    private Map<String, String> lacks(JsonNode server) {
        Map<String, String> lacks = map(yaml.path("lacks"));
        lacks.putAll(map(server.path("lacks")));
        strings(server.path("features")).forEach(lacks::remove);
        return lacks;
    }

    private Map<String, FeatureNeed> featureNeeds() {
        Map<String, FeatureNeed> needs = new LinkedHashMap<>();
        yaml.path("featureNeeds").propertyStream().forEach(e -> {
            String pointer = "featureNeeds";
            if (!strings(yaml.get("features")).contains(e.getKey())) {
                throw fault(pointer, e.getKey() + " is no feature", "add it to features, or take it out here");
            }
            needs.put(
                    e.getKey(),
                    new FeatureNeed(
                            ranges(e.getValue().get("needs"), pointer),
                            e.getValue().get("otherwise").asString(),
                            Set.copyOf(strings(e.getValue().path("own")))));
        });
        return needs;
    }

    private Map<String, Map<String, VersionRange>> wordNeeds(JsonNode server) {
        Map<String, Map<String, VersionRange>> needs = new LinkedHashMap<>();
        server.path("wordNeeds").propertyStream().forEach(e -> needs.put(e.getKey(), ranges(e.getValue(), "servers")));
        return needs;
    }

    private Map<String, VersionRange> ranges(JsonNode node, String pointer) {
        Map<String, VersionRange> ranges = new LinkedHashMap<>();
        map(node).forEach((name, range) -> {
            try {
                ranges.put(name, new VersionRange(range));
            } catch (IllegalArgumentException e) {
                throw fault(pointer, name + ": " + e.getMessage(), "write a range such as >=25.1");
            }
        });
        return ranges;
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
        Stream<String> others = yaml.get("servers")
                .valueStream()
                .flatMap(server -> Optional.ofNullable(server.get("lock")).stream())
                .map(JsonNode::asString);
        Stream.concat(Stream.of(text("lock")), others)
                .filter(lock -> !Files.isRegularFile(folder.resolve(lock)))
                .findFirst()
                .ifPresent(lock -> {
                    throw fault("lock", "the folder has no file " + lock, "write it: containers/README.md says how");
                });
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

    /** What neither is offered nor has a sentence would leave rows out without a word. */
    private void requireEveryFeature(JsonNode known) {
        for (String server : servers()) {
            JsonNode chosen = yaml.get("servers").get(server);
            List<String> silent = strings(known).stream()
                    .filter(feature -> !features(chosen).contains(feature)
                            && !lacks(chosen).containsKey(feature))
                    .toList();
            if (!silent.isEmpty()) {
                throw fault(
                        "lacks",
                        String.join(", ", silent) + " is neither offered nor lacking on " + server,
                        "add it to features, or to lacks with one sentence that says why");
            }
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
