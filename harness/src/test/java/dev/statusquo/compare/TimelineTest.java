package dev.statusquo.compare;

import static dev.statusquo.compare.Built.FLASK;
import static dev.statusquo.compare.Built.answer;
import static dev.statusquo.compare.Built.outcome;
import static dev.statusquo.compare.Built.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.ReadReport;
import dev.statusquo.model.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static ReadReport answering(int code) {
        return report(
                List.of(FLASK), outcome(FLASK, "a/b", Verdict.CONFORMS, answer("HTTP/1.1 " + code + " X", "", "")));
    }

    @Test
    void what_flips_and_flips_back_is_seen() {
        Timeline timeline =
                Timeline.of(List.of("1", "2", "3"), List.of(answering(200), answering(500), answering(200)));

        assertThat(timeline.rows()).isEqualTo(1);
        assertThat(timeline.flips()).hasSize(1);
        assertThat(timeline.flips().get(0).place()).isEqualTo("status");
        assertThat(timeline.flips().get(0).values()).containsExactly("200", "500", "200");
        assertThat(timeline.flips().get(0).isBack()).isTrue();
    }

    @Test
    void what_only_flips_once_is_not_back_and_what_stays_is_silent() {
        assertThat(Timeline.of(List.of("1", "2", "3"), List.of(answering(200), answering(206), answering(206)))
                        .flips())
                .singleElement()
                .matches(flip -> !flip.isBack());
        assertThat(Timeline.of(List.of("1", "2"), List.of(answering(200), answering(200)))
                        .flips())
                .isEmpty();
    }
}
