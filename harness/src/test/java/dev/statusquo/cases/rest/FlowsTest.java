package dev.statusquo.cases.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Limits;
import dev.statusquo.wire.TapRelay;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the proofs do not hold of flows; the proofs themselves are replayed with all others in ProofTest. */
class FlowsTest {
    private static final List<ConformanceCase> CASES =
            Flows.all(new TapRelay(Limits.standard()), Path.of("..", "fixtures"));

    @Test
    void ids_are_unique_and_texts_are_there() {
        assertThat(CASES).extracting(ConformanceCase::id).doesNotHaveDuplicates();
        assertThat(CASES).extracting(ConformanceCase::title).noneMatch(String::isBlank);
        assertThat(CASES)
                .extracting(ConformanceCase::origin)
                .allMatch(origin ->
                        origin.matches("harness/src/main/java/dev/statusquo/cases/rest/\\w+Flows\\.java:\\d+"));
    }
}
