package dev.statusquo.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.statusquo.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file as a tree whose places know their lines. */
public final class YamlFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Map<Path, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private final Path file;
    private final JsonNode root;
    private final Map<String, Integer> lines;

    private YamlFile(Path file, JsonNode root, Map<String, Integer> lines) {
        this.file = file;
        this.root = root;
        this.lines = lines;
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its tree
     * @throws BadInputException where it cannot be read or is no YAML
     */
    public static YamlFile read(Path file) {
        String text = textOf(file);
        try {
            return new YamlFile(file, YAML.readTree(text), linesOf(text));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BadInputException(
                    file + ":" + line + ": not YAML: " + firstLine(e.getOriginalMessage()),
                    "mend the line and run again");
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
        List<Error> errors = SCHEMAS.computeIfAbsent(schema.toAbsolutePath().normalize(), YamlFile::schemaOf)
                .validate(yaml.root);
        if (!errors.isEmpty()) {
            String what = String.join(
                    "\n",
                    errors.stream().limit(5).map(yaml::sentence).distinct().toList());
            throw new BadInputException(what, "mend the file; " + schema.getFileName() + " says what it may hold");
        }
        return yaml;
    }

    private String sentence(Error error) {
        String pointer = error.getInstanceLocation().toString();
        return at(pointer) + ": " + (pointer.isEmpty() ? "" : pointer + " ") + error.getMessage();
    }

    private static Schema schemaOf(Path file) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(textOf(file), InputFormat.JSON);
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadInputException("cannot read " + file + ": " + e, "check that the file is there and readable");
        }
    }

    private static Map<String, Integer> linesOf(String text) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lines.putIfAbsent(
                        parser.streamReadContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** {@return the file} */
    public Path file() {
        return file;
    }

    /** {@return the whole tree} */
    public JsonNode root() {
        return root;
    }

    /** {@return the place of a JSON pointer as file and line, or of its nearest parent that has one} */
    public String at(String pointer) {
        return file + ":" + lineOf(pointer).orElse(1);
    }

    private Optional<Integer> lineOf(String pointer) {
        for (String p = pointer; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
            Integer line = lines.get(p);
            if (line != null) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }
}
