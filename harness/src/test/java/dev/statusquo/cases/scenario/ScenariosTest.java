package dev.statusquo.cases.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Limits;
import dev.statusquo.proof.Replayer;
import dev.statusquo.proof.miniature.Miniatures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenariosTest {
    private final List<ConformanceCase> scenarios = Scenarios.all(Path.of("../fixtures"));

    @Test
    void every_scenario_says_what_its_proofs_want_and_has_a_proof_for_each_verdict_it_can_give() {
        Replayer replayer = new Replayer(Limits.standard(), Clock.systemUTC(), Miniatures::open);

        assertThat(scenarios.stream().flatMap(c -> replayer.faults(c).stream())).isEmpty();
    }

    @Test
    void every_id_stands_once() {
        assertThat(scenarios).extracting(ConformanceCase::id).doesNotHaveDuplicates();
    }

    @Test
    void the_origin_is_a_file_of_this_project() {
        assertThat(scenarios)
                .allSatisfy(
                        c -> assertThat(Files.exists(Path.of("..", c.origin()))).isTrue());
    }

    @Test
    void every_scenario_can_be_left_without_a_verdict() {
        assertThat(scenarios)
                .allSatisfy(
                        c -> assertThat(c.proofs().stream().map(p -> p.as())).contains("inconclusive"));
    }
}
