package dev.statusquo.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statusquo.http.End;
import dev.statusquo.model.Affected;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Examples;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.VersionRange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviationOverlapsTest {
    private static final Fingerprint CLOSED = new Fingerprint(Optional.of(End.CLOSED), Optional.empty(), List.of());
    private static final Fingerprint AT_END =
            new Fingerprint(Optional.of(End.CLOSED), Optional.empty(), List.of("end"));
    private static final Fingerprint ERROR = new Fingerprint(Optional.empty(), Optional.of(500), List.of());

    private final DeviationOverlaps overlaps = new DeviationOverlaps(
            List.of(
                    Draft.of("a/one").row(),
                    Draft.of("passive/date").kind(Kind.PASSIVE).row()),
            List.of(Examples.flask()));

    private static Deviation on(Deviation deviation, Affected affected) {
        return new Deviation(deviation.id(), affected, deviation.rows(), deviation.grounds(), deviation.origin());
    }

    private static Affected of(String name, String versions, String... servers) {
        return new Affected(name, new VersionRange(versions), Map.of(), List.of(), List.of(servers));
    }

    private void accepted(Deviation... deviations) {
        assertThatCode(() -> overlaps.check(List.of(deviations))).doesNotThrowAnyException();
    }

    private String refused(Deviation... deviations) {
        return String.valueOf(Objects.requireNonNull(
                        catchThrowableOfType(BadInputException.class, () -> overlaps.check(List.of(deviations))))
                .getMessage());
    }

    @Test
    void two_that_explain_the_same_in_one_row_are_refused_with_both_places() {
        assertThat(refused(Examples.deviation("closes", CLOSED, "a/*"), Examples.deviation("ends", AT_END, "a/one")))
                .isEqualTo("containers/deviations/flask.yaml:3: deviation flask/ends can explain the same in a/one on"
                        + " flask+gunicorn as flask/closes at containers/deviations/flask.yaml:3");
    }

    @Test
    void two_that_declare_different_things_of_one_row_stand_side_by_side() {
        accepted(
                Examples.deviation("closes", CLOSED, "a/*"),
                Examples.deviation("none", AT_END, "passive/date"),
                Examples.deviation(
                        "other", new Fingerprint(Optional.of(End.HANG), Optional.empty(), List.of()), "a/one"));
        assertThat(refused(Examples.deviation("closes", CLOSED, "a/*"), Examples.deviation("errs", ERROR, "a/*")))
                .contains("a/one");
    }

    @Test
    void two_that_no_target_and_no_version_has_together_stand_side_by_side() {
        Deviation closes = Examples.deviation("closes", CLOSED, "a/*");

        accepted(on(closes, of("flask", "<3")), on(closes, of("flask", ">=3")));
        accepted(on(closes, of("flask", "*", "dev")), on(closes, of("flask", "*")));
        accepted(on(closes, of("django", "*")), on(closes, of("flask", "*")));
        assertThat(refused(on(closes, of("flask", ">2 <3")), on(closes, of("flask", "<2.5"))))
                .contains("a/one");
        assertThat(refused(on(closes, of("werkzeug", ">=9")), on(closes, of("flask", "*"))))
                .contains("a/one");
    }

    @Test
    void passive_rows_share_no_place() {
        Deviation first = Examples.deviation("first", places("Date on 400", "Date on 408"), "passive/*");

        accepted(first, Examples.deviation("second", places("Date on 431"), "passive/date"));
        assertThat(refused(first, Examples.deviation("second", places("Date on 431", "Date on 408"), "passive/date")))
                .contains("passive/date");
    }

    private static Fingerprint places(String... places) {
        return new Fingerprint(Optional.empty(), Optional.empty(), List.of(places));
    }
}
