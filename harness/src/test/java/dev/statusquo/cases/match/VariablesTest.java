package dev.statusquo.cases.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {
    @Test
    void a_name_gives_way_to_its_text() {
        Variables variables = Variables.of(Map.of("code", "204", "way", "late"));

        assertThat(variables.in("GET /status/${code}/${way}?c=${code}")).isEqualTo("GET /status/204/late?c=204");
    }

    @Test
    void names_stand_within_names() {
        Variables variables = Variables.of(Map.of("code", "204", "documents.names.204", "No Content"));

        assertThat(variables.in("<${documents.names.${code}}>")).isEqualTo("<No Content>");
    }

    @Test
    void names_in_what_an_author_wrote_are_filled_in() {
        Variables variables =
                Variables.of(Map.of("target", "/s/${scope}/items")).withLiterals(Map.of("scope", "t1"));

        assertThat(variables.in("GET ${target}")).isEqualTo("GET /s/t1/items");
    }

    @Test
    void what_a_target_chose_stands_for_itself_whatever_is_in_it() {
        Variables variables = Variables.of(Map.of("secret", "s3"))
                .withLiterals(Map.of("tag", "\"${secret}\"", "loop", "${loop}", "open", "${"));

        assertThat(variables.in("If-Match: ${tag}")).isEqualTo("If-Match: \"${secret}\"");
        assertThat(variables.in("${loop}")).isEqualTo("${loop}");
        assertThat(variables.in("${open}secret}")).isEqualTo("${secret}");
    }

    @Test
    void what_a_target_chose_hides_what_an_author_wrote() {
        Variables variables = Variables.of(Map.of("tag", "written")).withLiterals(Map.of("tag", "saved"));

        assertThat(variables.in("${tag}")).isEqualTo("saved");
        assertThat(Variables.of(Map.of("tag", "written")).with("tag", "later").in("${tag}"))
                .isEqualTo("later");
    }

    @Test
    void a_text_can_be_repeated() {
        assertThat(Variables.of(Map.of()).in("?${3*a&}b=${2*12}")).isEqualTo("?a&a&a&b=1212");
        assertThat(Variables.of(Map.of("3*a", "named")).in("${3*a}")).isEqualTo("named");
    }

    @Test
    void a_name_without_a_text_is_said() {
        assertThatThrownBy(() -> Variables.of(Map.of()).in("GET /${nobody}"))
                .isInstanceOf(UnknownVariableException.class)
                .hasMessage("no value for ${nobody}");
    }

    @Test
    void text_that_only_begins_like_a_name_stays() {
        Variables variables = Variables.of(Map.of("a", "1"));

        assertThat(variables.in("$a {a} ${a")).isEqualTo("$a {a} ${a");
        assertThat(variables.in("{\"n\": ${a}}")).isEqualTo("{\"n\": 1}");
    }
}
