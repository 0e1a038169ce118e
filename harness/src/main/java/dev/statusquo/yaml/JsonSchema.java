package dev.statusquo.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema (2020-12) that texts and trees are held against. */
public final class JsonSchema {
    private final Schema schema;

    private JsonSchema(Schema schema) {
        this.schema = schema;
    }

    /** {@return the schema that a text in JSON says} */
    public static JsonSchema of(String json) {
        return new JsonSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json, InputFormat.JSON));
    }

    /** {@return what is wrong with a text, a sentence for each place; nothing if it is JSON of this schema} */
    public List<String> faults(String json) {
        try {
            return errors(JsonMapper.shared().readTree(json)).stream()
                    .map(JsonSchema::sentence)
                    .toList();
        } catch (JacksonException e) {
            return List.of("it is no JSON");
        }
    }

    List<Error> errors(JsonNode tree) {
        return schema.validate(tree);
    }

    /** {@return place and fault: {@code cases.0: required property 'id' not found}} */
    static String sentence(Error error) {
        String place =
                error.getInstanceLocation().toString().replaceFirst("^/", "").replace('/', '.');
        return place.isEmpty() ? error.getMessage() : place + ": " + error.getMessage();
    }
}
