package dev.statusquo.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void a_calculation_that_takes_twice_as_long_is_a_notable_load() {
        assertThat(Load.of(Duration.ofMillis(40))).isEqualTo(new Load(2)).matches(Load::isNotable);
        assertThat(Load.of(Duration.ofMillis(22)).isNotable()).isFalse();
    }

    @Test
    void it_is_never_less_than_none_and_never_more_than_four() {
        assertThat(Load.of(Duration.ofMillis(5))).isEqualTo(new Load(1));
        assertThat(Load.of(Duration.ofSeconds(5))).isEqualTo(new Load(4));
        assertThat(Load.measured().factor()).isBetween(1.0, 4.0);
    }
}
