package dev.statusquo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.model.TimelineEvent.Who;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EffectFactsTest {
    @Test
    void the_parameter_names_the_method_and_the_topic_the_promise() {
        EffectFacts effect = EffectFacts.of(outcome("safe/a", Map.of("method", "HEAD"), Map.of("method", "GET")))
                .orElseThrow();

        assertThat(effect.method()).isEqualTo("HEAD");
        assertThat(effect.promise()).isEqualTo("safe");
        assertThat(effect.times()).isEmpty();
    }

    @Test
    void without_a_parameter_the_fact_names_the_method() {
        Map<String, String> facts = Map.of(
                "method",
                "PUT",
                "repeated",
                "PUT /1",
                "times",
                "10",
                "before",
                "d0",
                "once",
                "d1",
                "after",
                "d2",
                "calls",
                "3");

        assertThat(EffectFacts.of(outcome("idempotent/a", Map.of(), facts)))
                .contains(new EffectFacts(
                        "idempotent",
                        "PUT",
                        Optional.of("PUT /1"),
                        Optional.of(10),
                        Optional.of("d0"),
                        Optional.of("d1"),
                        Optional.of("d2"),
                        Optional.of(3)));
    }

    @Test
    void other_topics_and_rows_of_no_single_method_have_no_effect_to_show() {
        assertThat(EffectFacts.of(outcome("status/a", Map.of("method", "GET"), Map.of())))
                .isEmpty();
        assertThat(EffectFacts.of(outcome("effect/a", Map.of(), Map.of()))).isEmpty();
    }

    @Test
    void a_time_line_does_not_begin_before_its_row() {
        assertThatThrownBy(() -> TimelineEvent.of(-1, Who.CLIENT, "left")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Outcome outcome(String id, Map<String, String> parameters, Map<String, String> facts) {
        return new Outcome(
                new Row(Draft.of(id).made().about(), parameters),
                "target",
                Judgement.conforms(Fingerprint.none()),
                Optional.empty(),
                Optional.empty(),
                new Evidence(List.of(), List.of(), Facts.ofTexts(facts), List.of()),
                Duration.ZERO);
    }
}
