package dev.statusquo.cases.step;

import static dev.statusquo.model.CannedAnswer.minimal;
import static dev.statusquo.model.Examples.keep;
import static dev.statusquo.model.Examples.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.cases.step.Written.Played;
import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.CannedAnswer.Then;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Examples;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepScriptTest {
    private static final CannedAnswer TAGGED =
            keep("HTTP/1.1 200 OK\r\nETag: \"${scope}\"\r\nContent-Length: 0\r\n\r\n");

    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path folder;

    private Written must(String body) throws IOException {
        return Written.in(folder, "MUST", body);
    }

    @Test
    void host_length_and_type_are_written_for_the_author_unless_he_writes_them() throws IOException {
        String body = """
                send: PUT /s/${scope}/items/1
                json: {n: 1}
                fields: {X-A: [a, "${shared.name}"]}
                expect: [{status: 204}]
                """;

        assertThat(must(body).plays(minimal(204)).sent())
                .containsExactly("PUT /s/t1/items/1 HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nX-A: a\r\nX-A: N\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 7\r\n\r\n{\"n\":1}");
        assertThat(must(body.replace("{X-A: [a, \"${shared.name}\"]}", "{host: other, content-length: 3}"))
                        .plays(minimal(204))
                        .sent())
                .containsExactly("PUT /s/t1/items/1 HTTP/1.1\r\nhost: other\r\ncontent-length: 3\r\n"
                        + "Content-Type: application/json\r\n\r\n{\"n\":1}");
    }

    @Test
    void raw_octets_go_out_as_they_are() throws IOException {
        assertThat(must("raw: \"GET /\\u00e9 HTTP/1.1\\r\\nHost : ${host}\\r\\n\\r\\n\"\nexpect: [{status: 400}]\n")
                        .plays(minimal(400))
                        .sent())
                .containsExactly("GET /\u00e9 HTTP/1.1\r\nHost : 127.0.0.1:8000\r\n\r\n");
    }

    @Test
    void what_is_saved_is_sent_later_and_stands_for_itself() throws IOException {
        Played played = must("""
                steps:
                  - {send: GET /a, save: {tag: field ETag}}
                  - {send: GET /b, fields: {If-Match: "${tag}"}, expect: [{status: 412}]}
                """).plays(TAGGED, minimal(412));

        assertThat(played.sent().get(1)).contains("\r\nIf-Match: \"${scope}\"\r\n");
        assertThat(played.seen().facts().values())
                .containsEntry("tag", "\"${scope}\"")
                .containsEntry("scope", "t1");
        assertThat(played.judgement().verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void steps_on_one_name_share_a_connection_and_others_have_their_own() throws IOException {
        String body = """
                steps:
                  - {on: a, send: GET /1}
                  - {on: a, send: GET /2, expect: [{status: 200}]}
                """;
        CannedAnswer closing = new CannedAnswer(minimal(200).octets(), Then.CLOSE);

        assertThat(must(body).plays(closing, minimal(200)).judgement().mismatches())
                .as("the target closed the connection that both use")
                .extracting(Mismatch::toString)
                .containsExactly("step 2 end: expected a complete, well-formed response, was closed without a byte");
        assertThat(must(body.replace("{on: a, send: GET /2", "{send: GET /2"))
                        .plays(closing, minimal(200))
                        .judgement()
                        .verdict())
                .isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void a_condition_that_is_not_met_stops_the_case_and_is_no_violation() throws IOException {
        Played played = must("""
                steps:
                  - {send: PUT /a, given: {status: 2xx}}
                  - {send: GET /a, expect: [{status: 200}]}
                """).plays(minimal(500), minimal(200));

        assertThat(played.wire().unused())
                .as("answers of steps that are no longer tried")
                .isEqualTo(1);
        assertThat(played.judgement().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(played.judgement().cause()).contains(Cause.NOT_EXERCISED);
        assertThat(played.judgement().note())
                .isEqualTo("step 1 was to be answered otherwise: status: expected 2xx, was 500");
    }

    @Test
    void a_step_that_only_prepares_must_have_been_answered() throws IOException {
        Played played = must("""
                steps:
                  - {send: PUT /a}
                  - {send: GET /a, expect: [{status: 200}]}
                """).plays(only(Then.HANG), minimal(200));

        assertThat(played.judgement().cause()).contains(Cause.NOT_EXERCISED);
        assertThat(played.judgement().note())
                .isEqualTo("step 1 was to be answered otherwise: "
                        + "end: expected a complete, well-formed response, was silence until the limit");
    }

    @Test
    void where_a_case_does_not_apply_its_sentence_is_said() throws IOException {
        Written written = must("""
                send: GET /a
                applies: {when: {fields: {present: [ETag]}}, otherwise: There is no validator here.}
                expect: [{status: 200}]
                """);

        Played without = written.plays(minimal(200));
        assertThat(without.judgement().verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(without.judgement().note()).isEqualTo("There is no validator here.");
        assertThat(written.plays(TAGGED).judgement().verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(written.parsed().judge().verdicts())
                .containsExactlyInAnyOrder(Verdict.CONFORMS, Verdict.VIOLATES, Verdict.NOT_APPLICABLE);
    }

    @Test
    void a_dead_target_is_no_violation() throws IOException {
        Played played = must("send: GET /a\nexpect: [{status: 200}]\n").plays(only(Then.REFUSE));

        assertThat(played.judgement().cause()).contains(Cause.TARGET_DEAD);
        assertThat(played.judgement().note()).isEqualTo("no connection to http://127.0.0.1:8000");
    }

    @Test
    void a_side_channel_that_does_not_answer_is_trouble_with_the_setup() throws IOException {
        Played played = must("send: GET /a\nexpect: [{state: d1}]\n").plays(minimal(200));

        assertThat(played.judgement().cause()).contains(Cause.SETUP_FAILED);
        assertThat(played.judgement().note()).isEqualTo("the side channel does not answer");
    }

    @Test
    void a_variable_without_a_value_is_a_fault_of_the_harness() throws IOException {
        Played played = must("send: GET /${nobody}\nexpect: [{status: 200}]\n").plays();

        assertThat(played.judgement().cause()).contains(Cause.HARNESS_ERROR);
        assertThat(played.judgement().note()).isEqualTo("no value for ${nobody}");
    }

    @Test
    void the_state_before_is_held_against_the_state_after() throws IOException {
        Written written = must("""
                steps:
                  - {send: PUT /a, save: {before: state}}
                  - {send: GET /a, expect: [{state: "${before}"}]}
                """);

        assertThat(written.plays(List.of("d1", "d1"), minimal(204), minimal(200))
                        .judgement()
                        .verdict())
                .isEqualTo(Verdict.CONFORMS);
        assertThat(written.plays(List.of("d1", "d2"), minimal(204), minimal(200))
                        .judgement()
                        .mismatches())
                .extracting(Mismatch::toString)
                .containsExactly("step 2 state: expected \"d1\", was \"d2\"");
    }

    @Test
    void requests_whose_handler_calls_are_counted_carry_an_id() throws IOException {
        Played played = must("send: GET /a\nexpect: [{calls: 1}]\n").plays(minimal(200));

        assertThat(played.sent().get(0)).contains("\r\nX-Request-Id: t1-1\r\n");
        assertThat(played.judgement().verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void a_sentinel_follows_on_the_same_connection_where_the_next_request_matters() throws IOException {
        Written written = must("send: GET /a\nexpect: [{next: in-step}]\n");
        Played inStep = written.plays(minimal(200), only(Then.SENTINEL));

        assertThat(inStep.sent().get(1))
                .startsWith("GET /echo?mark=sentinel-t1-1 HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n");
        assertThat(inStep.judgement().verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(written.plays(minimal(200), minimal(200)).judgement().mismatches())
                .extracting(Mismatch::toString)
                .containsExactly("next: expected in-step, was out-of-step");
    }

    @Test
    void what_is_tolerated_is_told_as_a_shortfall() throws IOException {
        Written written =
                Written.in(folder, "SHOULD", "send: GET /a\nexpect: [{status: 405}]\ntolerate: [{status: 4xx}]\n");

        assertThat(written.plays(minimal(405)).judgement().verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(written.plays(minimal(404)).judgement().verdict()).isEqualTo(Verdict.TOLERATED);
        assertThat(written.plays(minimal(404)).judgement().mismatches())
                .extracting(Mismatch::toString)
                .containsExactly("status: expected 405, was 404");
        assertThat(written.plays(minimal(500)).judgement().verdict()).isEqualTo(Verdict.VIOLATES);
    }

    @Test
    void the_first_step_that_differs_gives_the_fingerprint_and_all_differences_are_told() throws IOException {
        Played played = must("""
                steps:
                  - {send: GET /1, expect: [{status: 200}]}
                  - {send: GET /2, expect: [{status: 404}]}
                  - {send: GET /3, expect: [{status: 200}]}
                """).plays(minimal(200), minimal(500), minimal(503));

        assertThat(played.judgement().mismatches())
                .extracting(Mismatch::toString)
                .containsExactly("step 2 status: expected 404, was 500", "step 3 status: expected 200, was 503");
        assertThat(played.judgement().seen().status()).isEqualTo(Optional.of(500));
    }

    @Test
    void a_fact_is_recorded_whatever_it_is_even_silence() throws IOException {
        Written written = Written.in(folder, "RECORD", "send: GET /a\nrecord: [end, status, reason]\n");

        assertThat(written.plays(keep("HTTP/1.1 620 So\r\nContent-Length: 0\r\n\r\n"))
                        .judgement()
                        .note())
                .isEqualTo("complete 620 So");
        assertThat(written.plays(only(Then.HANG)).judgement().note()).isEqualTo("hang");
        assertThat(written.plays(only(Then.CLOSE)).judgement().verdict()).isEqualTo(Verdict.RECORDED);
        assertThat(written.plays(only(Then.REFUSE)).judgement().cause()).contains(Cause.TARGET_DEAD);
    }

    @Test
    void what_came_before_content_that_is_held_back_can_be_told() throws IOException {
        String held = "send: POST /echo\ncontent: hello\nhold: 300ms\nexpect: [{beforeContent: %s, status: 2xx}]\n";
        String asked = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

        assertThat(Written.in(folder, "MUST", held.formatted("interim"))
                        .plays(Examples.keep(asked))
                        .judgement()
                        .verdict())
                .isEqualTo(Verdict.CONFORMS);
        assertThat(Written.in(folder, "MUST", held.formatted("final"))
                        .plays(CannedAnswer.minimal(200))
                        .judgement()
                        .verdict())
                .isEqualTo(Verdict.CONFORMS);
        assertThat(Written.in(folder, "MUST", held.formatted("interim"))
                        .plays(new CannedAnswer(Octets.latin1(asked), Then.KEEP, true))
                        .judgement()
                        .mismatches())
                .extracting(Mismatch::toString)
                .containsExactly("before content: expected interim, was nothing");
    }
}
