package dev.statusquo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.checkout.Suite;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Limits;
import dev.statusquo.proof.miniature.Miniatures;
import dev.statusquo.service.RouteCases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays every proof of every case: the suite's own evidence that it can fail. */
class ProofTest {
    private static final Limits LIMITS = Limits.standard().withSilence(Duration.ofMillis(300));
    private static final Suite SUITE = new Suite(Path.of(".."), LIMITS);

    private final Replayer replayer = new Replayer(LIMITS, Clock.systemUTC(), Miniatures::open);

    static Stream<Arguments> cases() {
        return Stream.concat(SUITE.catalogue().stream(), RouteCases.sample(Path.of("..", "fixtures")).stream())
                .map(c -> Arguments.argumentSet(c.id(), c));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("cases")
    void a_case_says_what_its_proofs_want_and_has_one_for_each_verdict(ConformanceCase proven) {
        assertThat(replayer.faults(proven)).isEmpty();
    }

    @Test
    void every_miniature_is_used() {
        Set<String> used = SUITE.catalogue().stream()
                .flatMap(of -> of.proofs().stream())
                .flatMap(proof -> proof.miniature().stream())
                .collect(Collectors.toSet());
        assertThat(Miniatures.names()).containsExactlyInAnyOrderElementsOf(used);
    }
}
