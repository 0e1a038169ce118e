package dev.statusquo.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.Draft;
import dev.statusquo.model.Filter;
import dev.statusquo.model.Level;
import dev.statusquo.model.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private final Row row =
            Draft.of("custom/code").rows(List.of(Map.of("code", "620"))).row();

    private static Selection of(List<String> cases, Set<String> topics, Set<Level> levels) {
        return new Selection(cases, topics, levels);
    }

    @Test
    void nothing_asked_for_is_everything() {
        assertThat(Selection.all().wants(row)).isTrue();
        assertThat(Selection.all().filters()).isEmpty();
    }

    @Test
    void a_case_stands_for_its_rows_and_a_row_for_itself() {
        assertThat(of(List.of("custom/code"), Set.of(), Set.of()).wants(row)).isTrue();
        assertThat(of(List.of("custom/code[code=620]"), Set.of(), Set.of()).wants(row))
                .isTrue();
        assertThat(of(List.of("*[code=620]"), Set.of(), Set.of()).wants(row)).isTrue();
        assertThat(of(List.of("custom/code[code=621]"), Set.of(), Set.of()).wants(row))
                .isFalse();
        assertThat(of(List.of("custom"), Set.of(), Set.of()).wants(row)).isFalse();
    }

    @Test
    void of_several_cases_one_is_enough_but_topic_and_level_must_hold_too() {
        assertThat(of(List.of("a/b", "custom/*"), Set.of("custom"), Set.of(Level.MUST))
                        .wants(row))
                .isTrue();
        assertThat(of(List.of("custom/*"), Set.of("status"), Set.of()).wants(row))
                .isFalse();
        assertThat(of(List.of("custom/*"), Set.of(), Set.of(Level.RECORD, Level.MAY))
                        .wants(row))
                .isFalse();
    }

    @Test
    void it_is_told_in_words() {
        assertThat(of(List.of("z/*", "a/*"), Set.of("status"), Set.of(Level.SHOULD, Level.MUST))
                        .filters())
                .map(Filter::toString)
                .containsExactly("case z/*", "case a/*", "topic status", "level MUST", "level SHOULD");
    }
}
