package dev.statusquo.store;

import static dev.statusquo.compare.Built.FLASK;
import static dev.statusquo.compare.Built.answer;
import static dev.statusquo.compare.Built.exchange;
import static dev.statusquo.compare.Built.outcome;
import static dev.statusquo.compare.Built.report;
import static dev.statusquo.compare.Built.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.compare.Baseline;
import dev.statusquo.compare.NormalisedOutcome;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Place;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import dev.statusquo.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFolderTest {
    @TempDir
    Path root;

    private static RunReport run(Target target, String phrase) {
        return report(
                List.of(target),
                outcome(
                        target,
                        "a/b[code=100]",
                        Verdict.CONFORMS,
                        answer("HTTP/1.1 200 " + phrase, "Server: g", "Content-Length: 2", "", "hi"),
                        answer("HTTP/1.1 200 " + phrase, "Server: g", "Content-Length: 2", "", "hi"),
                        exchange("GET /z HTTP/1.1\r\n\r\n", "")),
                outcome(
                        target,
                        "a/b[code=99]",
                        Verdict.RECORDED,
                        "[[1],[2],\"a\",[3]]",
                        answer("HTTP/1.1 200 OK", "Server: g", "X-\"Odd: \\", "", "")),
                outcome(target, "passive/date", Verdict.VIOLATES));
    }

    private static Baseline baseline() {
        Target older = target("flask", "3.1.3", "gunicorn", "3.11.7", Map.of("werkzeug", "3.1.4"));
        return Baseline.empty("flask+gunicorn")
                .approved(FLASK, List.of(run(FLASK, "OK")))
                .approved(older, List.of(run(older, "Fine")));
    }

    /** A file holds no outcomes, only what they showed. */
    private static Map<String, Map<String, NormalisedOutcome>> withoutSources(
            Map<String, Map<String, NormalisedOutcome>> rows) {
        Map<String, Map<String, NormalisedOutcome>> plain = new TreeMap<>();
        rows.forEach((row, alternatives) -> {
            Map<String, NormalisedOutcome> each = new TreeMap<>();
            alternatives.forEach((runtime, s) -> each.put(
                    runtime, new NormalisedOutcome(s.row(), s.verdict(), s.aspects(), s.findings(), Optional.empty())));
            plain.put(row, each);
        });
        return plain;
    }

    @Test
    void what_is_written_is_read_back() {
        BaselineFolder folder = BaselineFolder.in(root);
        folder.write(baseline());

        Baseline read = folder.read("flask+gunicorn").orElseThrow();
        assertThat(read.versions()).isEqualTo(baseline().versions());
        assertThat(read.rows().keySet()).isEqualTo(baseline().rows().keySet());
        assertThat(read.rows()).isEqualTo(withoutSources(baseline().rows()));
        assertThat(folder.read("django+gunicorn")).isEmpty();
    }

    @Test
    void a_row_of_many_exchanges_is_held_by_how_each_was_answered() throws IOException {
        Exchange[] many = new Exchange[13];
        Arrays.fill(many, answer("HTTP/1.1 200 OK", "Server: g", "X-Odd: 1", "Content-Length: 2", "", "hi"));
        many[12] = answer("HTTP/1.1 404 Not Found", "Server: g", "Content-Length: 2", "", "no");
        Baseline long13 = Baseline.empty("flask+gunicorn")
                .approved(FLASK, List.of(report(List.of(FLASK), outcome(FLASK, "a/long", Verdict.CONFORMS, many))));
        BaselineFolder folder = BaselineFolder.in(root);

        assertThat(Files.readString(folder.write(long13)))
                .contains("\"a/long\": [\"CONFORMS\", [\"200\"]" + ", \"=\"".repeat(11) + ", [\"404\"]]");
        assertThat(folder.read("flask+gunicorn").orElseThrow().rows()).isEqualTo(withoutSources(long13.rows()));
    }

    @Test
    void a_row_is_a_line_in_the_order_of_numbers_and_a_version_too() throws IOException {
        Path file = BaselineFolder.in(root).write(baseline());

        assertThat(Files.readAllLines(file))
                .containsSubsequence(
                        "\"form\": 1,",
                        "\"runtimes\": [\"python 3.11\", \"python 3.13\"],",
                        "\"flask\": \"3.1.3\",",
                        "\"python\": {\"python 3.11\": \"3.11.7\", \"python 3.13\": \"3.13.5\"},",
                        "\"passive/date\": [\"VIOLATES\", \"~found status\"]")
                .anyMatch(
                        line -> line.startsWith(
                                "\"a/b[code=100]\": {\"python 3.11\": [\"CONFORMS\", [\"200 Fine\", \"~content hi\"], \"=\", [\"-\""));
        assertThat(Files.readString(file).indexOf("code=99"))
                .isLessThan(Files.readString(file).indexOf("code=100"));
    }

    @Test
    void each_place_at_fault_is_a_word_of_its_own() throws IOException {
        List<Place> places = List.of(Place.of(Place.Kind.STATUS).inStep("2"), Place.field("Date"));
        NormalisedOutcome broken = NormalisedOutcome.approved("a/b", Verdict.VIOLATES, new TreeMap<>(), places);
        Baseline approved = new Baseline(
                "flask+gunicorn", Map.of("python 3.13", Map.of()), Map.of("a/b", Map.of("python 3.13", broken)));
        BaselineFolder folder = BaselineFolder.in(root);

        assertThat(Files.readString(folder.write(approved)))
                .contains("\"a/b\": [\"VIOLATES\", \"~found field Date\", \"~found step 2 status\"]");
        assertThat(folder.read("flask+gunicorn").orElseThrow().rows().get("a/b"))
                .extractingByKey("python 3.13")
                .satisfies(read -> assertThat(read.findings()).containsExactlyInAnyOrderElementsOf(places))
                .satisfies(read -> assertThat(read.aspects()).isEqualTo(broken.aspects()));
    }

    @Test
    void a_file_of_another_form_or_a_broken_one_is_a_sentence_with_how_to_mend() throws IOException {
        BaselineFolder folder = BaselineFolder.in(root);
        Files.createDirectories(root.resolve("reports/baseline"));
        Files.writeString(folder.file("flask+gunicorn"), "{\"form\": 2}");
        assertThatThrownBy(() -> folder.read("flask+gunicorn"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("it has the form 2, this suite reads 1");

        Files.writeString(folder.file("flask+gunicorn"), "{\"form\": 1, ");
        assertThatThrownBy(() -> folder.read("flask+gunicorn")).isInstanceOf(BadInputException.class);
    }
}
