package dev.statusquo.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.Octets;
import dev.statusquo.model.RunReport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleTextTest {
    private static final RunReport REPORT = SampleReport.complete();

    @Test
    void an_outcome_reads_as_the_style_says() {
        String text = ConsoleText.outcome(
                SampleReport.outcome(REPORT, "status/204-has-no-content-length", SampleReport.FLASK),
                Optional.of("http://127.0.0.1:49153"));
        assertThat(text).isEqualTo("""
                        status/204-has-no-content-length  flask@3.1.3+gunicorn@26.2.0  VIOLATES (unexpected)  MUST  RFC 9110 8.6
                          A 204 response has no Content-Length field
                          field Content-Length    expected no such field    was "4"
                          content                 expected none             was 4 octets
                          repeat                  curl -si http://127.0.0.1:49153/status/204
                        """);
    }

    @Test
    void a_claim_of_the_documents_is_never_called_a_violation() {
        String text = ConsoleText.outcome(
                SampleReport.outcome(REPORT, "document/custom-code-is-sent[code=620]", SampleReport.FASTAPI),
                Optional.empty());
        assertThat(text).contains("CLAIM DOES NOT HOLD (expected)").doesNotContain("VIOLATES");
        assertThat(text).contains("known").contains("https://example.org/uvicorn/closes-above-599");
    }

    @Test
    void nothing_that_a_target_said_moves_the_cursor() {
        String text = ConsoleText.outcome(
                SampleReport.outcome(REPORT, "headers/field-is-kept[name=X-Evil]", SampleReport.FLASK),
                Optional.empty());
        assertThat(text).doesNotContain("\u001b").doesNotContain("\u0000").contains("\\x1b[31m");
    }

    @Test
    void the_summary_ends_with_engine_and_times() {
        assertThat(ConsoleText.summary(REPORT, List.of()))
                .contains("\nengine process; last target ready after 2.9 s; end after 4.3 s\n")
                .contains("fastapi@0.121.3+uvicorn@0.38.0: the process has ended with code 1\n");
        assertThat(ConsoleText.summary(SampleReport.partial(), List.of())).contains("partial: the run did not end");
    }

    @Test
    void a_curl_line_sends_the_request_as_it_was() {
        assertThat(line("GET /a?b=c HTTP/1.1\r\nHost: h:1\r\n\r\n")).isEqualTo("curl -si 'http://h:1/a?b=c'");
        assertThat(line("HEAD / HTTP/1.1\r\nHost: h:1\r\n\r\n")).isEqualTo("curl -sI http://h:1/");
        assertThat(line("OPTIONS * HTTP/1.1\r\nHost: h:1\r\n\r\n"))
                .isEqualTo("curl -si -X OPTIONS --request-target '*' http://h:1/");
        assertThat(
                        line(
                                "PUT /x HTTP/1.1\r\nHost: h:1\r\nContent-Type: a/b\r\nX-Empty:\r\nContent-Length: 4\r\n\r\nit's"))
                .isEqualTo(
                        "curl -si -X PUT -H 'Content-Type: a/b' -H 'X-Empty;' --data-binary 'it'\\''s' http://h:1/x");
        assertThat(line("POST /x HTTP/1.1\r\nHost: h:1\r\nContent-Length: 0\r\n\r\n"))
                .isEqualTo("curl -si -X POST -H 'Content-Type:' --data-binary '' http://h:1/x");
    }

    @Test
    void the_port_that_a_client_was_led_through_is_left_out() {
        assertThat(line("GET /a HTTP/1.1\r\nHost: 127.0.0.1:41257\r\n\r\n")).isEqualTo("curl -si http://h:1/a");
        assertThat(line("GET /a HTTP/1.1\r\nHost: example.org\r\n\r\n"))
                .isEqualTo("curl -si -H 'Host: example.org' http://h:1/a");
    }

    @Test
    void a_red_run_says_how_to_repeat_a_request_when_its_address_is_gone() {
        assertThat(ConsoleText.summary(REPORT, List.of())).contains("./statusquo up TARGET first");
    }

    @Test
    void what_curl_would_change_goes_through_nc() {
        for (String raw : List.of(
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.0\r\nHost: h:1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: h:1\r\nHost: h:1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : h:1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: h:1\r\nContent-Length: 9\r\n\r\nshort",
                "POST / HTTP/1.1\r\nHost: h:1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "CONNECT h:1 HTTP/1.1\r\nHost: h:1\r\n\r\n")) {
            assertThat(line(raw)).startsWith("printf '").endsWith("' | nc -w 5 h 1");
        }
        assertThat(line("\u0000%'\\\r\n")).isEqualTo("printf '\\000%%'\\''\\\\\\r\\n' | nc -w 5 h 1");
    }

    private static String line(String sent) {
        return Repeat.line(Octets.latin1(sent), Optional.of("http://h:1")).orElseThrow();
    }
}
