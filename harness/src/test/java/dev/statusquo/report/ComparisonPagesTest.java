package dev.statusquo.report;

import static dev.statusquo.compare.Built.FLASK;
import static dev.statusquo.compare.Built.answer;
import static dev.statusquo.compare.Built.exchange;
import static dev.statusquo.compare.Built.outcome;
import static dev.statusquo.compare.Built.report;
import static dev.statusquo.compare.Built.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.compare.Comparison;
import dev.statusquo.compare.FrameworkComparison;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonPagesTest {
    private static final String HOSTILE = "</td><script>alert(1)</script>{{style}}\u001b[2J";
    private static final Target NEWER = target("flask", "3.2.0", "gunicorn", Map.of("werkzeug", "3.1.4"));
    private static final Comparison HARMFUL = Comparison.of(
            "flask@3.1.3",
            List.of(report(
                    List.of(FLASK),
                    outcome(FLASK, "a/one", Verdict.CONFORMS, answer("HTTP/1.1 200 OK", "X-A: plain", "", "same\n")))),
            "flask@3.2.0",
            List.of(report(
                    List.of(NEWER),
                    outcome(
                            NEWER,
                            "a/one",
                            Verdict.VIOLATES,
                            answer("HTTP/1.1 200 OK", "X-A: " + HOSTILE, "", "same\n")))));

    @Test
    void nothing_that_a_target_said_becomes_markup() {
        String page = ComparisonHtml.of(HARMFUL, true);

        assertThat(page).doesNotContain("<script").doesNotContain("\u001b").contains("&lt;script&gt;alert(1)");
        assertThat(page)
                .contains("<mark>")
                .contains("What matters most")
                .contains("href=\"#topic-a\"")
                .doesNotContain("http://")
                .doesNotContain("src=");
        assertThat(ComparisonText.of(HARMFUL, true)).doesNotContain("\u001b");
        assertThat(ComparisonMarkdown.of(HARMFUL, true)).doesNotContain("<script");
    }

    @Test
    void the_console_says_what_from_what_to_what_where_why_and_how_to_see_it() {
        assertThat(ComparisonText.of(HARMFUL, true).lines().map(String::strip))
                .contains(
                        "flask+gunicorn  1 row, 1 change in 1; 1 got worse",
                        "clients    1 change of 1 may break a client: no longer what the requirement asks for",
                        "sent       GET /s/t4gxba924/items HTTP/1.1",
                        "moved      flask 3.1.3 → 3.2.0",
                        "noise      known from normalisation only: each side was run once",
                        "cause      follows flask 3.1.3 → 3.2.0, the only version that moved",
                        "such as    a/one  CONFORMS → VIOLATES",
                        "repeat     ./statusquo compare flask@3.1.3 flask@3.2.0 --case 'a/one'");
    }

    @Test
    void the_markdown_of_many_changes_fits_a_comment_and_says_how_many_it_leaves_out() {
        List<Outcome> before = IntStream.range(0, 900)
                .mapToObj(i -> outcome(
                        FLASK, "a/row-" + i, Verdict.RECORDED, answer("HTTP/1.1 200 OK", "X-" + i + ": a", "", "")))
                .toList();
        List<Outcome> after = IntStream.range(0, 900)
                .mapToObj(i -> outcome(
                        NEWER, "a/row-" + i, Verdict.RECORDED, answer("HTTP/1.1 200 OK", "X-" + i + ": b", "", "")))
                .toList();
        Comparison many = Comparison.of(
                "flask@3.1.3",
                List.of(report("docker", List.of(FLASK), before)),
                "flask@3.2.0",
                List.of(report("docker", List.of(NEWER), after)));

        String markdown = ComparisonMarkdown.of(many, true);

        assertThat(markdown.length()).isBetween(50_000, 65_536);
        assertThat(markdown)
                .startsWith("# From flask")
                .containsPattern("and \\d+ lighter changes that find no room here");
    }

    @Test
    void what_was_sent_stands_beside_a_change_without_the_fields_that_ask_nothing() {
        Exchange asked = exchange(
                "POST /form HTTP/1.1\r\nHost: 127.0.0.1:1\r\nAccept: text/html;q=1\r\nUser-Agent: x\r\n"
                        + "X-Request-Id: t4gxba924\r\nContent-Length: 3\r\n\r\na=b",
                "HTTP/1.1 200 OK",
                "",
                "");

        assertThat(SentWords.of(asked))
                .isEqualTo("POST /form HTTP/1.1 | Accept: text/html;q=1 | Content-Length: 3 | content a=b");
    }

    @Test
    void a_row_about_what_the_app_sees_says_how_much_else_it_may_explain() {
        Exchange seen = exchange("GET /echo HTTP/1.1\r\n\r\n", "HTTP/1.1 200 OK", "", "{\"accept\":1}");
        Exchange other = exchange("GET /echo HTTP/1.1\r\n\r\n", "HTTP/1.1 200 OK", "", "{\"Accept\":1}");
        Comparison comparison = Comparison.of(
                report(
                        List.of(FLASK),
                        outcome(FLASK, "a/echo", Verdict.RECORDED, seen),
                        outcome(FLASK, "a/login", Verdict.CONFORMS, answer("HTTP/1.1 200 OK", "", ""))),
                report(
                        List.of(NEWER),
                        outcome(NEWER, "a/echo", Verdict.RECORDED, other),
                        outcome(NEWER, "a/login", Verdict.VIOLATES, answer("HTTP/1.1 401 No", "", ""))));

        assertThat(ComparisonText.of(comparison, true))
                .contains("the app sees the same request otherwise; this may explain the 1 other row")
                .containsSubsequence("1. content", "2. status: 200 → 401");
        assertThat(ComparisonHtml.of(comparison, true)).contains("2 changes of 2 may break a client");
    }

    @Test
    void a_side_that_answers_at_random_is_told_before_all_changes() {
        RunReport steady =
                report(List.of(FLASK), outcome(FLASK, "a/b", Verdict.CONFORMS, answer("HTTP/1.1 200 OK", "", "")));
        RunReport cut = report(List.of(NEWER), outcome(NEWER, "a/b", Verdict.VIOLATES, answer()));
        RunReport whole =
                report(List.of(NEWER), outcome(NEWER, "a/b", Verdict.CONFORMS, answer("HTTP/1.1 200 OK", "", "")));
        Comparison comparison = Comparison.of("old", List.of(steady, steady), "new", List.of(cut, whole));

        assertThat(comparison.targets().get(0).compared().unstableOnB()).containsExactly("a/b");
        assertThat(ComparisonText.of(comparison, true)).contains("B answers at random in 1 of 1 rows, A in none");
        assertThat(ComparisonMarkdown.of(comparison, true)).contains("B answers at random");
        assertThat(ComparisonHtml.of(comparison, true)).contains("<h3>B answers at random");
    }

    @Test
    void programs_get_every_row_with_both_values() {
        JsonNode json = JsonMapper.shared().readTree(ComparisonJson.of(HARMFUL));
        JsonNode change = json.at("/targets/0/changes/0");

        assertThat(json.path("form").asInt()).isEqualTo(1);
        assertThat(change.path("effect").asString()).isEqualTo("worse");
        assertThat(change.at("/follows/package").asString()).isEqualTo("flask");
        assertThat(change.at("/rows/0/from").asString()).isEqualTo("plain");
    }

    @Test
    void targets_are_told_apart_in_sentences() {
        Target django = target("django", "6", "gunicorn", Map.of());
        Target waitress = target("flask", "3.1.3", "waitress", Map.of());
        FrameworkComparison contrast = FrameworkComparison.of(List.of(report(
                List.of(FLASK, waitress, django),
                outcome(FLASK, "method/head", Verdict.CONFORMS, answer("HTTP/1.1 200 OK", "", "")),
                outcome(waitress, "method/head", Verdict.CONFORMS, answer("HTTP/1.1 200 OK", "", "")),
                outcome(django, "method/head", Verdict.VIOLATES, answer("HTTP/1.1 405 No", "", "")))));

        assertThat(FrameworkComparisonText.of(contrast, Map.of("method/head", "HEAD is supported"))
                        .lines())
                .contains(
                        "  HEAD is supported: Flask + gunicorn and Flask + waitress answer 200; "
                                + "Django + gunicorn answers 405 and violates the requirement (status). Follows the framework.");
        assertThat(ComparisonHtml.of(contrast, Map.of()))
                .contains("class=\"odd\"")
                .doesNotContain("<script");
    }

    @Test
    void lines_that_differ_stand_beside_each_other_with_the_place_marked() {
        SideBySide both = SideBySide.of("A: 1\r\nB: 2\r\n\r\nx", "A: 1\r\nb: 3\r\nC: 4\r\n\r\nx", String::equals);

        assertThat(both.lines()).extracting(SideBySide.Line::differs).containsExactly(false, true, true, false, false);
        assertThat(both.lines().get(2).left()).isEmpty();
        assertThat(both.lines().get(1).right())
                .extracting(SideBySide.Piece::text)
                .containsExactly("b: 3", "\r\n");
    }
}
