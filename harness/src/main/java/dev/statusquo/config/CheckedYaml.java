package dev.statusquo.config;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import dev.statusquo.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML files that a schema describes; every fault is reported with its file and line. */
final class CheckedYaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path schemaFile;
    private final Schema schema;

    /** Reads the schema; throws BadInputException where it cannot be read. */
    CheckedYaml(Path schemaFile) {
        this.schemaFile = schemaFile;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(schemaFile), InputFormat.JSON);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its content; each node knows its line
     * @throws BadInputException where it cannot be read, is no YAML or breaks the schema; lists every fault
     */
    JsonNode read(Path file) {
        JsonNode content = parse(file);
        String faults = schema.validate(content).stream()
                .sorted(Comparator.comparing(CheckedYaml::lineOf))
                .map(error -> place(file, lineOf(error)) + ": " + sentence(error))
                .distinct()
                .collect(Collectors.joining("\n  "));
        if (!faults.isEmpty()) {
            throw new BadInputException(
                    faults,
                    "correct the file; " + shortName(schemaFile) + " and containers/README.md say what it may hold");
        }
        return content;
    }

    /** {@return {@code flask/target.yaml:7} for a node that was read here} */
    static String place(Path file, JsonNode node) {
        return place(file, line(node));
    }

    private JsonNode parse(Path file) {
        try {
            return JsonNodes.readTree(MAPPER, text(file), LocationJsonNodeFactoryFactory.getInstance());
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new BadInputException(
                    place(file, at == null ? 1 : at.getLineNr()) + ": this is no YAML: "
                            + firstLine(e.getOriginalMessage()),
                    "correct the file at that line");
        }
    }

    private static int lineOf(Error error) {
        String property = error.getProperty();
        JsonNode at = error.getInstanceNode();
        if (property != null && at.get(property) != null) {
            return line(at.get(property));
        }
        return line(at);
    }

    private static int line(JsonNode node) {
        TokenStreamLocation at = JsonNodes.tokenStreamLocationOf(node);
        return at == null ? 1 : Math.max(1, at.getLineNr());
    }

    private static String sentence(Error error) {
        String where =
                error.getInstanceLocation().toString().replaceFirst("^/", "").replace('/', '.');
        return where.isEmpty() ? error.getMessage() : where + ": " + error.getMessage();
    }

    private static String place(Path file, int line) {
        return shortName(file) + ":" + line;
    }

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

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: " + e, "see that the file is there and is UTF-8 text");
        }
    }
}
