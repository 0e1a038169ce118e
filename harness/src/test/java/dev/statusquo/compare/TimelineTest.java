package dev.statusquo.compare;

import static dev.statusquo.compare.Built.FLASK;
import static dev.statusquo.compare.Built.answer;
import static dev.statusquo.compare.Built.outcome;
import static dev.statusquo.compare.Built.report;
import static dev.statusquo.compare.Built.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static RunReport answering(int code) {
        return report(
                List.of(FLASK), outcome(FLASK, "a/b", Verdict.CONFORMS, answer("HTTP/1.1 " + code + " X", "", "")));
    }

    private static List<List<RunReport>> once(RunReport... reports) {
        return Arrays.stream(reports).map(List::of).toList();
    }

    @Test
    void what_shows_something_else_when_it_is_run_again_is_unstable_and_no_flip() {
        Timeline timeline = Timeline.of(
                List.of("1", "2"), List.of(List.of(answering(200)), List.of(answering(500), answering(200))));

        assertThat(timeline.flips()).isEmpty();
        assertThat(timeline.unstable()).containsExactly("a/b");
    }

    @Test
    void rows_that_flip_in_the_same_way_are_one_behaviour() {
        Timeline timeline = Timeline.of(
                List.of("1", "2"),
                once(locations("http://127.0.0.1:36881/one", "http://127.0.0.1:36881/two"), locations("/one", "/two")));

        assertThat(timeline.flips()).singleElement().matches(flip -> flip.rows().size() == 2);
    }

    @Test
    void what_the_same_rows_show_at_the_same_steps_has_one_cause_which_is_named() {
        Target newer = target("flask", "3.2.0", "gunicorn", Map.of("werkzeug", "3.1.4"));
        Timeline timeline = Timeline.of(
                List.of("1", "2"),
                once(
                        report(
                                List.of(FLASK),
                                outcome(
                                        FLASK,
                                        "a/b",
                                        Verdict.CONFORMS,
                                        answer("HTTP/1.1 200 X", "A: 1", "B: 1", "", ""))),
                        report(
                                List.of(newer),
                                outcome(
                                        newer,
                                        "a/b",
                                        Verdict.CONFORMS,
                                        answer("HTTP/1.1 200 X", "A: 2", "B: 2", "", "")))));

        assertThat(timeline.flips()).hasSize(2);
        assertThat(timeline.causes()).hasSize(1);
        assertThat(timeline.flips().get(0).changed()).containsExactly(1);
        assertThat(timeline.follows(timeline.flips().get(0))).containsExactly("flask");
    }

    private static RunReport locations(String... locations) {
        List<Outcome> outcomes = new ArrayList<>();
        for (String location : locations) {
            outcomes.add(outcome(
                    FLASK,
                    "a/location-" + outcomes.size(),
                    Verdict.CONFORMS,
                    answer("HTTP/1.1 303 X", "Location: " + location, "", "")));
        }
        return report("docker", List.of(FLASK), outcomes);
    }

    @Test
    void what_flips_and_flips_back_is_seen() {
        Timeline timeline = Timeline.of(List.of("1", "2", "3"), once(answering(200), answering(500), answering(200)));

        assertThat(timeline.rows()).isEqualTo(1);
        assertThat(timeline.flips()).hasSize(1);
        assertThat(timeline.flips().get(0).place()).isEqualTo("status");
        assertThat(timeline.flips().get(0).values()).containsExactly("200", "500", "200");
        assertThat(timeline.flips().get(0).isBack()).isTrue();
    }

    @Test
    void what_only_flips_once_is_not_back_and_what_stays_is_silent() {
        assertThat(Timeline.of(List.of("1", "2", "3"), once(answering(200), answering(206), answering(206)))
                        .flips())
                .singleElement()
                .matches(flip -> !flip.isBack());
        assertThat(Timeline.of(List.of("1", "2"), once(answering(200), answering(200)))
                        .flips())
                .isEmpty();
    }
}
