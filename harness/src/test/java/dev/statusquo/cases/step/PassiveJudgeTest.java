package dev.statusquo.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.Examples;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Place;
import dev.statusquo.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassiveJudgeTest {
    private static final String DATED =
            "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: 0\r\n\r\n";
    private static final String UNDATED = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path folder;

    private Written rule(String level, String rest) throws IOException {
        return Written.in(folder, level, "passive: {when: {status: [2xx, 4xx]}}\n" + rest);
    }

    private Judgement judge(Written rule, ObservedStep... seen) {
        return rule.parsed().judge().judge(Observation.of(Arrays.asList(seen)), Map.of());
    }

    private static ObservedStep seen(String line, String received) {
        return ObservedStep.of("1", Examples.exchange(line, received));
    }

    @Test
    void a_rule_that_no_response_is_about_does_not_apply() throws IOException {
        Judgement judgement = judge(
                rule("MUST", "expect: [{fields: {present: [Date]}}]\n"),
                seen("GET /", UNDATED.replace("200", "500")),
                ObservedStep.of("1", Examples.exchange(Examples.only(CannedAnswer.Then.CLOSE))));

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(judgement.note()).isEqualTo("no response of this run is of the kind that this rule is about");
    }

    @Test
    void one_offender_among_many_violates_and_is_named() throws IOException {
        Judgement judgement = judge(
                rule("MUST", "expect: [{fields: {present: [Date]}}]\n"),
                seen("GET /a", DATED),
                seen("PUT /b", UNDATED),
                seen("GET /c", DATED));

        assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATES);
        assertThat(judgement.mismatches())
                .containsExactly(
                        new Mismatch(Place.parse("field Date on 200"), "a value", "absent in 1 of 3: PUT /b HTTP/1.1"));
        assertThat(judgement.seen().fields()).containsExactly("Date on 200");
    }

    @Test
    void the_same_fault_under_another_code_is_another_fault() throws IOException {
        Judgement judgement = judge(
                rule("MUST", "expect: [{fields: {present: [Date]}}]\n"),
                seen("GET /a", UNDATED),
                seen("GET /b", UNDATED.replace("200", "404")));

        assertThat(judgement.seen().fields()).containsExactly("Date on 200", "Date on 404");
    }

    @Test
    void many_offenders_are_counted_and_three_are_named() throws IOException {
        ObservedStep[] many =
                IntStream.range(0, 7).mapToObj(i -> seen("GET /" + i, UNDATED)).toArray(ObservedStep[]::new);

        assertThat(judge(rule("MUST", "expect: [{fields: {present: [Date]}}]\n"), many)
                        .mismatches())
                .extracting(Mismatch::actual)
                .containsExactly("absent in 7 of 7: GET /0 HTTP/1.1, GET /1 HTTP/1.1, GET /2 HTTP/1.1, …");
    }

    @Test
    void what_is_tolerated_is_no_violation_and_a_violation_hides_it() throws IOException {
        Written rule = rule("SHOULD", "expect: [{status: 200, reason: OK}]\ntolerate: [{status: 200}]\n");
        ObservedStep nameless = seen("GET /a", UNDATED.replace(" OK", " "));

        assertThat(judge(rule, seen("GET /", UNDATED)).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(judge(rule, nameless).verdict()).isEqualTo(Verdict.TOLERATED);
        assertThat(judge(rule, nameless, seen("GET /b", UNDATED.replace("200", "201")))
                        .mismatches())
                .extracting(Mismatch::where)
                .containsExactly(Place.of(Place.Kind.STATUS).on(201));
    }

    @Test
    void facts_are_recorded_once_each_in_order() throws IOException {
        Written rule = rule("RECORD", "record: [field Server]\n");
        String named = UNDATED.replace("\r\nContent", "\r\nServer: S/1\r\nContent");

        Judgement judgement =
                judge(rule, seen("GET /", named.replace("S/1", "T/2")), seen("GET /", named), seen("GET /", named));
        assertThat(judgement.verdict()).isEqualTo(Verdict.RECORDED);
        assertThat(judgement.note()).isEqualTo("S/1 | T/2");
    }

    @Test
    void the_request_line_of_a_hostile_case_is_printable() throws IOException {
        assertThat(judge(rule("MUST", "expect: [{fields: {present: [Date]}}]\n"), seen("GET /\u001b[31m", UNDATED))
                        .mismatches())
                .extracting(Mismatch::actual)
                .containsExactly("absent in 1 of 1: GET /\\x1b[31m HTTP/1.1");
    }

    @Test
    void targets_whose_response_the_request_chooses_are_left_out() throws IOException {
        Written rule = Written.in(
                folder, "MUST", "passive: {except: [\"/fields?*\", /odd]}\nexpect: [{fields: {present: [Date]}}]\n");

        assertThat(judge(rule, seen("GET /fields?set=a", UNDATED), seen("GET /odd", UNDATED))
                        .verdict())
                .isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(judge(rule, seen("GET /fields", UNDATED), seen("GET /odd/", UNDATED))
                        .mismatches())
                .extracting(Mismatch::actual)
                .containsExactly("absent in 2 of 2: GET /fields HTTP/1.1, GET /odd/ HTTP/1.1");
    }

    @Test
    void what_answers_the_preface_of_http_2_may_be_http_2() throws IOException {
        Written rule = rule("MUST", "expect: [{fields: {present: [Date]}}]\n");

        assertThat(judge(rule, seen("PRI *", UNDATED)).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }
}
