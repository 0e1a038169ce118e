package dev.statusquo.cases.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.model.BadInputException;
import java.nio.file.Path;
import org.hamcrest.Matcher;
import org.hamcrest.StringDescription;
import org.junit.jupiter.api.Test;

class ContractSchemasTest {
    private static final ContractSchemas SCHEMAS = ContractSchemas.read(Path.of("..", "fixtures", "contract.yaml"));

    @Test
    void every_keyword_of_a_schema_binds() {
        String echo = "{\"method\":\"GET\",\"target\":\"/\",\"path\":\"/\",\"query\":\"\",\"fields\":[%s],"
                + "\"values\":{},\"content\":{\"octets\":0,\"sha256\":\"" + "0".repeat(64) + "\"}}";
        assertThat(matches("Echo", echo.formatted("[\"a\",\"b\"]"))).isTrue();
        assertThat(matches("Echo", echo.formatted("[\"a\",\"b\",\"c\"]"))).isFalse();
        assertThat(matches("Echo", echo.formatted("[\"\",\"b\"]"))).isFalse();
        assertThat(matches("Ready", "{\"ready\":true}")).isTrue();
        assertThat(matches("Ready", "{\"ready\":false}")).isFalse();
        assertThat(matches("ItemPatch", "{\"increment\":\"x\"}")).isFalse();
        assertThat(matches("ItemList", "[{\"id\":\"1\",\"name\":null,\"n\":1}]"))
                .isTrue();
        assertThat(matches("ItemList", "[{\"id\":\"1\",\"name\":null}]")).isFalse();
        assertThat(matches("ItemList", "[")).isFalse();
    }

    @Test
    void a_content_that_does_not_match_is_told_with_its_places() {
        Matcher<String> items = SCHEMAS.jsonOf("ItemList");

        assertThat(items.matches("[{\"id\":\"1\",\"name\":null}]")).isFalse();
        assertThat(StringDescription.toString(items))
                .isEqualTo("JSON as the contract's schema ItemList has it; 0: required property 'n' not found");
    }

    @Test
    void names_a_contract_that_cannot_be_read_and_a_schema_that_is_not_there() {
        assertThatThrownBy(() -> ContractSchemas.read(Path.of("nowhere.yaml")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("nowhere.yaml");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMAS.jsonOf("Nothing"))
                .withMessageStartingWith("the contract has no schema Nothing but [");
    }

    private static boolean matches(String schema, String content) {
        return SCHEMAS.jsonOf(schema).matches(content);
    }
}
