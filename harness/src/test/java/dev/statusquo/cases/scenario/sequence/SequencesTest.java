package dev.statusquo.cases.scenario.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Verdict;
import dev.statusquo.proof.miniature.Miniature;
import dev.statusquo.proof.miniature.Miniatures;
import dev.statusquo.wire.SocketWire;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SequencesTest {
    private static final Limits LIMITS = Limits.standard().withSilence(Duration.ofMillis(300));

    private final List<ConformanceCase> cases = Sequences.all(Sequences.USUAL_SEED);

    @Test
    void ids_do_not_depend_on_the_seed() {
        assertThat(Sequences.all(7).stream().flatMap(c -> c.allRows().stream()).map(row -> row.id()))
                .containsExactlyElementsOf(cases.stream()
                        .flatMap(c -> c.allRows().stream())
                        .map(row -> row.id())
                        .toList());
    }

    @Test
    void the_origin_is_a_line_of_a_file_of_this_project() {
        assertThat(cases)
                .allSatisfy(c -> assertThat(
                                Files.exists(Path.of("..", c.origin().replaceFirst(":[0-9]+$", ""))))
                        .isTrue());
    }

    @Test
    void a_failing_sequence_is_shrunk_to_the_shortest_and_printed_with_its_seed() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : List.of(
                "put-after-delete-brings-the-old-back",
                "patch-after-put-applies-to-the-old",
                "put-sent-before-is-ignored",
                "third-delete-takes-another",
                "fourth-equal-put-counts-up",
                "get-after-delete-restores",
                "head-after-put-counts",
                "third-get-deletes")) {
            text.append(name).append('\n').append(counterexample(name)).append('\n');
        }

        assertThat(text.toString()).isEqualTo(golden("counterexamples.txt"));
    }

    @Test
    void the_same_seed_shrinks_to_the_same_lines() {
        assertThat(counterexample("third-delete-takes-another"))
                .isEqualTo(counterexample("third-delete-takes-another"));
    }

    private String counterexample(String miniature) {
        ConformanceCase broken = cases.stream()
                .filter(c -> proof(c, miniature).isPresent())
                .findFirst()
                .orElseThrow();
        Map<String, String> row = proof(broken, miniature).orElseThrow().parameters();
        try (Miniature opened = Miniatures.open(miniature)) {
            Stage stage = new Stage(new SocketWire(LIMITS), opened.lab(), "shrink", LIMITS);
            Observation seen = broken.script().play(stage, row);
            Judgement judgement = broken.judge().judge(seen, row);
            assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATES);
            StringBuilder text = new StringBuilder("  " + broken.id() + "\n");
            judgement.mismatches().forEach(m -> text.append("  ").append(m).append('\n'));
            text.append("  ").append(judgement.note()).append('\n');
            seen.facts()
                    .counterexample()
                    .orElse("none")
                    .lines()
                    .forEach(line -> text.append("    ").append(line).append('\n'));
            return text.toString().replace(opened.address().url(), "http://HOST:PORT");
        }
    }

    private static Optional<Proof> proof(ConformanceCase of, String miniature) {
        return of.proofs().stream()
                .filter(p -> p.miniature().filter(miniature::equals).isPresent())
                .findFirst();
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = SequencesTest.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
