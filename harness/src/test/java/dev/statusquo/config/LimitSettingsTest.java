package dev.statusquo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Limits;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitSettingsTest {

    @Test
    void what_nobody_sets_is_standard() {
        assertThat(LimitSettings.read(name -> Optional.empty(), Map.of())).isEqualTo(Limits.standard());
    }

    @Test
    void the_environment_sets_a_limit() {
        Limits limits = LimitSettings.read(
                name -> Optional.empty(),
                Map.of("STATUSQUO_LIMITS_ENGINE_PROBE", "1500ms", "STATUSQUO_LIMITS_PARALLEL", "3"));

        assertThat(limits.engineProbe()).isEqualTo(Duration.ofMillis(1500));
        assertThat(limits.parallel()).isEqualTo(3);
        assertThat(limits.start()).isEqualTo(Limits.standard().start());
    }

    @Test
    void a_property_wins_over_the_environment() {
        Limits limits = LimitSettings.read(
                name -> Optional.of("2m").filter(v -> name.equals("statusquo.limits.start")),
                Map.of("STATUSQUO_LIMITS_START", "5s"));

        assertThat(limits.start()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void a_bad_value_is_named() {
        assertThatThrownBy(() -> LimitSettings.read(name -> Optional.empty(), Map.of("STATUSQUO_LIMITS_START", "long")))
                .isInstanceOf(BadInputException.class)
                .hasMessage("STATUSQUO_LIMITS_START=long is no duration");
    }

    @Test
    void zero_rows_at_a_time_are_none() {
        assertThatThrownBy(() -> LimitSettings.read(name -> Optional.empty(), Map.of("STATUSQUO_LIMITS_PARALLEL", "0")))
                .isInstanceOf(BadInputException.class);
    }
}
