package dev.statusquo.compare;

import static dev.statusquo.compare.Built.answer;
import static dev.statusquo.compare.Built.outcome;
import static dev.statusquo.compare.Built.report;
import static dev.statusquo.compare.Built.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.compare.FrameworkComparison.FrameworkDifference;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Serving;
import dev.statusquo.model.Target;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameworkComparisonTest {
    private static final Target GUNICORN = target("flask", "3", "gunicorn", Map.of());
    private static final Target WAITRESS = target("flask", "3", "waitress", Map.of());
    private static final Target DJANGO = target("django", "6", "gunicorn", Map.of());
    private static final Target HTTPTOOLS = on("uvicorn", new Serving("uvicorn", "httptools"));
    private static final Target H11 = on("uvicorn-h11", new Serving("uvicorn", "h11"));
    private static final Target HYPERCORN = on("hypercorn", new Serving("hypercorn", "h11"));

    /** Every one of them has both parsers installed: only the definition says which is in use. */
    private static Target on(String server, Serving serving) {
        Target plain = target("fastapi", "1", server, Map.of("uvicorn", "26", "httptools", "0.6", "h11", "0.16"));
        return new Target(
                plain.framework(),
                plain.server(),
                plain.runtime(),
                plain.packages(),
                plain.features(),
                plain.lacks(),
                plain.provenance(),
                serving);
    }

    private static Exchange status(int code) {
        return answer("HTTP/1.1 " + code + " X", "", "");
    }

    private static FrameworkComparison contrast(Map<Target, Integer> codes) {
        List<Outcome> outcomes = new ArrayList<>();
        codes.forEach((target, code) -> outcomes.add(outcome(target, "a/one", Verdict.CONFORMS, status(code))));
        return FrameworkComparison.of(List.of(report("docker", List.copyOf(codes.keySet()), outcomes)));
    }

    private static String follows(Map<Target, Integer> codes) {
        return contrast(codes).differences().get(0).follows().words();
    }

    @Test
    void what_every_framework_on_a_server_does_follows_the_server() {
        assertThat(follows(Map.of(GUNICORN, 200, DJANGO, 200, WAITRESS, 400)))
                .isEqualTo("not enough runs to tell: the server or the parser");
    }

    @Test
    void what_a_framework_does_on_every_server_follows_the_framework() {
        assertThat(follows(Map.of(GUNICORN, 200, WAITRESS, 200, DJANGO, 404))).isEqualTo("follows the framework");
    }

    @Test
    void two_parsers_under_one_server_tell_the_parser() {
        assertThat(follows(Map.of(HTTPTOOLS, 200, H11, 400))).isEqualTo("follows the parser");
        assertThat(follows(Map.of(HTTPTOOLS, 200, H11, 400, HYPERCORN, 400))).isEqualTo("follows the parser");
    }

    @Test
    void two_servers_with_one_parser_tell_the_server() {
        assertThat(follows(Map.of(HTTPTOOLS, 200, H11, 200, HYPERCORN, 400))).isEqualTo("follows the server");
    }

    @Test
    void what_only_one_way_of_running_a_server_does_follows_that() {
        assertThat(follows(Map.of(HTTPTOOLS, 200, H11, 400, HYPERCORN, 200)))
                .isEqualTo("follows the server and its parser together");
        Target sync = on("uvicorn-other", new Serving("uvicorn", "httptools"));
        assertThat(follows(Map.of(HTTPTOOLS, 200, sync, 400))).isEqualTo("follows how the server is set up");
    }

    @Test
    void one_run_each_tells_nothing() {
        assertThat(follows(Map.of(HTTPTOOLS, 200, GUNICORN, 400)))
                .isEqualTo("not enough runs to tell: the framework or the server or the parser");
    }

    @Test
    void rows_of_a_case_that_part_the_targets_alike_are_one_difference() {
        List<Target> targets = List.of(GUNICORN, WAITRESS, DJANGO);
        List<Outcome> outcomes = new ArrayList<>();
        for (int code : List.of(302, 400)) {
            outcomes.add(outcome(GUNICORN, "head/works[route=/to-" + code + "]", Verdict.CONFORMS, status(code)));
            outcomes.add(outcome(WAITRESS, "head/works[route=/to-" + code + "]", Verdict.CONFORMS, status(code)));
            outcomes.add(outcome(DJANGO, "head/works[route=/to-" + code + "]", Verdict.VIOLATES, status(405)));
        }
        FrameworkComparison contrast = FrameworkComparison.of(List.of(report("docker", targets, outcomes)));

        assertThat(contrast.differences()).hasSize(1);
        FrameworkDifference difference = contrast.differences().get(0);
        assertThat(difference.topic()).isEqualTo("head");
        assertThat(difference.rows()).hasSize(2);
        assertThat(difference.answers().keySet())
                .extracting(FrameworkAnswer::words)
                .containsExactlyInAnyOrder("answers 302, 400", "answers 405 and violates the requirement (status)");
    }

    @Test
    void a_code_that_is_answered_as_it_was_asked_for_is_the_same_answer_in_every_row() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int code : List.of(201, 404)) {
            outcomes.add(outcome(GUNICORN, "document/sent[code=" + code + "]", Verdict.CONFORMS, status(code)));
            outcomes.add(outcome(WAITRESS, "document/sent[code=" + code + "]", Verdict.VIOLATES, status(code)));
        }
        FrameworkComparison contrast =
                FrameworkComparison.of(List.of(report("docker", List.of(GUNICORN, WAITRESS), outcomes)));

        assertThat(contrast.differences()).hasSize(1);
        assertThat(contrast.differences().get(0).answers().keySet())
                .extracting(FrameworkAnswer::words)
                .containsExactlyInAnyOrder("answers <code>", "answers <code> and violates the requirement (status)");
    }

    @Test
    void rows_that_not_every_target_answered_are_left_out() {
        FrameworkComparison contrast = FrameworkComparison.of(List.of(report(
                List.of(GUNICORN, DJANGO),
                outcome(GUNICORN, "a/one", Verdict.CONFORMS, status(200)),
                outcome(DJANGO, "a/one", Verdict.NOT_APPLICABLE, "lacks it"))));

        assertThat(contrast.differences()).isEmpty();
        assertThat(contrast.rows()).isZero();
        assertThat(contrast.leftOut()).isEqualTo(1);
    }
}
