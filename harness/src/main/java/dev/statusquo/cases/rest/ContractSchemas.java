package dev.statusquo.cases.rest;

import dev.statusquo.model.BadInputException;
import dev.statusquo.yaml.JsonSchema;
import dev.statusquo.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's schemas, as matchers of contents. */
final class ContractSchemas {
    private final Map<String, JsonSchema> schemas;

    private ContractSchemas(Map<String, JsonSchema> schemas) {
        this.schemas = schemas;
    }

    /**
     * Reads the contract.
     *
     * @param contract the file {@code contract.yaml}
     * @return its schemas
     * @throws BadInputException if the file is missing, no YAML, or has no schemas
     */
    static ContractSchemas read(Path contract) {
        JsonNode components = YamlFile.read(contract).root().path("components");
        Map<String, JsonSchema> schemas = new TreeMap<>();
        components.path("schemas").propertyNames().forEach(name -> schemas.put(name, schema(name, components)));
        if (schemas.isEmpty()) {
            throw new BadInputException(
                    "the contract " + contract + " has no components/schemas",
                    "restore fixtures/contract.yaml; contents are held against it");
        }
        return new ContractSchemas(schemas);
    }

    /** The components stand beside the reference, so that schemas can refer to one another as in the contract. */
    private static JsonSchema schema(String name, JsonNode components) {
        return JsonSchema.of(JsonMapper.shared()
                .createObjectNode()
                .put("$ref", "#/components/schemas/" + name)
                .set("components", components)
                .toString());
    }

    /** {@return a matcher of content that is JSON of this schema} Throws IllegalArgumentException if the contract has none. */
    Matcher<String> jsonOf(String name) {
        JsonSchema schema = schemas.get(name);
        if (schema == null) {
            throw new IllegalArgumentException("the contract has no schema " + name + " but " + schemas.keySet());
        }
        return new JsonOfSchema(name, schema);
    }

    private static final class JsonOfSchema extends TypeSafeMatcher<String> {
        private final String name;
        private final JsonSchema schema;
        private List<String> faults = List.of();

        JsonOfSchema(String name, JsonSchema schema) {
            this.name = name;
            this.schema = schema;
        }

        @Override
        protected boolean matchesSafely(String content) {
            faults = schema.faults(content);
            return faults.isEmpty();
        }

        @Override
        public void describeTo(Description description) {
            description.appendText("JSON as the contract's schema " + name + " has it");
            faults.forEach(fault -> description.appendText("; " + fault));
        }
    }
}
