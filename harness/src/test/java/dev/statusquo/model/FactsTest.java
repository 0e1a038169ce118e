package dev.statusquo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final Facts ALL = new Facts.Builder()
            .value("tag", "\"a\"")
            .client("status 620")
            .attempts(4)
            .calls(2)
            .unsteady("a race")
            .chance("who is first")
            .polled(List.of("/jobs/1", "/jobs/2"))
            .notApplicable("no such route")
            .counterexample("curl")
            .build();

    @Test
    void every_part_is_read_back_from_its_text() {
        assertThat(Facts.ofTexts(ALL.texts())).isEqualTo(ALL);
        assertThat(ALL.texts()).hasSize(9).containsEntry("polled", "/jobs/1 /jobs/2");
        assertThat(Facts.none().texts()).isEmpty();
    }

    @Test
    void no_name_of_a_value_switches_a_comparison_off() {
        for (String name : Facts.RESERVED) {
            assertThatThrownBy(() -> new Facts.Builder().value(name, "anything"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Facts.ofValues(Map.of("tag", "chance")).stability().isSteady())
                .isTrue();
    }
}
