package dev.statusquo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.cases.CaseFiles;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real case of the catalogue, changed for the worse: what its proofs say then. */
class ReplayerTest {
    private static final Path FIXTURES = Path.of("..", "fixtures");
    private static final String ID = "status/204-has-no-content-length";

    private final Replayer replayer =
            new Replayer(Limits.standard().withSilence(Duration.ofMillis(150)), Clock.systemUTC(), name -> {
                throw new IllegalArgumentException("no miniature " + name);
            });

    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path copy;

    @BeforeEach
    void copy_the_fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(FIXTURES.relativize(file).toString());
                Files.createDirectories(to.resolveSibling("."));
                Files.copy(file, to);
            }
        }
    }

    private List<String> faults(UnaryOperator<String> change) throws IOException {
        Path file = copy.resolve("cases/status.yaml");
        String whole = Files.readString(file);
        int start = whole.indexOf("  - id: " + ID + "\n");
        int end = whole.indexOf("\n  - id: ", start);
        String changed = change.apply(whole.substring(start, end));
        Files.writeString(file, whole.substring(0, start) + changed + whole.substring(end));
        ConformanceCase of = CaseFiles.read(copy).stream()
                .filter(c -> c.id().equals(ID))
                .findFirst()
                .orElseThrow();
        return replayer.faults(of).stream()
                .map(fault ->
                        withLine(fault, (int) whole.substring(0, start).lines().count()))
                .toList();
    }

    /** {@return the fault with the line that it would name if the case began in line 5, wherever it stands in the file} */
    private static String withLine(String fault, int before) {
        Matcher place = Pattern.compile("^.*?/(cases/status.yaml:)(\\d+)").matcher(fault);
        return place.replaceFirst(found -> found.group(1) + (Integer.parseInt(found.group(2)) - before + 4));
    }

    /** {@return the text without the lines that have this in them} */
    private static UnaryOperator<String> without(String part) {
        return text -> {
            assertThat(text).contains(part);
            return text.lines().filter(line -> !line.contains(part)).reduce("", (a, b) -> a + b + "\n");
        };
    }

    private static UnaryOperator<String> with(String part, String other) {
        return text -> {
            assertThat(text).contains(part);
            return text.replace(part, other);
        };
    }

    @Test
    void the_case_as_it_stands_is_proven() throws IOException {
        assertThat(faults(text -> text)).isEmpty();
    }

    @Test
    void without_its_violating_proofs_the_gap_is_told_with_the_case() throws IOException {
        assertThat(faults(without("{as: violates")))
                .containsExactly("cases/status.yaml:5: " + ID + " has no proof that it can say 'violates'");
    }

    @Test
    void without_its_conforming_proof_the_gap_is_told_too() throws IOException {
        assertThat(faults(without("{as: conforms")))
                .containsExactly("cases/status.yaml:5: " + ID + " has no proof that it can say 'conforms'");
    }

    @Test
    void without_a_proof_of_its_condition_the_gap_is_told_too() throws IOException {
        assertThat(faults(without("{as: inconclusive")))
                .containsExactly("cases/status.yaml:5: " + ID + " has no proof that it can say 'inconclusive'");
    }

    @Test
    void an_expectation_that_is_weakened_in_part_fails_the_proof_that_needs_this_part() throws IOException {
        assertThat(faults(with("fields: {absent: [Content-Length]}, content: none", "content: none")))
                .containsExactly(
                        "cases/status.yaml:15: " + ID + ": the proof wants 'violates', the case says 'conforms'");
    }

    @Test
    void an_expectation_of_nothing_fails_every_violating_proof() throws IOException {
        assertThat(faults(with("expect: [{fields: {absent: [Content-Length]}, content: none}]", "expect: [{}]")))
                .containsExactly(
                        "cases/status.yaml:15: " + ID + ": the proof wants 'violates', the case says 'conforms'",
                        "cases/status.yaml:16: " + ID + ": the proof wants 'violates', the case says 'conforms'");
    }

    @Test
    void one_more_permitted_answer_that_lets_everything_pass_fails_them_too() throws IOException {
        assertThat(faults(with("content: none}]", "content: none}, {status: 2xx}]")))
                .hasSize(2)
                .allMatch(f -> f.contains(ID) && f.endsWith("the proof wants 'violates', the case says 'conforms'"));
    }

    @Test
    void an_expectation_that_is_too_strong_fails_the_conforming_proof_and_says_why() throws IOException {
        assertThat(faults(with("content: none}]", "content: none, reason: No Content}]")))
                .containsExactly("cases/status.yaml:14: " + ID
                        + ": the proof wants 'conforms', the case says 'violates': "
                        + "[reason: expected \"No Content\", was \"\"]");
    }

    @Test
    void too_many_answers_are_a_fault() throws IOException {
        assertThat(faults(with("answers: [204]", "answers: [204, 204]")))
                .containsExactly("cases/status.yaml:14: " + ID + ": the case does not come to use every answer: "
                        + "1 answers and 0 states or calls are left, as it says 'conforms'");
    }

    @Test
    void too_few_answers_are_a_fault() throws IOException {
        List<String> faults = faults(with("answers: [204]", "answers: []"));

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0))
                .startsWith("cases/status.yaml:14: " + ID + ": ")
                .contains("answer");
    }

    @Test
    void states_that_nobody_looks_at_are_a_fault() throws IOException {
        assertThat(faults(with("answers: [204]", "answers: [204], states: [d1]")))
                .containsExactly("cases/status.yaml:14: " + ID + ": the case does not come to use every answer: "
                        + "0 answers and 1 states or calls are left, as it says 'conforms'");
    }

    @Test
    void a_proof_of_a_row_that_is_not_there_is_a_fault() throws IOException {
        assertThat(faults(with("{as: conforms,", "{as: conforms, code: 205,")))
                .containsExactly("cases/status.yaml:14: " + ID + ": no row has the parameters {code=205}");
    }

    @Test
    void a_verdict_that_is_none_is_a_fault() throws IOException {
        assertThat(faults(with("{as: conforms,", "{as: conform,")))
                .containsExactly(
                        "cases/status.yaml:14: " + ID + ": the proof wants 'conform', the case says 'conforms'",
                        "cases/status.yaml:5: " + ID + " has no proof that it can say 'conforms'");
    }
}
