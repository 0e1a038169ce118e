package dev.statusquo.cases.rest;

import dev.statusquo.model.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The contract's schemas in the words of REST Assured's validator. The contract is written in JSON Schema 2020-12, the
 * validator knows draft 4: references are put in place, and the few keywords that were renamed get their old names.
 */
final class ContractSchemas {
    private static final String RESOURCE = "/statusquo/fixtures/contract.yaml";
    private static final String REFERENCE = "#/components/schemas/";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final JsonNode schemas;

    private ContractSchemas(JsonNode schemas) {
        this.schemas = schemas;
    }

    /** {@return the schemas of the contract that this suite carries} */
    static ContractSchemas packaged() {
        try (InputStream in = ContractSchemas.class.getResourceAsStream(RESOURCE)) {
            return Optional.ofNullable(in).map(ContractSchemas::read).orElseThrow(() -> unusable("is missing"));
        } catch (IOException broken) {
            throw unusable("cannot be read: " + broken.getMessage());
        }
    }

    /** {@return the names of all schemas, in order} */
    Set<String> names() {
        return new TreeSet<>(schemas.propertyNames());
    }

    /** {@return the schema of this name in draft 4} Throws IllegalArgumentException where the contract has none. */
    String draft4(String name) {
        return JSON.writeValueAsString(translated(named(name)));
    }

    private static ContractSchemas read(InputStream yaml) {
        try {
            return new ContractSchemas(
                    new YAMLMapper().readTree(yaml).path("components").path("schemas"));
        } catch (JacksonException broken) {
            throw unusable("is no YAML: " + broken.getMessage());
        }
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

    private static BadInputException unusable(String how) {
        return new BadInputException(
                "the contract " + RESOURCE + " on the class path " + how,
                "build the jar again: fixtures/ is a part of it");
    }
}
