package dev.statusquo.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.checkout.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeaturesTest {
    private static final Pattern CONTRACT = Pattern.compile("(?s)Features: (.*?)\\.\\n");
    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

    @Test
    void a_case_can_need_each_of_them_and_nothing_else() throws IOException {
        JsonNode schema =
                JsonMapper.shared().readTree(Files.readString(Root.find().resolve("fixtures/schema/case.schema.json")));

        List<String> needs = schema.at("/$defs/case/properties/needs/items/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();

        assertThat(needs).containsExactlyInAnyOrderElementsOf(Features.ALL);
    }

    @Test
    void the_contract_names_each_of_them_and_nothing_else() throws IOException {
        String contract = Files.readString(Root.find().resolve("fixtures/contract.yaml"));

        List<String> named = CONTRACT.matcher(contract)
                .results()
                .flatMap(list -> NAME.matcher(list.group(1)).results())
                .map((MatchResult name) -> name.group(1))
                .toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(Features.ALL);
    }
}
