package dev.statusquo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowTest {
    @Test
    void a_row_without_parameters_is_called_as_its_case() {
        assertThat(Draft.of("status/one").row().id()).isEqualTo("status/one");
    }

    @Test
    void parameters_stand_in_the_order_of_their_names_whatever_the_case_wrote_first() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("way", "raised");
        written.put("code", "620");
        Map<String, String> otherwise = new LinkedHashMap<>();
        otherwise.put("code", "620");
        otherwise.put("way", "raised");

        assertThat(Draft.of("custom/code")
                        .rows(List.of(written, otherwise))
                        .made()
                        .allRows())
                .extracting(Row::id)
                .containsExactly("custom/code[code=620,way=raised]", "custom/code[code=620,way=raised]");
    }

    @Test
    void a_claim_is_tested_by_rows_of_its_cases_and_by_those_its_globs_match() {
        Row row = Draft.of("document/code-is-sent")
                .rows(List.of(Map.of("code", "204")))
                .row();

        assertThat(claim("document/code-is-sent").isTestedBy(row)).isTrue();
        assertThat(claim("document/code-is-sent[code=204]").isTestedBy(row)).isTrue();
        assertThat(claim("document/*").isTestedBy(row)).isTrue();
        assertThat(claim("document/code-is-sent[code=205]").isTestedBy(row)).isFalse();
        assertThat(claim("document/code").isTestedBy(row)).isFalse();
    }

    private static Claim claim(String cases) {
        return new Claim(
                "code/204",
                1,
                "204",
                "204 can be sent",
                List.of(cases),
                java.util.Optional.empty(),
                java.util.Optional.empty());
    }
}
