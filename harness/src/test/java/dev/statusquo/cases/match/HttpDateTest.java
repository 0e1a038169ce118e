package dev.statusquo.cases.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
    private static final Instant THEN = Instant.parse("1994-11-06T08:49:37Z");

    @Test
    void an_imf_fixdate_names_a_time_and_back() {
        assertThat(HttpDate.parse("Sun, 06 Nov 1994 08:49:37 GMT")).contains(THEN);
        assertThat(HttpDate.format(THEN)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sunday, 06-Nov-94 08:49:37 GMT", // the obsolete form of RFC 850
                "Sun Nov  6 08:49:37 1994", // that of asctime
                "Sun, 6 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 UTC",
                "Sun, 06 Nov 1994 08:49:37 +0000",
                "sun, 06 nov 1994 08:49:37 gmt",
                "Sun, 06 Nov 1994 08:49:37 GMT ",
                "Mon, 06 Nov 1994 08:49:37 GMT", // it was a Sunday
                "Wed, 31 Feb 2024 08:49:37 GMT",
                "Sun, 06 Nov 1994 24:49:37 GMT",
                "Sun, 06 Nov 94 08:49:37 GMT"
            })
    void any_other_form_names_none(String text) {
        assertThat(HttpDate.parse(text)).isEmpty();
    }

    @Test
    void the_distance_counts_both_ways_and_its_end_is_within() {
        assertThat(HttpDate.isWithin(THEN, THEN.plusSeconds(5), Duration.ofSeconds(5)))
                .isTrue();
        assertThat(HttpDate.isWithin(THEN.plusSeconds(5), THEN, Duration.ofSeconds(5)))
                .isTrue();
        assertThat(HttpDate.isWithin(THEN, THEN.plusMillis(5001), Duration.ofSeconds(5)))
                .isFalse();
    }
}
