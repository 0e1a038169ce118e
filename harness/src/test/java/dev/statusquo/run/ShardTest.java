package dev.statusquo.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Filter;
import dev.statusquo.model.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
    private static final Map<String, String> NOTHING = Map.of();

    private final List<ConformanceCase> catalogue = List.of(
            Draft.of("a/many")
                    .rows(IntStream.range(0, 7)
                            .mapToObj(i -> Map.of("n", "" + i))
                            .toList())
                    .made(),
            Draft.of("passive/rule").kind(Kind.PASSIVE).made(),
            Draft.of("b/one").made());

    private List<String> rows(Selection selection) {
        return Plan.of(catalogue, List.of(), List.of(), selection).rows().stream()
                .map(Row::id)
                .toList();
    }

    private static BadInputException refused(String text, Map<String, String> environment) {
        return Objects.requireNonNull(
                catchThrowableOfType(BadInputException.class, () -> Shard.parse(text, environment)));
    }

    @Test
    void every_row_is_in_one_shard_and_a_passive_one_in_each() {
        assertThat(rows(Selection.all().in(new Shard(1, 3))))
                .containsExactly("a/many[n=0]", "a/many[n=3]", "a/many[n=6]", "passive/rule");
        assertThat(rows(Selection.all().in(new Shard(2, 3))))
                .containsExactly("a/many[n=1]", "a/many[n=4]", "passive/rule", "b/one");
        assertThat(rows(Selection.all().in(new Shard(3, 3))))
                .containsExactly("a/many[n=2]", "a/many[n=5]", "passive/rule");
    }

    @Test
    void a_shard_of_a_selection_has_rows_of_that_alone_and_is_a_filter() {
        Selection part = new Selection(List.of("a/*"), java.util.Set.of(), java.util.Set.of()).in(new Shard(2, 2));

        assertThat(rows(part)).containsExactly("a/many[n=1]", "a/many[n=3]", "a/many[n=5]");
        assertThat(part.filters()).map(Filter::toString).containsExactly("case a/*", "shard 2/2");
        assertThat(Selection.of(part.filters())).isEqualTo(part);
    }

    @Test
    void a_shard_without_a_row_is_refused() {
        BadInputException e = Objects.requireNonNull(catchThrowableOfType(
                BadInputException.class, () -> rows(Selection.all().in(new Shard(2, 9)))));

        assertThat(e).hasMessage("--shard 2/9: there are only 8 rows to divide");
    }

    @ParameterizedTest(name = "{0}={1} of {2}={3} is {4}")
    @CsvSource({
        "CI_NODE_INDEX, 1, CI_NODE_TOTAL, 3, 1/3",
        "CI_NODE_INDEX, 3, CI_NODE_TOTAL, 3, 3/3",
        "JOB_COMPLETION_INDEX, 0, JOB_COMPLETIONS, 3, 1/3",
        "JOB_COMPLETION_INDEX, 2, JOB_COMPLETIONS, 3, 3/3",
    })
    void the_environment_says_which_shard(String index, String number, String total, String of, String shard) {
        assertThat(Shard.parse("auto", Map.of(index, number, total, of))).hasToString(shard);
    }

    @Test
    void what_is_said_outright_is_taken_whatever_the_environment_says() {
        assertThat(Shard.parse("2/5", Map.of("CI_NODE_INDEX", "1", "CI_NODE_TOTAL", "3")))
                .isEqualTo(new Shard(2, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "0/3", "4/3", "1/0", "-1/3", "1/3/5", "one/3", "12345/12345"})
    void what_names_no_shard_is_refused(String text) {
        assertThat(refused(text, NOTHING)).hasMessage("--shard " + text + " names no shard");
    }

    @Test
    void an_environment_that_does_not_say_it_is_refused() {
        assertThat(refused("auto", NOTHING))
                .hasMessage("--shard auto: CI_NODE_INDEX and JOB_COMPLETION_INDEX are not set");
        assertThat(refused("auto", Map.of("JOB_COMPLETION_INDEX", "0")))
                .hasMessage("--shard auto: JOB_COMPLETION_INDEX is 0 and JOB_COMPLETIONS is not set");
        assertThat(refused("auto", Map.of("CI_NODE_INDEX", "4", "CI_NODE_TOTAL", "3")))
                .hasMessage("--shard 4/3 names no shard");
        assertThat(refused("auto", Map.of("CI_NODE_INDEX", "x", "CI_NODE_TOTAL", "3")))
                .hasMessage("--shard auto: CI_NODE_INDEX is x and CI_NODE_TOTAL is 3");
    }
}
