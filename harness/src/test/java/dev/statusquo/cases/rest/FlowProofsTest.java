package dev.statusquo.cases.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Proof;
import dev.statusquo.proof.ProofRules;
import dev.statusquo.proof.Replayer;
import dev.statusquo.proof.miniature.Miniatures;
import dev.statusquo.wire.TapRelay;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FlowProofsTest {
    /** Long enough for a busy machine: only the miniatures that fall silent cost that much. */
    private static final Limits LIMITS = Limits.standard().withSilence(Duration.ofSeconds(1));

    private static final List<ConformanceCase> CASES = Flows.all(new TapRelay(LIMITS), Path.of("..", "fixtures"));
    private static final Replayer REPLAYER = new Replayer(LIMITS, Clock.systemUTC(), Miniatures::open);

    static Stream<Arguments> each_case_and_miniature() {
        return CASES.stream()
                .flatMap(of -> of.proofs().stream()
                        .map(FlowProofsTest::miniature)
                        .distinct()
                        .map(miniature -> argumentSet(of.id() + " on " + miniature, of, miniature)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("each_case_and_miniature")
    void says_of_the_miniature_what_its_proof_says(ConformanceCase of, String name) {
        assertThat(of.proofs().stream()
                        .filter(proof -> miniature(proof).equals(name))
                        .map(proof -> REPLAYER.fault(of, proof).map(fault -> proof.parameters() + ": " + fault))
                        .flatMap(Optional::stream))
                .isEmpty();
    }

    @Test
    void every_case_has_a_proof_for_each_verdict_it_can_give() {
        assertThat(CASES.stream().flatMap(of -> ProofRules.gaps(of).stream())).isEmpty();
    }

    @Test
    void every_miniature_is_used() {
        Set<String> used = CASES.stream()
                .flatMap(of -> of.proofs().stream())
                .map(FlowProofsTest::miniature)
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
