package dev.statusquo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Row;
import dev.statusquo.model.Verdict;
import dev.statusquo.proof.miniature.Miniatures;
import dev.statusquo.run.Suite;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Plays each scenario about effects against the miniature that was made to break it, and prints who was killed by what. */
class BrokenPromisesTest {
    private static final int AT_LEAST = 20;
    private static final Limits LIMITS = Limits.standard().withSilence(Duration.ofMillis(300));
    private static final Set<String> TOPICS = Set.of("safe", "idempotent", "effect");
    private static final List<ConformanceCase> CASES = new Suite(Path.of(".."), LIMITS)
            .catalogue().stream().filter(c -> TOPICS.contains(c.topic())).toList();

    private final Replayer replayer = new Replayer(LIMITS, Clock.systemUTC(), Miniatures::open);

    @Test
    void every_miniature_that_breaks_a_promise_is_killed_by_the_scenario_made_for_it(TestReporter reporter) {
        List<String> lines = new ArrayList<>();
        List<String> survivors = new ArrayList<>();
        Set<String> killed = new TreeSet<>();
        for (ConformanceCase of : CASES) {
            for (Proof proof : of.proofs()) {
                if (proof.miniature().isPresent() && proof.as().equals("violates")) {
                    Judgement said = replayer.judged(of, proof);
                    String row = new Row(of, proof.parameters()).id();
                    String line = proof.miniature().get() + " -> " + row + " -> " + words(said);
                    lines.add(line);
                    if (said.verdict() == Verdict.VIOLATES) {
                        killed.add(proof.miniature().get());
                    } else {
                        survivors.add(line);
                    }
                }
            }
        }

        reporter.publishEntry(
                "miniature -> scenario that kills it -> what it said",
                lines.stream().sorted().collect(Collectors.joining("\n", "\n", "\n")));
        assertThat(survivors).as("miniatures that survive").isEmpty();
        assertThat(killed).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    @Test
    void the_conforming_miniature_passes_every_row() {
        Stream<String> failed = CASES.stream()
                .flatMap(of -> of.allRows().stream())
                .map(row -> {
                    Proof proof = Proof.against("conforming", "conforms", row.parameters(), "here");
                    Judgement said = replayer.judged(row.of(), proof);
                    boolean passed = Set.of(Verdict.CONFORMS, Verdict.RECORDED, Verdict.NOT_APPLICABLE)
                            .contains(said.verdict());
                    return passed ? "" : row.id() + " -> " + words(said);
                });

        assertThat(failed.filter(line -> !line.isEmpty())).isEmpty();
    }

    private static String words(Judgement said) {
        String differences = said.mismatches().stream().map(Mismatch::toString).collect(Collectors.joining("; "));
        return said.verdict() + " " + (differences.isEmpty() ? said.note() : differences);
    }
}
