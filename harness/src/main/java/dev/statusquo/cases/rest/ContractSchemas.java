package dev.statusquo.cases.rest;

import dev.statusquo.model.BadInputException;
import dev.statusquo.yaml.YamlFile;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract's schemas in the words of REST Assured's validator. The contract is written in JSON Schema 2020-12, the
 * validator knows draft 4: references are put in place, and the few keywords that were renamed get their old names.
 */
final class ContractSchemas {
    private static final String REFERENCE = "#/components/schemas/";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final JsonNode schemas;

    private ContractSchemas(JsonNode schemas) {
        this.schemas = schemas;
    }

    /**
     * Reads the contract.
     *
     * @param contract the file {@code contract.yaml}
     * @return its schemas
     * @throws BadInputException where the file is missing, no YAML, or has no schemas
     */
    static ContractSchemas read(Path contract) {
        JsonNode schemas = YamlFile.read(contract).root().path("components").path("schemas");
        if (schemas.isEmpty()) {
            throw new BadInputException(
                    "the contract " + contract + " has no components/schemas",
                    "restore fixtures/contract.yaml; contents are held against it");
        }
        return new ContractSchemas(schemas);
    }

    /** {@return the names of all schemas, in order} */
    Set<String> names() {
        return new TreeSet<>(schemas.propertyNames());
    }

    /** {@return the schema of this name in draft 4} Throws IllegalArgumentException where the contract has none. */
    String draft4(String name) {
        return JSON.writeValueAsString(translated(named(name)));
    }

    private JsonNode named(String name) {
        JsonNode schema = schemas.path(name);
        if (schema.isMissingNode()) {
            throw new IllegalArgumentException("the contract has no schema " + name + " but " + names());
        }
        return schema;
    }

    private JsonNode translated(JsonNode schema) {
        if (schema.isBoolean()) {
            ObjectNode all = JSON.createObjectNode();
            return schema.asBoolean() ? all : all.set("not", JSON.createObjectNode());
        }
        if (schema.has("$ref")) {
            return translated(named(schema.path("$ref").asString().replace(REFERENCE, "")));
        }
        ObjectNode out = JSON.createObjectNode();
        schema.propertyStream().forEach(keyword -> translate(keyword.getKey(), keyword.getValue(), schema, out));
        return out;
    }

    private void translate(String keyword, JsonNode value, JsonNode schema, ObjectNode out) {
        switch (keyword) {
            case "const" -> out.set("enum", JSON.createArrayNode().add(value));
            case "prefixItems" -> out.set("items", each(value));
            case "items" -> out.set(schema.has("prefixItems") ? "additionalItems" : "items", plain(value));
            case "additionalProperties", "not" -> out.set(keyword, plain(value));
            case "anyOf", "oneOf", "allOf" -> out.set(keyword, each(value));
            case "properties" -> out.set(keyword, members(value));
            default -> out.set(keyword, value);
        }
    }

    /** Draft 4 knows true and false here and nowhere else. */
    private JsonNode plain(JsonNode value) {
        return value.isBoolean() ? value : translated(value);
    }

    private ArrayNode each(JsonNode values) {
        ArrayNode out = JSON.createArrayNode();
        values.forEach(value -> out.add(translated(value)));
        return out;
    }

    private ObjectNode members(JsonNode properties) {
        ObjectNode out = JSON.createObjectNode();
        properties.propertyStream().forEach(p -> out.set(p.getKey(), translated(p.getValue())));
        return out;
    }
}
