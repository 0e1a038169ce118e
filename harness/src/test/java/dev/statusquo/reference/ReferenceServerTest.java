package dev.statusquo.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.checkout.Suite;
import dev.statusquo.model.Level;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunListener;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.model.Verdict;
import dev.statusquo.run.Plan;
import dev.statusquo.run.RunSettings;
import dev.statusquo.run.Runner;
import dev.statusquo.run.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Asks the whole catalogue of a server that keeps every MUST and SHOULD: a row that it cannot pass is wrong, or the server is. */
class ReferenceServerTest {
    private static final Set<Verdict> RIGHT = Set.of(Verdict.CONFORMS, Verdict.RECORDED, Verdict.NOT_APPLICABLE);

    private final Outcomes outcomes = new Outcomes();

    @Test
    void a_server_that_conforms_passes_the_whole_catalogue() {
        Suite suite = new Suite(Path.of(".."), Limits.standard());
        Plan plan = Plan.of(suite.catalogue(), List.of(), List.of(), Selection.all());

        Runner.of(new ReferenceEngine(), RunSettings.of(suite), outcomes)
                .run(List.of(ReferenceEngine.definition()), () -> plan);

        assertThat(outcomes.seen).hasSize(plan.rows().size());
        assertThat(outcomes.seen.stream()
                        .filter(outcome -> outcome.row().of().requirement().level() != Level.DOCUMENT)
                        .filter(outcome -> !RIGHT.contains(outcome.judgement().verdict()))
                        .map(ReferenceServerTest::described))
                .isEmpty();
    }

    private static String described(Outcome outcome) {
        return outcome.row().id() + " " + outcome.judgement().verdict() + ": "
                + outcome.judgement().note() + " "
                + outcome.judgement().mismatches().stream()
                        .map(Mismatch::toString)
                        .collect(Collectors.joining("; "));
    }

    private static final class Outcomes implements RunListener {
        private final List<Outcome> seen = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void started(RunHeader header) {
            // Nothing is shown.
        }

        @Override
        public void ready(TriedTarget target) {
            // Nothing is shown.
        }

        @Override
        public void failed(TriedTarget target) {
            throw new AssertionError(target.toString());
        }

        @Override
        public void outcome(Outcome outcome) {
            seen.add(outcome);
        }

        @Override
        public void finished(RunFooter footer) {
            // Nothing is shown.
        }
    }
}
