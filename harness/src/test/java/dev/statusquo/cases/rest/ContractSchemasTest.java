package dev.statusquo.cases.rest;

import static io.restassured.module.jsv.JsonSchemaValidator.matchesJsonSchema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.model.BadInputException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractSchemasTest {
    /** What draft 4 knows: any other keyword would be passed over in silence, and nothing would be held against it. */
    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "required",
            "properties",
            "additionalProperties",
            "minProperties",
            "items",
            "additionalItems",
            "minItems",
            "enum",
            "anyOf",
            "oneOf",
            "not",
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "description");

    private static final ContractSchemas SCHEMAS = ContractSchemas.read(Path.of("..", "fixtures", "contract.yaml"));

    @Test
    void every_schema_uses_only_keywords_that_both_drafts_understand() {
        assertThat(SCHEMAS.names()).contains("Item", "Echo", "TestClient");
        for (String name : SCHEMAS.names()) {
            known(name, JsonMapper.shared().readTree(SCHEMAS.draft4(name)));
        }
    }

    @Test
    void renamed_keywords_still_bind() {
        String echo = "{\"method\":\"GET\",\"target\":\"/\",\"path\":\"/\",\"query\":\"\",\"fields\":[%s],"
                + "\"content\":{\"octets\":0,\"sha256\":\"" + "0".repeat(64) + "\"}}";
        assertThat(matches("Echo", echo.formatted("[\"a\",\"b\"]"))).isTrue();
        assertThat(matches("Echo", echo.formatted("[\"a\",\"b\",\"c\"]"))).isFalse();
        assertThat(matches("Echo", echo.formatted("[\"\",\"b\"]"))).isFalse();
        assertThat(matches("Ready", "{\"ready\":true}")).isTrue();
        assertThat(matches("Ready", "{\"ready\":false}")).isFalse();
        assertThat(matches("ItemPatch", "{\"increment\":\"x\"}")).isFalse();
        assertThat(matches("ItemList", "[{\"id\":\"1\",\"name\":null,\"n\":1}]"))
                .isTrue();
        assertThat(matches("ItemList", "[{\"id\":\"1\",\"name\":null}]")).isFalse();
    }

    @Test
    void names_a_contract_that_cannot_be_read() {
        assertThatThrownBy(() -> ContractSchemas.read(Path.of("nowhere.yaml")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("nowhere.yaml");
    }

    private static boolean matches(String schema, String content) {
        return matchesJsonSchema(SCHEMAS.draft4(schema)).matches(content);
    }

    private static void known(String where, JsonNode schema) {
        assertThat(KEYWORDS).as(where).containsAll(schema.propertyNames());
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            below(where + "/" + keyword.getKey(), keyword.getKey(), keyword.getValue());
        }
    }

    private static void below(String where, String keyword, JsonNode value) {
        switch (keyword) {
            case "properties" -> value.properties().forEach(p -> known(where + "/" + p.getKey(), p.getValue()));
            case "anyOf", "oneOf" -> value.forEach(one -> known(where, one));
            case "items" ->
                (value.isArray() ? value : JsonMapper.shared().createArrayNode().add(value))
                        .forEach(one -> known(where, one));
            case "not" -> known(where, value);
            case "additionalProperties", "additionalItems" -> {
                if (value.isObject()) {
                    known(where, value);
                }
            }
            default -> assertThat(value.isMissingNode()).isFalse();
        }
    }
}
