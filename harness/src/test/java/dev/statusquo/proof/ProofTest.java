package dev.statusquo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.cases.CaseFiles;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Limits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final Path FIXTURES = Path.of("..", "fixtures");
    private final Limits limits = Limits.standard().withSilence(Duration.ofMillis(150));

    @Test
    void every_case_says_what_its_proofs_want_and_has_a_proof_for_each_verdict_it_can_give() {
        Replayer replayer = new Replayer(limits, Clock.systemUTC(), name -> {
            throw new IllegalArgumentException("no miniature " + name);
        });
        List<ConformanceCase> cases = CaseFiles.read(FIXTURES);

        assertThat(cases.stream().flatMap(c -> replayer.faults(c).stream())).isEmpty();
    }
}
