package dev.statusquo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "*,                 0.0.1,      true",
        "'>=0.30 <1',       0.30.0,     true",
        "'>=0.30 <1',       0.38.2,     true",
        "'>=0.30 <1',       0.4,        false",
        "'>=0.30 <1',       0.29.9,     false",
        "'>=0.30 <1',       1.0,        false",
        "'>=0.30, <1',      0.31,       true",
        "'>= 0.30',         0.30,       true",
        "'>0.30',           0.30.0,     false",
        "'<=3.1',           3.1.0,      true",
        "'<=3.1',           3.1.1,      false",
        "'==3.1',           3.1.0,      true",
        "'==3.1',           3.1.0.1,    false",
        "'>=9',             10,         true",
    })
    void all_bounds_must_hold_and_numbers_are_compared_as_numbers(String range, String version, boolean within) {
        assertThat(new VersionRange(range).contains(version)).isEqualTo(within);
    }

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "'>=6.0',       6.0rc1,         false",
        "'>=6.0',       6.0b2,          false",
        "'>=6.0',       6.0.0-rc.1,     false",
        "'<6.0',        6.0rc1,         true",
        "'>=5.2',       6.0rc1,         true",
        "'>=6.0rc1',    6.0,            true",
        "'==6.0',       6.0a1,          false",
        "'>=24.0',      24.0.0-nightly, false",
    })
    void a_pre_release_comes_before_its_release(String range, String version, boolean within) {
        assertThat(new VersionRange(range).contains(version)).isEqualTo(within);
    }

    @Test
    void an_unknown_version_is_within_no_bounds() {
        assertThat(new VersionRange("*").contains("unknown")).isTrue();
        assertThat(new VersionRange(">=0").contains("unknown")).isFalse();
        assertThat(new VersionRange("<99").contains("unknown")).isFalse();
        assertThat(new VersionRange("<99").contains("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1.0", "~=1.0", ">=", ">=x", "* <1", ">=1 or <2"})
    void what_is_no_range_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VersionRange(text))
                .withMessage("a range is * or bounds such as '>=0.30 <1', not '" + text + "'");
    }

    @Test
    void it_is_told_as_it_was_written() {
        assertThat(new VersionRange(">=0.30 <1")).hasToString(">=0.30 <1");
    }
}
