package dev.statusquo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.model.BadInputException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeedSettingTest {

    @Test
    void where_nobody_sets_one_there_is_none() {
        assertThat(SeedSetting.read(name -> Optional.empty(), Map.of())).isEmpty();
    }

    @Test
    void a_property_wins_over_the_environment() {
        assertThat(SeedSetting.read(name -> Optional.of("7"), Map.of("STATUSQUO_SEED", "8")))
                .hasValue(7);
        assertThat(SeedSetting.read(name -> Optional.empty(), Map.of("STATUSQUO_SEED", "8")))
                .hasValue(8);
    }

    @Test
    void random_is_another_one_each_time() {
        assertThat(SeedSetting.parse("--seed", "random"))
                .isPositive()
                .isNotEqualTo(SeedSetting.parse("--seed", "random"));
    }

    @Test
    void what_is_no_number_is_named() {
        assertThatThrownBy(() -> SeedSetting.read(name -> Optional.empty(), Map.of("STATUSQUO_SEED", "-1")))
                .isInstanceOf(BadInputException.class)
                .hasMessage("STATUSQUO_SEED=-1 is no seed");
    }
}
