package dev.statusquo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FieldsTest {
    private static final Fields FIELDS = Fields.of("Vary", "a", "Date", "now", "vary", "b, c,, ");

    @Test
    void names_are_compared_without_case_and_order_is_kept() {
        assertThat(FIELDS.values("VARY")).containsExactly("a", "b, c,, ");
        assertThat(FIELDS.first("vary")).contains("a");
        assertThat(FIELDS.combined("Vary")).contains("a, b, c,, ");
        assertThat(FIELDS.has("Age")).isFalse();
        assertThat(FIELDS.combined("Age")).isEmpty();
    }

    @Test
    void list_members_leave_empty_ones_out() {
        assertThat(FIELDS.members("Vary")).containsExactly("a", "b", "c");
    }

    @Test
    void one_more_line_leaves_the_original_as_it_was() {
        assertThat(FIELDS.with("Age", "1").lines()).hasSize(4);
        assertThat(FIELDS.lines()).hasSize(3);
        assertThat(Fields.of("A", "1").with("B", "2").section()).isEqualTo("A: 1\r\nB: 2\r\n");
    }

    @Test
    void a_name_without_a_value_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fields.of("A", "1", "B"))
                .withMessageContaining("B");
    }
}
