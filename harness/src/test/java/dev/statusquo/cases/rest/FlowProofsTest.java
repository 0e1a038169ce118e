package dev.statusquo.cases.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Level;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Verdict;
import dev.statusquo.model.Wire;
import dev.statusquo.proof.miniature.Miniature;
import dev.statusquo.proof.miniature.Miniatures;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FlowProofsTest {
    private static final List<ConformanceCase> CASES = Flows.all(PassThrough::open);
    private static final Limits LIMITS = Limits.standard().withSilence(Duration.ofMillis(500));
    private static final AtomicInteger SCOPE = new AtomicInteger();

    static Stream<Arguments> each_case_and_miniature() {
        return CASES.stream()
                .flatMap(of -> of.proofs().stream()
                        .map(proof -> proof.miniature().orElseThrow())
                        .distinct()
                        .map(miniature -> argumentSet(of.id() + " on " + miniature, of, miniature)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("each_case_and_miniature")
    void says_of_the_miniature_what_its_proof_says(ConformanceCase of, String name) {
        try (Miniature miniature = Miniatures.open(name)) {
            List<Proof> proofs = of.proofs().stream()
                    .filter(proof -> proof.miniature().orElseThrow().equals(name))
                    .toList();
            for (Proof proof : proofs) {
                Stage stage = new Stage(noWire(), miniature.lab(), "scope-" + SCOPE.incrementAndGet(), LIMITS);
                Observation seen = of.script().play(stage, proof.parameters());
                Judgement judgement = of.judge().judge(seen, proof.parameters());
                assertThat(said(judgement))
                        .as("%s %s: %s %s", of.id(), proof.parameters(), judgement, seen.facts())
                        .isEqualTo(proof.as());
            }
        }
    }

    @Test
    void every_case_can_say_yes_and_no() {
        for (ConformanceCase of : CASES) {
            Set<String> said = of.proofs().stream().map(Proof::as).collect(Collectors.toSet());
            Level level = of.requirement().level();
            switch (level) {
                case RECORD -> assertThat(said).as(of.id()).hasSizeGreaterThan(1);
                case SHOULD, MAY -> assertThat(said).as(of.id()).contains("conforms", "tolerated");
                default -> assertThat(said).as(of.id()).contains("conforms", "violates");
            }
        }
    }

    @Test
    void every_miniature_is_used() {
        Set<String> used = CASES.stream()
                .flatMap(of -> of.proofs().stream())
                .map(proof -> proof.miniature().orElseThrow())
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

    private static String said(Judgement judgement) {
        return judgement.verdict() == Verdict.RECORDED
                ? judgement.note()
                : judgement.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Wire noWire() {
        return (HttpAddress address) -> {
            throw new AssertionError("a flow talks through its tap only");
        };
    }
}
