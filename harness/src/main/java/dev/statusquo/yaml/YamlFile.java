package dev.statusquo.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import dev.statusquo.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file as a tree whose places know their lines. */
public final class YamlFile {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Map<Path, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private final Path file;
    private final JsonNode root;

    private YamlFile(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its tree
     * @throws BadInputException where it cannot be read or is no YAML
     */
    public static YamlFile read(Path file) {
        try {
            JsonNode tree = JsonNodes.readTree(MAPPER, textOf(file), LocationJsonNodeFactoryFactory.getInstance());
            if (tree == null || tree.isMissingNode() || tree.isNull()) {
                throw new BadInputException(place(file, 1) + ": the file is empty", "restore it, or delete it");
            }
            return new YamlFile(file, tree);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new BadInputException(
                    place(file, at == null ? 1 : at.getLineNr()) + ": this is no YAML: "
                            + firstLine(e.getOriginalMessage()),
                    "correct the file at that line");
        }
    }

    /**
     * Reads a file and holds it against a schema.
     *
     * @param file the file
     * @param schema a JSON Schema (2020-12)
     * @return its tree
     * @throws BadInputException where it cannot be read, is no YAML, or is not as the schema says; every fault is named
     */
    public static YamlFile read(Path file, Path schema) {
        YamlFile yaml = read(file);
        JsonSchema wanted = SCHEMAS.computeIfAbsent(schema.toAbsolutePath().normalize(), YamlFile::schemaOf);
        String faults = wanted.errors(yaml.root).stream()
                .sorted(Comparator.comparing(YamlFile::lineOf))
                .map(error -> place(file, lineOf(error)) + ": " + wanted.sentence(error))
                .distinct()
                .collect(Collectors.joining("\n"));
        if (!faults.isEmpty()) {
            throw new BadInputException(faults, "correct the file; " + shortName(schema) + " says what it may hold");
        }
        return yaml;
    }

    private static JsonSchema schemaOf(Path file) {
        try {
            String text = textOf(file);
            if (JsonMapper.shared().readTree(text).isObject()) {
                return JsonSchema.of(text);
            }
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new BadInputException(
                    place(file, at == null ? 1 : at.getLineNr()) + ": this is no JSON: "
                            + firstLine(e.getOriginalMessage()),
                    "correct the file at that line");
        }
        throw new BadInputException(place(file, 1) + ": this is no JSON Schema", "restore the file");
    }

    private static int lineOf(Error error) {
        String property = error.getProperty();
        JsonNode at = error.getInstanceNode();
        return property != null && at.get(property) != null ? lineOf(at.get(property)) : lineOf(at);
    }

    private static int lineOf(JsonNode node) {
        TokenStreamLocation at = JsonNodes.tokenStreamLocationOf(node);
        return at == null ? 1 : Math.max(1, at.getLineNr());
    }

    private static String place(Path file, int line) {
        return shortName(file) + ":" + line;
    }

    /** The last parts say which file it is, wherever the checkout lies. */
    private static String shortName(Path file) {
        int parts = file.getNameCount();
        return file.subpath(Math.max(0, parts - 3), parts).toString();
    }

    private static String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(text);
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: " + e, "see that the file is there and is UTF-8 text");
        }
    }

    /** {@return the whole tree} */
    public JsonNode root() {
        return root;
    }

    /** {@return the place of a JSON pointer as file and line; the file's first line where nothing is there} */
    public String at(String pointer) {
        return place(file, lineOf(root.at(pointer)));
    }
}
