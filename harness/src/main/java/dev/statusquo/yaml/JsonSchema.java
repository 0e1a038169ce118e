package dev.statusquo.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.statusquo.model.NearestName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema (2020-12) that texts and trees are held against. */
public final class JsonSchema {
    private final Schema schema;
    private final Set<String> keys;

    private JsonSchema(Schema schema, Set<String> keys) {
        this.schema = schema;
        this.keys = keys;
    }

    /** {@return the schema that a text in JSON says} */
    public static JsonSchema of(String json) {
        Set<String> keys = new TreeSet<>();
        JsonMapper.shared()
                .readTree(json)
                .findValues("properties")
                .forEach(properties -> keys.addAll(properties.propertyNames()));
        return new JsonSchema(
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(json, InputFormat.JSON),
                keys);
    }

    /** {@return what is wrong with a text, a sentence for each place; nothing if it is JSON of this schema} */
    public List<String> faults(String json) {
        try {
            return errors(JsonMapper.shared().readTree(json)).stream()
                    .map(this::sentence)
                    .toList();
        } catch (JacksonException e) {
            return List.of("it is no JSON");
        }
    }

    List<Error> errors(JsonNode tree) {
        return schema.validate(tree);
    }

    /** {@return place and fault: {@code cases.0: required property 'id' not found}, with the key that was probably meant} */
    String sentence(Error error) {
        String place =
                error.getInstanceLocation().toString().replaceFirst("^/", "").replace('/', '.');
        return (place.isEmpty() ? error.getMessage() : place + ": " + error.getMessage()) + meant(error);
    }

    private String meant(Error error) {
        String unknown = error.getProperty();
        if (unknown == null || keys.contains(unknown)) {
            return "";
        }
        return NearestName.of(unknown, keys)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
    }
}
