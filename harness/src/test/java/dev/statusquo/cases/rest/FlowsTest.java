package dev.statusquo.cases.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Proof;
import dev.statusquo.proof.miniature.Miniatures;
import dev.statusquo.wire.TapRelay;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the proofs do not hold of flows; the proofs themselves are replayed with all others in ProofTest. */
class FlowsTest {
    private static final List<ConformanceCase> CASES =
            Flows.all(new TapRelay(Limits.standard()), Path.of("..", "fixtures"));

    @Test
    void every_miniature_is_used() {
        Set<String> used = CASES.stream()
                .flatMap(of -> of.proofs().stream())
                .map(FlowsTest::miniature)
                .collect(Collectors.toSet());
        assertThat(Miniatures.names()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void ids_are_unique_and_texts_are_there() {
        assertThat(CASES).extracting(ConformanceCase::id).doesNotHaveDuplicates();
        assertThat(CASES).extracting(ConformanceCase::title).noneMatch(String::isBlank);
        assertThat(CASES)
                .extracting(ConformanceCase::origin)
                .allMatch(origin -> origin.matches("\\w+Flows\\.java:\\d+"));
    }

    private static String miniature(Proof proof) {
        return proof.miniature().orElseThrow();
    }
}
