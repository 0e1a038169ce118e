package dev.statusquo.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.End;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static Fingerprint print(Optional<End> end, Optional<Integer> status, String... fields) {
        return new Fingerprint(end, status, List.of(fields));
    }

    private final Fingerprint seen = print(Optional.of(End.COMPLETE), Optional.of(204), "Content-Length", "content");

    @Test
    void one_that_says_nothing_is_seen_in_everything() {
        assertThat(Fingerprint.none().isSeenIn(seen)).isTrue();
        assertThat(Fingerprint.none()).hasToString("anything");
    }

    @Test
    void each_thing_that_it_names_must_be_so() {
        assertThat(print(Optional.of(End.COMPLETE), Optional.empty()).isSeenIn(seen))
                .isTrue();
        assertThat(print(Optional.of(End.CLOSED), Optional.empty()).isSeenIn(seen))
                .isFalse();
        assertThat(print(Optional.empty(), Optional.of(204)).isSeenIn(seen)).isTrue();
        assertThat(print(Optional.empty(), Optional.of(500)).isSeenIn(seen)).isFalse();
        assertThat(print(Optional.of(End.COMPLETE), Optional.of(500), "Content-Length", "content")
                        .isSeenIn(seen))
                .isFalse();
    }

    @Test
    void the_places_are_all_of_them_in_any_order() {
        assertThat(print(Optional.empty(), Optional.empty(), "content", "Content-Length")
                        .isSeenIn(seen))
                .isTrue();
        assertThat(print(Optional.empty(), Optional.empty(), "Content-Length").isSeenIn(seen))
                .isFalse();
        assertThat(print(Optional.empty(), Optional.empty(), "Content-Length", "content", "Date")
                        .isSeenIn(seen))
                .isFalse();
    }

    @Test
    void a_status_that_was_not_seen_is_none_that_was_declared() {
        Fingerprint closed = print(Optional.of(End.CLOSED), Optional.empty(), "end");

        assertThat(print(Optional.empty(), Optional.of(620)).isSeenIn(closed)).isFalse();
    }

    @Test
    void the_places_of_differences_are_without_step_and_the_word_field() {
        List<Mismatch> mismatches = List.of(
                new Mismatch(Place.parse("step 2 field Content-Length"), "a", "b"),
                new Mismatch(Place.parse("field Content-Length"), "a", "b"),
                new Mismatch(Place.parse("step 2 state"), "a", "b"),
                new Mismatch(Place.parse("status"), "a", "b"));

        assertThat(Fingerprint.places(mismatches))
                .containsExactly("Content-Length", "Content-Length", "state", "status");
        assertThat(Fingerprint.of(Examples.exchange(CannedAnswer.minimal(204)), mismatches))
                .isEqualTo(print(Optional.of(End.COMPLETE), Optional.of(204), "Content-Length", "state", "status"));
    }

    @Test
    void it_is_told_in_words() {
        assertThat(seen).hasToString("a complete response, status 204, at Content-Length, at content");
        assertThat(Fingerprint.of(Examples.exchange(Examples.only(CannedAnswer.Then.CLOSE)), List.of()))
                .hasToString("closed without a byte");
    }
}
