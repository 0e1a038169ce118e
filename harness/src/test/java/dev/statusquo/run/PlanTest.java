package dev.statusquo.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Examples;
import dev.statusquo.model.Filter;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {
    private final List<ConformanceCase> catalogue = List.of(
            Draft.of("status/204-has-no-content").made(),
            Draft.of("custom/code")
                    .level(Level.RECORD)
                    .rows(List.of(Map.of("code", "620"), Map.of("code", "621")))
                    .made(),
            Draft.of("field/date").producer(Producer.APP).kind(Kind.PASSIVE).made());

    private BadInputException refused(Selection selection, Deviation... deviations) {
        return Objects.requireNonNull(catchThrowableOfType(
                BadInputException.class, () -> Plan.of(catalogue, List.of(deviations), List.of(), selection)));
    }

    private static Selection cases(String... globs) {
        return new Selection(List.of(globs), Set.of(), Set.of());
    }

    private static Deviation naming(String... globs) {
        return Examples.deviation("x", Fingerprint.none(), globs);
    }

    @Test
    void the_whole_catalogue_is_planned_in_its_order() {
        Plan plan = Plan.of(catalogue, List.of(naming("custom/*")), List.of(), Selection.all());

        assertThat(plan.rows())
                .extracting(Row::id)
                .containsExactly(
                        "status/204-has-no-content", "custom/code[code=620]", "custom/code[code=621]", "field/date");
        assertThat(plan.isWhole()).isTrue();
        assertThat(plan.rows(Kind.PASSIVE, Kind.FLOW)).extracting(Row::id).containsExactly("field/date");
    }

    @Test
    void a_filter_leaves_rows_out_and_is_told() {
        Plan plan = Plan.of(catalogue, List.of(), List.of(), cases("custom/code[code=62*]", "field/*"));

        assertThat(plan.rows()).hasSize(3);
        assertThat(plan.isWhole()).isFalse();
        assertThat(plan.filters()).map(Filter::toString).containsExactly("case custom/code[code=62*]", "case field/*");
    }

    @Test
    void passive_rows_alone_bring_along_the_rows_that_they_look_at() {
        Plan plan = Plan.of(catalogue, List.of(), List.of(), cases("field/*"));

        assertThat(plan.rows()).extracting(Row::id).contains("custom/code[code=620]", "field/date");
        assertThat(plan.filters()).map(Filter::toString).containsExactly("case field/*");
    }

    @Test
    void an_unknown_case_is_told_with_the_one_that_was_meant() {
        BadInputException e = refused(cases("status/204-has-no-contnet"));

        assertThat(e).hasMessage("there is no case status/204-has-no-contnet; did you mean status/204-has-no-content?");
        assertThat(e.mend()).isEqualTo("`./statusquo run --list` names every case; * stands for any characters");
    }

    @Test
    void an_unknown_case_that_is_like_no_other_is_told_without_a_guess() {
        assertThat(refused(cases("zzz"))).hasMessage("there is no case zzz");
        assertThat(refused(cases("status/*", "custom/code[code=1]")))
                .hasMessageStartingWith("there is no case custom/code[code=1]");
    }

    @Test
    void a_hazard_that_names_no_row_is_refused() {
        BadInputException e = Objects.requireNonNull(catchThrowableOfType(
                BadInputException.class,
                () -> Plan.of(catalogue, List.of(), List.of(Examples.hazard("dies", "custom/gone")), Selection.all())));

        assertThat(e)
                .hasMessage("containers/deviations/flask.yaml:9: hazard flask/dies names custom/gone, "
                        + "and there is no such row");
    }

    @Test
    void a_selection_of_nothing_is_refused() {
        BadInputException e = refused(new Selection(List.of(), Set.of("status"), Set.of(Level.RECORD)));

        assertThat(e).hasMessage("no case is selected by topic status, level RECORD");
        assertThat(e.mend()).isEqualTo("`./statusquo run --list` names every case, topic and level");
    }

    @Test
    void a_deviation_that_names_no_row_is_refused_with_its_place_even_under_a_filter() {
        BadInputException e = refused(cases("custom/*"), naming("custom/code[code=620]", "custom/cod[code=621]"));

        assertThat(e)
                .hasMessage("containers/deviations/flask.yaml:3: deviation flask/x names custom/cod[code=621], "
                        + "and there is no such row");
        assertThat(e.mend()).isEqualTo("mend the name, or delete it where the case is gone");
    }

    @Test
    void a_fault_of_our_own_app_cannot_be_declared() {
        BadInputException e = refused(Selection.all(), naming("field/*"));

        assertThat(e)
                .hasMessage("containers/deviations/flask.yaml:3: deviation flask/x names field/date, "
                        + "whose producer is our own sample app");
        assertThat(e.mend()).isEqualTo("mend the app; only a framework's or a server's fault can be declared");
    }
}
