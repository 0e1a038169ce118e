package dev.statusquo.cases.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Place;
import org.junit.jupiter.api.Test;

class FailedExpectationsTest {

    @Test
    void takes_each_of_several_expectations() {
        String message = """
                2 expectations failed.
                JSON path name doesn't match.
                Expected: kept
                  Actual: <null>

                JSON path n doesn't match.
                Expected: <9>
                  Actual: <1>
                """;
        assertThat(FailedExpectations.parse(message))
                .containsExactly(
                        new Mismatch(Place.parse("content name"), "kept", "<null>"),
                        new Mismatch(Place.parse("content n"), "<9>", "<1>"));
    }

    @Test
    void names_the_place_of_status_field_type_and_content() {
        assertThat(one("Expected status code <620> but was <500>.\n"))
                .isEqualTo(new Mismatch(Place.parse("status"), "<620>", "<500>"));
        assertThat(one("Expected header \"Location\" was not not null, was \"null\". Headers are:\nDate=x\n"))
                .isEqualTo(new Mismatch(Place.parse("field Location"), "not null", "\"null\""));
        assertThat(one("Expected content-type \"JSON\" doesn't match actual content-type \"text/plain\".\n"))
                .isEqualTo(new Mismatch(Place.parse("field Content-Type"), "JSON", "text/plain"));
        assertThat(one("Response body doesn't match expectation.\nExpected: an empty string\n  Actual: a\nb\n"))
                .isEqualTo(new Mismatch(Place.parse("content"), "an empty string", "a\nb"));
    }

    @Test
    void keeps_a_text_that_it_does_not_know() {
        assertThat(FailedExpectations.parse("something else\nentirely"))
                .containsExactly(new Mismatch(Place.parse("assertion"), "to hold", "something else\nentirely"));
    }

    private static Mismatch one(String failure) {
        return FailedExpectations.parse("1 expectation failed.\n" + failure).get(0);
    }
}
