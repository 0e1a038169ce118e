package dev.statusquo.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReaderTest {
    @Test
    void a_request_is_read_as_it_was_written() {
        Octets sent = Octets.latin1("PUT /a?b HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi");
        RequestReader reader = RequestReader.ofAll(sent);

        assertThat(reader.isComplete()).isTrue();
        assertThat(reader.faults().words()).isEmpty();
        assertThat(reader.request().map(Request::octets)).contains(sent);
        assertThat(reader.method()).isEqualTo(Method.PUT);
    }

    @Test
    void requests_come_one_after_the_other_out_of_one_inbox() {
        Inbox in = Inbox.of(Octets.latin1(
                "POST /1 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\nGET /2 HTTP/1.1\r\n\r\n"));
        RequestReader first = new RequestReader(in);
        first.advance();
        RequestReader second = new RequestReader(in);
        second.advance();

        assertThat(first.request().orElseThrow().content().asLatin1()).isEqualTo("hi");
        assertThat(second.request().map(Request::target)).contains("/2");
        assertThat(in.available()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            Transfer-Encoding: gzip | a request whose last transfer coding is not chunked
            Content-Length: x       | Content-Length is not one number: "x"
            """)
    void a_request_whose_end_cannot_be_found_is_a_fatal_fault(String field, String fault) {
        RequestReader reader = RequestReader.ofAll(Octets.latin1("GET / HTTP/1.1\r\n" + field + "\r\n\r\n"));

        assertThat(reader.isComplete()).isFalse();
        assertThat(reader.faults().isFatal()).isTrue();
        assertThat(reader.faults().words()).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE / HTTP/1.1, DELETE, /",
        "GET  / HTTP/1.1,   GET,    ''",
        "BREW /x,           BREW,   ''",
        "garbage,           GET,    ''",
        "' /x HTTP/1.1',    GET,    /x",
    })
    void of_a_first_line_is_taken_what_can_be(String line, String method, String target) {
        RequestReader reader = RequestReader.ofAll(Octets.latin1(line + "\r\n\r\n"));

        assertThat(reader.isComplete()).isTrue();
        assertThat(reader.request().orElseThrow().method()).isEqualTo(new Method(method));
        assertThat(reader.request().orElseThrow().target()).isEqualTo(target);
        assertThat(RequestReader.methodOf(Octets.latin1(line + "\r\n"))).isEqualTo(new Method(method));
        assertThat(reader.faults().words().isPresent()).isEqualTo(!line.startsWith("DELETE"));
    }

    @Test
    void a_first_line_that_ends_in_a_bare_line_feed_is_told() {
        assertThat(RequestReader.ofAll(Octets.latin1("GET / HTTP/1.1\n\r\n"))
                        .faults()
                        .words())
                .contains("a line ends in LF without CR: \"GET / HTTP/1.1\"");
    }

    @Test
    void before_the_first_line_has_come_the_method_is_get() {
        assertThat(RequestReader.methodOf(Octets.empty())).isEqualTo(Method.GET);
        assertThat(RequestReader.methodOf(Octets.latin1("POST / HTT"))).isEqualTo(Method.GET);
        assertThat(RequestReader.ofAll(Octets.latin1("POST / HTTP/1.1\r\nHost: x"))
                        .request())
                .isEmpty();
    }
}
