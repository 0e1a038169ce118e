package dev.statusquo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Limits;
import dev.statusquo.proof.Replayer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays every proof of the cases about clients and proxies. */
class JourneyProofTest {
    private static final Path ROOT = Path.of("..");
    private static final Limits LIMITS = Limits.standard().withSilence(Duration.ofMillis(300));

    private final Replayer replayer = Journey.replayer(ROOT, LIMITS, Clock.systemUTC());

    static Stream<Arguments> cases() {
        return Journey.proven(ROOT, LIMITS).stream().map(c -> Arguments.argumentSet(c.id(), c));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("cases")
    void a_case_says_what_its_proofs_want_and_has_one_for_each_verdict(ConformanceCase proven) {
        assertThat(replayer.faults(proven)).isEmpty();
    }
}
