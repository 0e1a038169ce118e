package dev.statusquo.cases.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.ConformanceCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenariosTest {
    private final List<ConformanceCase> scenarios = Scenarios.all(Path.of("../fixtures"));

    @Test
    void the_origin_is_a_line_of_a_file_of_this_project() {
        assertThat(scenarios)
                .allSatisfy(c -> assertThat(
                                Files.exists(Path.of("..", c.origin().replaceFirst(":[0-9]+$", ""))))
                        .isTrue());
    }

    @Test
    void every_scenario_can_be_left_without_a_verdict() {
        assertThat(scenarios)
                .filteredOn(c -> c.proofs().stream().noneMatch(p -> p.as().equals("inconclusive")))
                .extracting(ConformanceCase::id)
                .isEmpty();
    }
}
