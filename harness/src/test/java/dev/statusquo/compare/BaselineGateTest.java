package dev.statusquo.compare;

import static dev.statusquo.model.CannedAnswer.minimal;
import static dev.statusquo.model.Examples.exchange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.Draft;
import dev.statusquo.model.Evidence;
import dev.statusquo.model.Examples;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BaselineGateTest {
    private static final Target FLASK = Examples.flask();
    private static final Map<String, String> HELD = Map.of(FLASK.id(), "flask+gunicorn");

    private static Outcome shows(String row, int code) {
        return new Outcome(
                Draft.of(row).row(),
                FLASK.id(),
                Judgement.conforms(Fingerprint.none()),
                Optional.empty(),
                Optional.empty(),
                Evidence.of(List.of(exchange(minimal(code)))),
                Duration.ZERO);
    }

    private static Function<String, Optional<Baseline>> approving(Outcome outcome) {
        RunReport report = Built.report(List.of(FLASK), outcome);
        Baseline approved = Baseline.empty("flask+gunicorn").approved(FLASK, List.of(report));
        return name ->
                Optional.of(approved).filter(baseline -> baseline.target().equals(name));
    }

    @Test
    void what_was_approved_is_told_from_what_was_not() {
        BaselineGate gate = BaselineGate.of(HELD, approving(shows("a/one", 200)));

        assertThat(gate.isApproved(FLASK, shows("a/one", 200))).isTrue();
        assertThat(gate.isApproved(FLASK, shows("a/one", 404))).isFalse();
    }

    @Test
    void a_row_of_which_nothing_is_approved_yet_is_no_news_and_a_target_that_is_not_held_neither() {
        Function<String, Optional<Baseline>> approved = approving(shows("a/one", 200));

        assertThat(BaselineGate.of(HELD, approved).isApproved(FLASK, shows("a/new", 404)))
                .isTrue();
        assertThat(BaselineGate.of(Map.of(), approved).isApproved(FLASK, shows("a/one", 404)))
                .isTrue();
    }

    @Test
    void a_run_that_has_ended_is_held_as_it_was_while_it_went_on() {
        BaselineGate gate = BaselineGate.of(HELD, approving(shows("a/one", 200)));

        assertThat(gate.check(Built.report(List.of(FLASK), shows("a/one", 200))))
                .singleElement()
                .satisfies(check -> assertThat(check.changes()).isEmpty());
        assertThat(gate.check(Built.report(List.of(FLASK), shows("a/one", 404))))
                .singleElement()
                .satisfies(check -> assertThat(check.isRed()).isTrue());
    }
}
