package dev.statusquo.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "end on 1000",
                "field Date on 400",
                "step 2 field Content-Type",
                "step 12 repeated state",
                "json /status",
                "content items[0].name",
                "feature stream",
                "winners",
                "step 3 items",
                "state that the other worker sees",
                ""
            })
    void a_place_is_read_back_from_its_text(String text) {
        assertThat(Place.parse(text)).hasToString(text);
    }

    @Test
    void a_text_names_step_kind_name_and_status() {
        assertThat(Place.parse("step 2 field Date on 400"))
                .isEqualTo(Place.field("Date").inStep("2").on(400));
        assertThat(Place.parse("interim")).isEqualTo(Place.of(Place.Kind.INTERIM));
        assertThat(Place.parse("winners")).isEqualTo(Place.other("winners"));
    }

    @Test
    void deviations_name_a_field_by_its_name_and_no_step() {
        assertThat(Place.parse("step 2 field Date on 400").shortName()).isEqualTo("Date on 400");
        assertThat(Place.parse("step 2 status").shortName()).isEqualTo("status");
    }
}
