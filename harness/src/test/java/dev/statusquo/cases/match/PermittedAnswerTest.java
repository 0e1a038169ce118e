package dev.statusquo.cases.match;

import static dev.statusquo.model.Examples.exchange;
import static dev.statusquo.model.Examples.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Next;
import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.CannedAnswer.Then;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every matcher: what it accepts, what it just does not, and what it then says. */
class PermittedAnswerTest {
    private static final String RICH = "HTTP/1.1 200 OK\\r\\nDate: Sun, 06 Nov 1994 08:49:37 GMT\\r\\n"
            + "Content-Type: application/json; charset=utf-8\\r\\nAllow: GET, head\\r\\nAllow: OPTIONS\\r\\nX-Empty:\\r\\n"
            + "Location: /items/1\\r\\nContent-Length: 38\\r\\n\\r\\n{\"n\":1,\"s\":\"x\",\"l\":[true],\"z\":null,\"d\":2.5}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path folder;

    private PermittedAnswer answer(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("answer.yaml"), "answer: " + yaml + "\n");
        JsonNode node = YamlFile.read(file).root().get("answer");
        return PermittedAnswerParser.parse(node);
    }

    private static String unescaped(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n");
    }

    private static ObservedStep seen(Exchange exchange) {
        return ObservedStep.of("1", exchange);
    }

    private List<String> differences(String yaml, Exchange exchange) throws IOException {
        return differences(yaml, seen(exchange));
    }

    private List<String> differences(String yaml, ObservedStep seen) throws IOException {
        Variables variables = Variables.of(Map.of("code", "200", "word", "x"));
        List<Mismatch> differences = answer(yaml).compare(seen, variables);
        assertThat(answer(yaml).isGivenBy(seen, variables)).isEqualTo(differences.isEmpty());
        return differences.stream().map(Mismatch::toString).toList();
    }

    private static Exchange rich() {
        String message = unescaped(RICH);
        int content = message.length() - message.indexOf("\r\n\r\n") - 4;
        return exchange("GET /items/1", message.replace("Content-Length: 38", "Content-Length: " + content));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}
                    {status: 200}
                    {status: [201, 200]}
                    {status: 2xx}
                    {status: "${code}"}
                    {status: {not: [201, 4xx]}}
                    {reason: OK}
                    {reason: {matches: 'O.'}}
                    {version: HTTP/1.1}
                    {head: {matches: 'HTTP/1\\.1 200 OK\\r\\n.*'}}
                    {request: {contains: "GET /items/1 "}}
                    {requestMethod: [HEAD, GET]}
                    {requestFields: {host: "127.0.0.1:8000", absent: [Range]}}
                    {fields: {location: /items/1}}
                    {fields: {absent: [X-Other, Y-Other]}}
                    {fields: {present: [Date, X-Empty]}}
                    {fields: {once: [Date, X-Other]}}
                    {fields: {Allow: {has: HEAD}}}
                    {fields: {Allow: {without: POST}}}
                    {fields: {Allow: {list: [options, GET, Head]}}}
                    {fields: {Allow: {lacks: POST}}}
                    {fields: {Content-Type: {mediaType: Application/JSON}}}
                    {fields: {X-Other: {absentOr: x}}}
                    {fields: {Location: {absentOr: /items/1}}}
                    {fields: {Location: {not: /items/2}}}
                    {fields: {Location: {uri: true}}}
                    {fields: {X-Empty: ""}}
                    {fields: {Date: {httpDate: 2}}}
                    {fields: {Date: {httpDate: 0}}}
                    {fields: {Date: {notAfter: Date}}}
                    {content: some}
                    {content: {contains: '"s":"${word}"'}}
                    {content: {matches: '\\{.*\\}'}}
                    {json: {/n: 1}}
                    {json: {/s: "${word}"}}
                    {json: {/l: '[true]'}}
                    {json: {/l/0: true}}
                    {json: {/z: null}}
                    {json: {/d: 2.5}}
                    {json: {/n: {type: integer}, /s: {type: string}, /l: {type: array}, /z: {type: "null"}, "": {type: object}}}
                    {json: {/d: {type: number}, /l/0: {type: boolean}}}
                    {json: {/other: {not: x}}}
                    {interim: none}
                    {surplus: none}
                    {framing: length}
                    {framing: [chunked, length]}
                    {lengthIsTrue: true}
                    {end: complete}
                    """)
    void what_it_permits_differs_nowhere(String yaml) throws IOException {
        assertThat(differences(yaml, rich())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {status: 201}                        | status: expected 201, was 200
                    {status: [201, 3xx]}                 | status: expected 201 or 3xx, was 200
                    {status: 20}                         | status: expected 20, was 200
                    {requestMethod: HEAD}                | request: expected the method HEAD, was "GET"
                    {requestFields: {absent: Host}}      | request: expected Host: no such field, was "127.0.0.1:8000"
                    {status: {not: [200, 201]}}          | status: expected not 200 or 201, was 200
                    {reason: ok}                         | reason: expected "ok", was "OK"
                    {reason: {matches: O}}               | reason: expected text that matches /O/, was "OK"
                    {version: HTTP/1.0}                  | version: expected "HTTP/1.0", was "HTTP/1.1"
                    {fields: {Location: /items/}}        | field Location: expected "/items/", was "/items/1"
                    {fields: {X-Other: x}}               | field X-Other: expected "x", was absent
                    {fields: {absent: X-Empty}}          | field X-Empty: expected no such field, was ""
                    {fields: {present: [X-Other]}}       | field X-Other: expected a value, was absent
                    {fields: {once: [Allow]}}            | field Allow: expected at most one line, was 2 lines: [GET, head, OPTIONS]
                    {fields: {Allow: {has: HE}}}         | field Allow: expected a list with HE, was "GET, head, OPTIONS"
                    {fields: {X-Other: {has: HE}}}       | field X-Other: expected a list with HE, was absent
                    {fields: {Allow: {without: Head}}}   | field Allow: expected a list without "Head", was "GET, head, OPTIONS"
                    {fields: {Allow: {lacks: "T, h"}}}   | field Allow: expected no text "T, h", was "GET, head, OPTIONS"
                    {fields: {Allow: {list: [GET, HEAD]}}} | field Allow: expected the set GET, HEAD, was "GET, head, OPTIONS"
                    {fields: {Content-Type: {mediaType: application/jso}}} | field Content-Type: expected media type application/jso, was "application/json; charset=utf-8"
                    {fields: {Content-Type: application/json}} | field Content-Type: expected "application/json", was "application/json; charset=utf-8"
                    {fields: {Location: {absentOr: x}}}  | field Location: expected no such field, or "x", was "/items/1"
                    {fields: {Location: {not: /items/1}}} | field Location: expected anything but "/items/1", was "/items/1"
                    {fields: {Location: {token: true}}}  | field Location: expected a token, was "/items/1"
                    {fields: {X-Empty: {token: true}}}   | field X-Empty: expected a token, was ""
                    {fields: {Location: {octets: 9}}}    | field Location: expected 9 octets, was "/items/1"
                    {fields: {Location: {httpDate: 0}}}  | field Location: expected an IMF-fixdate, was "/items/1"
                    {fields: {X-Other: {httpDate: 5}}}   | field X-Other: expected an IMF-fixdate within 5 s of 1994-11-06T08:49:37Z, was absent
                    {fields: {Last-Modified: {notAfter: Date}}} | field Last-Modified: expected not later than Date "Sun, 06 Nov 1994 08:49:37 GMT", was absent
                    {json: {/n: 2}}                      | json /n: expected "2", was "1"
                    {json: {/n/0: 2}}                    | json /n/0: expected "2", was absent
                    {json: {/n: {type: string}}}         | json /n: expected of type string, was integer
                    {json: {/other: {type: string}}}     | json /other: expected of type string, was absent
                    {interim: [103]}                     | interim: expected 103, was no interim response
                    {framing: chunked}                   | framing: expected chunked, was length
                    {next: in-step}                      | next: expected in-step, was not tried
                    {state: d1}                          | state: expected "d1", was absent
                    {calls: 1}                           | calls: expected 1, was not counted
                    {end: [closed, reset]}               | end: expected closed without a byte or reset, was 200
                    """)
    void a_near_miss_is_told_with_place_and_both_values(String yaml, String told) throws IOException {
        assertThat(differences(yaml, rich())).containsExactly(told);
    }

    @Test
    void the_year_after_is_not_within_seconds() throws IOException {
        Exchange late = exchange(
                "GET /", "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:40 GMT\r\nContent-Length: 0\r\n\r\n");

        assertThat(differences("{fields: {Date: {httpDate: 2}}}", late))
                .containsExactly(
                        "field Date: expected an IMF-fixdate within 2 s of 1994-11-06T08:49:37Z, was \"Sun, 06 Nov 1994 08:49:40 GMT\"");
        assertThat(differences("{fields: {Date: {httpDate: 3}}}", late)).isEmpty();
    }

    @Test
    void every_difference_is_told_not_only_the_first() throws IOException {
        assertThat(differences("{status: 201, reason: Created, fields: {X-A: x, absent: [Date]}}", rich()))
                .hasSize(4);
    }

    @Test
    void content_none_counts_what_came_after_the_message_too() throws IOException {
        Exchange surplus = exchange("GET /", "HTTP/1.1 204 No Content\r\n\r\nfour");

        assertThat(differences("{content: none}", surplus))
                .containsExactly("content: expected no octets, was \"four\"");
        assertThat(differences("{surplus: none}", surplus))
                .containsExactly("surplus: expected no octets after the message, was \"four\"");
        assertThat(differences("{content: none}", exchange(CannedAnswer.minimal(200))))
                .isEmpty();
        assertThat(differences("{content: some}", surplus)).containsExactly("content: expected content, was no octets");
    }

    @Test
    void a_length_is_held_against_all_octets_that_came() throws IOException {
        Exchange more = exchange("GET /", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabc");

        assertThat(differences("{lengthIsTrue: true}", more))
                .containsExactly("field Content-Length: expected 3, was \"2\"");
        assertThat(differences(
                        "{lengthIsTrue: true}",
                        exchange("GET /", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")))
                .isEmpty();
    }

    @Test
    void content_that_is_no_json_is_told_as_it_is() throws IOException {
        Exchange text = exchange("GET /", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");

        assertThat(differences("{json: {/n: 1}}", text))
                .containsExactly("json /n: expected JSON content, was \"hello\"");
        assertThat(differences("{json: {/n: 1}}", exchange(CannedAnswer.minimal(200))))
                .containsExactly("json /n: expected JSON content, was \"\"");
    }

    @Test
    void interim_responses_are_all_of_them_in_order() throws IOException {
        Exchange hints = exchange(
                "GET /",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

        assertThat(differences("{interim: [100, 103]}", hints)).isEmpty();
        assertThat(differences("{interim: [103, 100]}", hints))
                .containsExactly("interim: expected 103, then 100, was 100, then 103");
        assertThat(differences("{interim: none}", hints))
                .containsExactly("interim: expected no interim response, was 100, then 103");
        assertThat(differences("{head: {matches: 'HTTP/1.1 200 OK\\r\\n.*'}}", hints))
                .isEmpty();
    }

    @Test
    void the_next_request_the_state_and_the_calls_are_compared_where_they_were_looked_at() throws IOException {
        ObservedStep looked =
                new ObservedStep("1", rich().withNext(Next.CLOSED_UNANNOUNCED), Optional.of("d1"), Optional.of(2));

        assertThat(differences("{next: [in-step, closed], state: d1, calls: [1, 2]}", looked))
                .isEmpty();
        assertThat(differences("{next: [in-step, closed-as-announced], state: {not: d1}, calls: 1}", looked))
                .containsExactly(
                        "next: expected in-step or closed-as-announced, was closed-unannounced",
                        "state: expected anything but \"d1\", was \"d1\"",
                        "calls: expected 1, was 2");
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSE, closed, closed without a byte",
        "RESET, reset, reset",
        "HANG, hang, silence until the limit",
        "REFUSE, , no connection"
    })
    void without_an_ending_only_a_whole_response_is_an_answer(Then then, String named, String words)
            throws IOException {
        assertThat(differences("{}", exchange(only(then))))
                .containsExactly("end: expected a complete, well-formed response, was " + words);
        if (named != null) {
            assertThat(differences("{end: " + named + "}", exchange(only(then))))
                    .isEmpty();
        }
    }

    @Test
    void an_ending_is_never_taken_for_another() throws IOException {
        for (String end : List.of("complete", "partial", "closed", "malformed")) {
            assertThat(differences("{end: " + end + "}", exchange(only(Then.HANG))))
                    .as("a hang as %s", end)
                    .hasSize(1);
            assertThat(differences("{end: " + end + "}", exchange(only(Then.RESET))))
                    .as("a reset as %s", end)
                    .hasSize(1);
        }
    }

    @Test
    void a_malformed_message_is_permitted_only_where_it_is_named() throws IOException {
        Exchange malformed = exchange("GET /", new CannedAnswer(Octets.latin1("HTP nonsense\r\n\r\n"), Then.CLOSE));

        assertThat(malformed.fault()).isPresent();
        for (String yaml : List.of("{}", "{end: complete}", "{end: closed}", "{status: 200}")) {
            assertThat(differences(yaml, malformed)).as(yaml).isNotEmpty();
        }
        assertThat(differences("{end: malformed}", malformed)).isEmpty();
        assertThat(differences("{end: malformed}", rich())).containsExactly("end: expected a malformed one, was 200");
    }

    @Test
    void a_message_that_was_cut_short_is_partial_and_told_with_its_code() throws IOException {
        Exchange cut = exchange(
                "GET /", new CannedAnswer(Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab"), Then.CLOSE));

        assertThat(differences("{end: partial, status: 200}", cut)).isEmpty();
        assertThat(differences("{status: 200}", cut))
                .containsExactly("end: expected a complete, well-formed response, was 200, then a partial response");
    }

    @Test
    void of_several_answers_the_nearest_is_told() throws IOException {
        List<PermittedAnswer> permitted = List.of(
                answer("{status: 404, fields: {X-A: x}}"), answer("{status: 201}"), answer("{status: 405, reason: x}"));

        assertThat(PermittedAnswer.nearest(permitted, seen(rich()), Variables.of(Map.of())))
                .extracting(Mismatch::toString)
                .containsExactly("status: expected 201, was 200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PermittedAnswer.nearest(List.of(), seen(rich()), Variables.of(Map.of())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {statsu: 200}                  | there is no matcher statsu
                    {content: {matchs: x}}         | there is no rule matchs
                    {fields: {X: {matchs: x}}}     | there is no rule matchs
                    """)
    void an_unknown_word_is_said(String yaml, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> answer(yaml)).withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    end     | ended | closed, complete, hang, partial, reset
                    next    | hang  | closed, closed-as-announced, in-step, not-closed, out-of-step, reset
                    framing | count | chunked, close, length, none
                    """)
    void an_unknown_word_of_a_matcher_is_said_with_those_that_there_are(String matcher, String word, String known) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer("{" + matcher + ": " + word + "}"))
                .withMessage(matcher + " has no word '" + word + "'; it has " + known);
    }

    @Test
    void text_from_a_target_is_printable_and_cut() {
        assertThat(QuotedValue.quoted("a\r\n\u001b[31m\u00e9")).isEqualTo("\"a\\r\\n\\x1b[31m\\xe9\"");
        assertThat(QuotedValue.quoted("x".repeat(300))).isEqualTo("\"" + "x".repeat(200) + "…\" (300 characters)");
        assertThat(QuotedValue.quoted("x".repeat(200))).isEqualTo("\"" + "x".repeat(200) + "\"");
    }

    @Test
    void an_exchange_has_one_word_for_its_ending() {
        assertThat(Arrays.stream(Then.values())
                        .filter(t -> t == Then.CLOSE || t == Then.RESET || t == Then.HANG || t == Then.REFUSE)
                        .map(t -> ValueSource.end(exchange(only(t)))))
                .containsExactlyInAnyOrder("closed-empty", "reset", "hang", "unreachable");
        assertThat(ValueSource.end(rich())).isEqualTo("complete");
    }

    @Test
    void fields_that_the_app_saw_are_read_out_of_what_echo_answers() throws IOException {
        Exchange echo = exchange(
                "GET /echo",
                "HTTP/1.1 200 OK\r\nContent-Length: 48\r\n\r\n{\"fields\": [[\"X-A \",\"1\"],[\"x-a\",\"2 \"],[\"Y\",\"\"]]}");

        assertThat(differences("{echoFields: {X-A: '1, 2 ', Y: '', absent: [Z]}}", echo))
                .isEmpty();
        assertThat(differences("{echoFields: {X-A: '1', absent: [Y]}}", echo))
                .containsExactly(
                        "content: expected X-A as the app sees it: \"1\", was \"1, 2 \"",
                        "content: expected Y as the app sees it: no such field, was \"\"");
    }

    @Test
    void what_is_no_echo_permits_nothing_of_the_fields_that_the_app_saw() throws IOException {
        Exchange other = exchange("GET /echo", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");

        assertThat(differences("{echoFields: {absent: [X-A]}}", other))
                .containsExactly(
                        "content: expected X-A as the app sees it: JSON with the fields that the app saw, was \"{}\"");
    }
}
