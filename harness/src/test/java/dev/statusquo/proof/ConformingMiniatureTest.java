package dev.statusquo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.checkout.Suite;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Row;
import dev.statusquo.model.Verdict;
import dev.statusquo.proof.miniature.Miniatures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plays every row about effects against the target that keeps every promise; what breaks one is held by {@link ProofTest}. */
class ConformingMiniatureTest {
    private static final Limits LIMITS = Limits.standard().withSilence(Duration.ofMillis(300));
    private static final Set<String> TOPICS = Set.of("safe", "idempotent", "effect");
    private static final List<ConformanceCase> CASES = new Suite(Path.of(".."), LIMITS)
            .catalogue().stream().filter(c -> TOPICS.contains(c.topic())).toList();

    private final Replayer replayer = new Replayer(LIMITS, Clock.systemUTC(), Miniatures::open);

    @Test
    void the_conforming_miniature_passes_every_row() {
        Stream<String> failed =
                CASES.stream().flatMap(of -> of.allRows().stream().map(row -> failure(of, row)));

        assertThat(failed.filter(line -> !line.isEmpty())).isEmpty();
    }

    private String failure(ConformanceCase of, Row row) {
        Proof proof = Proof.against("conforming", "conforms", row.parameters(), "here");
        Judgement said = replayer.judged(of, proof);
        boolean passed = Set.of(Verdict.CONFORMS, Verdict.RECORDED, Verdict.NOT_APPLICABLE)
                .contains(said.verdict());
        return passed ? "" : row.id() + " -> " + words(said);
    }

    private static String words(Judgement said) {
        String differences = said.mismatches().stream().map(Mismatch::toString).collect(Collectors.joining("; "));
        return said.verdict() + " " + (differences.isEmpty() ? said.note() : differences);
    }
}
