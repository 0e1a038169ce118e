package dev.statusquo.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.End;
import dev.statusquo.model.Cause;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Examples;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Row;
import dev.statusquo.model.Standing;
import dev.statusquo.run.DeclaredDeviations.Match;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeclaredDeviationsTest {
    private static final Fingerprint CLOSED =
            new Fingerprint(Optional.of(End.CLOSED), Optional.empty(), List.of("end"));
    private static final Fingerprint ERROR =
            new Fingerprint(Optional.of(End.COMPLETE), Optional.of(500), List.of("status"));
    private final Row row = Draft.of("a/one").row();

    private Match of(Judgement judgement, Deviation... deviations) {
        return new DeclaredDeviations(List.of(deviations), List.of(), Examples.flask(), true).of(row, judgement);
    }

    private static Judgement violates(Fingerprint seen) {
        return Judgement.violates(List.of(), seen);
    }

    @Test
    void of_several_declared_ones_the_one_that_was_seen_decides() {
        Match standpoint = of(
                violates(ERROR),
                Examples.deviation("closes", CLOSED, "a/*"),
                Examples.deviation("errs", ERROR, "a/one"));

        assertThat(standpoint.standing()).contains(Standing.EXPECTED);
        assertThat(standpoint.deviation().map(Deviation::id)).contains("flask/errs");
    }

    @Test
    void one_that_names_another_row_is_no_excuse() {
        Match standpoint = of(violates(CLOSED), Examples.deviation("closes", CLOSED, "a/two"));

        assertThat(standpoint.standing()).contains(Standing.UNEXPECTED);
        assertThat(standpoint.deviation()).isEmpty();
    }

    @Test
    void what_a_hazardous_row_may_show_by_chance_is_expected_and_never_stale() {
        Fingerprint reset = new Fingerprint(Optional.of(End.RESET), Optional.empty(), List.of("end"));
        DeclaredDeviations standings =
                new DeclaredDeviations(List.of(), List.of(Examples.hazard("dies", "a/one")), Examples.flask(), true);

        assertThat(standings.of(row, violates(reset)).standing()).contains(Standing.EXPECTED);
        assertThat(standings.of(row, violates(reset)).deviation().map(Deviation::id))
                .contains("flask/dies");
        assertThat(standings.of(row, violates(CLOSED)).standing()).contains(Standing.UNEXPECTED);
        assertThat(standings.of(row, Judgement.conforms(reset)).standing()).isEmpty();
        assertThat(standings.of(Draft.of("a/two").row(), violates(reset)).standing())
                .contains(Standing.UNEXPECTED);
    }

    @Test
    void a_passive_row_is_explained_by_several_together_if_each_place_is_declared() {
        Row passive = Draft.of("passive/one").kind(Kind.PASSIVE).row();
        Deviation more = Examples.deviation("a-more", places("Date on 400", "Date on 408"), "passive/*");
        Deviation less = Examples.deviation("b-less", places("Date on 431"), "passive/*");
        DeclaredDeviations both = new DeclaredDeviations(List.of(less, more), List.of(), Examples.flask(), true);

        Match all = both.of(passive, violates(places("Date on 400", "Date on 408", "Date on 431")));
        assertThat(all.standing()).contains(Standing.EXPECTED);
        assertThat(all.deviation()).contains(more);
        assertThat(both.of(passive, violates(places("Date on 400", "Date on 200")))
                        .standing())
                .contains(Standing.UNEXPECTED);
        assertThat(both.of(Draft.of("passive/one").row(), violates(places("Date on 400", "Date on 408", "Date on 431")))
                        .standing())
                .contains(Standing.UNEXPECTED);
    }

    private static Fingerprint places(String... places) {
        return new Fingerprint(Optional.empty(), Optional.empty(), List.of(places));
    }

    static List<Judgement> conclusive() {
        return List.of(
                Judgement.conforms(CLOSED), Judgement.tolerated(List.of(), CLOSED), Judgement.recorded("x", CLOSED));
    }

    @ParameterizedTest
    @MethodSource("conclusive")
    void every_conclusive_verdict_but_a_violation_makes_a_declared_one_stale(Judgement judgement) {
        Deviation declared = Examples.deviation("closes", CLOSED, "a/*");

        assertThat(of(judgement, declared).standing()).contains(Standing.STALE);
        assertThat(of(judgement, declared).deviation()).contains(declared);
        assertThat(new DeclaredDeviations(List.of(declared), List.of(), Examples.flask(), false).of(row, judgement))
                .isEqualTo(Match.NONE);
        assertThat(of(judgement)).isEqualTo(Match.NONE);
    }

    @Test
    void what_was_not_exercised_says_nothing_of_a_declared_one() {
        Deviation declared = Examples.deviation("closes", CLOSED, "a/*");

        assertThat(of(Judgement.notApplicable("no"), declared)).isEqualTo(Match.NONE);
        assertThat(of(Judgement.inconclusive(Cause.UNSTABLE, "?"), declared)).isEqualTo(Match.NONE);
    }

    @Test
    void one_of_a_package_that_the_target_has_not_is_no_excuse() {
        Deviation declared = Examples.deviation("closes", CLOSED, "a/*");

        assertThat(new DeclaredDeviations(
                                List.of(declared), List.of(), Examples.target("django", "gunicorn", Set.of()), true)
                        .of(row, violates(CLOSED))
                        .standing())
                .contains(Standing.UNEXPECTED);
    }
}
