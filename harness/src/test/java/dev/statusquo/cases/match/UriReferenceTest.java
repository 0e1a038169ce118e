package dev.statusquo.cases.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UriReferenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/items/1?a=b&c=%20#part",
                "http://127.0.0.1:8000/x",
                "//host/x",
                "../up",
                "http://[::1]/",
                "mailto:a@b.c",
                "?q",
                "#"
            })
    void what_the_grammar_has_is_valid(String text) {
        assertThat(UriReference.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a b", "/%", "/%2", "/%zz", "/ü", "/a\"b", "/<x>", "/a\\b", "/a#b#c", "/{id}", "/a|b", "/a^b", "/\r\n"
            })
    void any_other_character_is_not(String text) {
        assertThat(UriReference.isValid(text)).isFalse();
    }
}
