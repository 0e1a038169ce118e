package dev.statusquo.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NormalisationTest {
    private static final RunFacts RUN = new RunFacts(
            List.of("t4gxba924"),
            List.of("172.17.0.2:8000"),
            List.of("172.17.0.2"),
            List.of("3f2a9c0d1e"),
            List.of("3.13.5", "26.0.0"));

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(delimiter = '|', textBlock = """
            SCOPE   | /s/t4gxba924/items/1              | /s/<scope>/items/1
            HOST    | http://172.17.0.2:8000/x          | http://<host>/x
            HOST    | at 127.0.0.1:36881                | at <host>
            HOST    | at localhost:5000                 | at <host>
            ADDRESS | from 172.17.0.2                   | from <address>
            BOUNDARY | boundary=3f2a9c0d1e             | boundary=<boundary>
            VERSION | Python/3.13.5                     | Python/<version>
            VERSION | 126.0.0.1 and 26.0.0.1            | 126.0.0.1 and 26.0.0.1
            DATE    | Thu, 26 Nov 2026 16:17:54 GMT     | <date>
            DATE    | at 2026-11-26T16:17:54.123+00:00. | at <date>.
            DATE    | 26 Nov 2026                       | 26 Nov 2026
            WORKER  | {"ready": true, "worker": "18"}   | {"ready": true, "worker": "<worker>"}
            WORKER  | {"worker":"7"}                    | {"worker":"<worker>"}
            UUID    | 123e4567-e89b-12d3-a456-426614174000 | <uuid>
            POINTER | <object at 0x7f3a2b1c4d5e>        | <object at <pointer>>
            """)
    void each_rule_takes_out_one_thing(Normalisation rule, String text, String normal) {
        assertThat(rule.apply(text, RUN)).isEqualTo(normal);
        assertThat(Normalisation.all(text, RUN)).isEqualTo(normal);
    }

    @ParameterizedTest
    @EnumSource
    void each_rule_says_what_it_does_and_leaves_other_text_alone(Normalisation rule) {
        assertThat(rule.words()).contains("becomes");
        assertThat(rule.apply("Allow: GET, HEAD", RUN)).isEqualTo("Allow: GET, HEAD");
    }

    @ParameterizedTest(name = "{0} {1} becomes {2}")
    @CsvSource(delimiter = '|', textBlock = """
            etag | "0123456789abcdef"                | "x"
            etag | W/"5-2FNN18CXe1bnl3+f+wLbxQ"      | W/"x-x"
            etag | W/"ef-NCrXHhYQ+OE+ysSzonaKAvKQeOQ" | W/"x-x"
            etag | "a-word-of-mine"                  | "a-word-of-mine"
            etag | "1700000000.5-12-3456789"         | "x.x-x-x"
            etag | "v1"                              | "v1"
            allow | POST, GET,HEAD                   | GET, HEAD, POST
            vary | Origin, Accept                    | Accept, Origin
            cache-control | no-store, max-age=0      | no-store, max-age=0
            date | Thu, 26 Nov 2026 16:17:54 GMT     | <date>
            """)
    void fields_have_rules_of_their_own(String name, String value, String normal) {
        assertThat(Normalisation.field(name, value, RUN)).isEqualTo(normal);
    }

    @Test
    void a_malformed_date_stays_to_be_seen() {
        assertThat(Normalisation.field("date", "Thursday, 26-Nov-26 16:17:54 GMT", RUN))
                .isEqualTo("Thursday, 26-Nov-26 16:17:54 GMT");
    }
}
