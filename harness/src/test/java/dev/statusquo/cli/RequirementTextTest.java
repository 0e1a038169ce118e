package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequirementTextTest {
    @Test
    void a_section_is_explained_by_its_statements_their_cases_and_the_count() {
        Done done = Done.by("explain", "RFC 9110 8.6");

        assertThat(done.code()).isZero();
        assertThat(done.out())
                .contains("9110-8.6-d  MUST  RFC 9110 8.6", "MUST     status/204-has-no-content-length")
                .containsPattern("RFC 9110 8\\.6: \\d+ of 9 statements are judged, \\d+ recorded, \\d+ untested\n$");
    }

    @Test
    void a_section_contains_its_subsections_but_not_what_begins_with_the_same_digits() {
        assertThat(Done.by("explain", "rfc 9110 5.6").out())
                .contains("9110-5.6.7-a")
                .doesNotContain("9110-5.5");
        assertThat(Done.by("explain", "RFC 9110 1").code()).isEqualTo(2);
    }

    @Test
    void a_statement_is_explained_by_its_id() {
        assertThat(Done.by("explain", "9112-5.1-a").out())
                .contains("request/space-before-the-colon-is-400")
                .doesNotContain("9112-5.2-a");
    }

    @Test
    void the_statements_of_each_rfc_are_counted() {
        Done done = Done.by("list", "--requirements");

        assertThat(done.code()).isZero();
        assertThat(done.out())
                .containsPattern("RFC 9112 +\\d+ of \\d+ statements")
                .contains("RFC 10008", "all");
    }
}
