package dev.statusquo.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.Framing;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\nhi\r\n0\r\nT: 1\r\n\r\nX";

    @Test
    void a_message_is_the_same_in_whatever_pieces_it_comes() {
        for (int cut = 0; cut <= CHUNKED.length(); cut++) {
            Inbox in = new Inbox();
            ResponseReader reader = new ResponseReader(in, Method.GET);
            add(in, CHUNKED.substring(0, cut));
            reader.advance();
            assertThat(reader.isComplete()).as("cut at %d", cut).isEqualTo(cut >= CHUNKED.length() - 1);
            add(in, CHUNKED.substring(cut));
            reader.advance();

            assertThat(reader.isComplete()).isTrue();
            assertThat(reader.faults().words()).isEmpty();
            assertThat(content(reader)).isEqualTo("hi");
            assertThat(reader.response().orElseThrow().trailers().first("t")).contains("1");
            assertThat(reader.surplus().asLatin1()).isEqualTo("X");
        }
    }

    @Test
    void interim_responses_come_first_and_101_is_final() {
        ResponseReader reader = get("HTTP/1.1 103 Early Hints\r\nA: 1\r\n\r\nHTTP/1.1 101 Other\r\nB: 2\r\n\r\n");

        assertThat(reader.interim()).extracting(r -> r.status().value()).containsExactly(103);
        assertThat(reader.interim().get(0).fields().first("a")).contains("1");
        assertThat(reader.response().orElseThrow().status().value()).isEqualTo(101);
        assertThat(reader.response().orElseThrow().fields().has("a")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,     200, Content-Length: 2,             LENGTH,  hi, X",
        "GET,     200, 'Content-Length: 2, 2',        LENGTH,  hi, X",
        "GET,     200, Content-Length: 0,             LENGTH,  '', hiX",
        "HEAD,    200, Content-Length: 2,             NONE,    '', hiX",
        "GET,     204, Content-Length: 2,             NONE,    '', hiX",
        "GET,     304, Content-Length: 2,             NONE,    '', hiX",
        "GET,     101, Content-Length: 2,             NONE,    '', hiX",
        "CONNECT, 200, Content-Length: 2,             NONE,    '', hiX",
        "CONNECT, 407, Content-Length: 2,             LENGTH,  hi, X",
        "GET,     200, Transfer-Encoding: notchunked, CLOSE,   hiX, ''",
        "GET,     200, 'Transfer-Encoding: chunked, gzip', CLOSE, hiX, ''",
        "GET,     200, A: b,                          CLOSE,   hiX, ''",
    })
    void the_end_is_found_by_the_head(
            String method, int code, String field, Framing framing, String content, String surplus) {
        ResponseReader reader = ResponseReader.ofAll(
                Octets.latin1("HTTP/1.1 " + code + " R\r\n" + field + "\r\n\r\nhiX"), new Method(method));

        assertThat(reader.isComplete()).isTrue();
        assertThat(reader.response().map(Response::framing)).contains(framing);
        assertThat(content(reader)).isEqualTo(content);
        assertThat(reader.surplus().asLatin1()).isEqualTo(surplus);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            Content-Length: 3\\r\\nContent-Length: 2 | Content-Length is not one number: "3, 2"
            Content-Length: -6                       | Content-Length is not one number: "-6"
            Content-Length: 1e1                      | Content-Length is not one number: "1e1"
            Content-Length: 9999999999999999999      | Content-Length is not one number: "9999999999999999999"
            Transfer-Encoding: chunked               | no chunk size: "hiX"
            """)
    void an_end_that_cannot_be_found_is_fatal(String fields, String fault) {
        ResponseReader reader = get("HTTP/1.1 200 OK\r\n" + lines(fields) + "\r\n\r\nhiX\r\n");

        assertThat(reader.isDone()).isTrue();
        assertThat(reader.isComplete()).isFalse();
        assertThat(reader.faults().words()).contains(fault);
        assertThat(reader.surplus().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            A : 1            | whitespace between field name and colon: "A : 1"
            no colon         | a field line without a colon: "no colon"
            : 1              | a field name that is no token: ": 1"
            (x): 1           | a field name that is no token: "(x): 1"
            Content-Length: 5 | Content-Length beside Transfer-Encoding
            """)
    void what_is_wrong_is_told_and_read_over(String field, String fault) {
        ResponseReader reader = get("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + field + "\r\n\r\n0\r\n\r\n");

        assertThat(reader.isComplete()).isTrue();
        assertThat(reader.faults().isFatal()).isFalse();
        assertThat(reader.faults().words()).contains(fault);
    }

    @Test
    void a_transfer_coding_in_http_1_0_is_told() {
        assertThat(get("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                        .faults()
                        .words())
                .contains("Transfer-Encoding in an HTTP/1.0 message");
    }

    @Test
    void folded_lines_and_bare_line_feeds_are_read_over() {
        ResponseReader reader = get("HTTP/1.1 200 OK\nX-A: a\r\n\t b: c \r\nContent-Length: 0\r\n\r\n");

        assertThat(reader.response().orElseThrow().fields().lines())
                .extracting(Object::toString)
                .containsExactly("X-A: a b: c", "Content-Length: 0");
        assertThat(reader.faults().words())
                .contains("a line ends in LF without CR: \"HTTP/1.1 200 OK\"; "
                        + "a folded field line (obs-fold): \"\\t b: c \"");
    }

    @Test
    @Timeout(10)
    void a_field_that_is_folded_a_million_times_is_read_at_once() {
        ResponseReader reader =
                get("HTTP/1.1 200 OK\r\nX-A: a\r\n" + " b\r\n".repeat(1_000_000) + "Content-Length: 0\r\n\r\n");

        assertThat(reader.response().orElseThrow().fields().first("X-A").orElseThrow())
                .hasSize(2_000_001);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            SSH-2.0-x            | no HTTP version in the first line
            HTTP/1.x 200         | no HTTP version in the first line "HTTP/1.x 200"
            HTTP/1.1 OK          | no status code in the status line "HTTP/1.1 OK"
            HTTP/1.1 1234567890  | no status code in the status line "HTTP/1.1 1234567890"
            """)
    void what_is_no_status_line_is_fatal(String line, String fault) {
        ResponseReader reader = get(line + "\r\n\r\n");

        assertThat(reader.faults().isFatal()).isTrue();
        assertThat(reader.faults().words()).contains(fault);
        assertThat(reader.response()).isEmpty();
    }

    @Test
    void a_code_that_has_not_three_digits_is_told() {
        assertThat(get("HTTP/1.1 20\r\nContent-Length: 0\r\n\r\n").faults().words())
                .contains("the status code 20 does not have three digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hiX", "hi\rX"})
    void a_chunk_is_followed_by_a_line_end(String chunk) {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n";

        assertThat(get(head + chunk).faults().words()).contains("no line end after a chunk");
    }

    @Test
    void faults_are_few_and_short() {
        ResponseReader reader = get("HTTP/1.1 200 OK\r\n" + "x".repeat(61) + "\r\na\r\nb\r\nc\r\nd\r\ne\r\n\r\n");

        assertThat(reader.faults().words().orElseThrow())
                .startsWith("a field line without a colon: \"" + "x".repeat(60) + "…\"; ")
                .endsWith("a field line without a colon: \"c\"");
    }

    @Test
    void a_message_that_is_not_whole_stays_open_and_keeps_what_came() {
        ResponseReader reader = get("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhi");

        assertThat(reader.isDone()).isFalse();
        assertThat(reader.surplus().isEmpty()).isTrue();
        assertThat(content(reader)).isEqualTo("hi");

        reader.stop("enough");
        assertThat(reader.isDone()).isTrue();
        assertThat(reader.faults().words()).contains("enough");
    }

    @Test
    void a_stream_is_read_as_far_as_the_message_goes() throws IOException {
        assertThat(content(fromStream("HTTP/1.1 200 OK\r\n\r\nto the end"))).isEqualTo("to the end");
        assertThat(content(fromStream("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhiX")))
                .isEqualTo("hi");
    }

    @Test
    void a_stream_that_gives_too_much_is_a_fault() throws IOException {
        ResponseReader reader = fromStream("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(82));

        assertThat(reader.isComplete()).isFalse();
        assertThat(reader.faults().words()).contains("more than 100 octets came");
    }

    @Test
    void just_as_much_as_is_allowed_is_no_fault() throws IOException {
        assertThat(fromStream("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(81)).isComplete())
                .isTrue();
        assertThat(fromStream("HTTP/1.1 200 OK\r\nContent-Length: 82\r\n\r\n" + "x".repeat(82))
                        .isComplete())
                .isTrue();
    }

    private static ResponseReader get(String received) {
        return ResponseReader.ofAll(Octets.latin1(received), Method.GET);
    }

    private static ResponseReader fromStream(String text) throws IOException {
        ResponseReader reader = new ResponseReader(new Inbox(), Method.GET);
        reader.readFrom(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), 100);
        return reader;
    }

    private static String content(ResponseReader reader) {
        return reader.response().orElseThrow().content().asLatin1();
    }

    private static String lines(String escaped) {
        return escaped.replace("\\r\\n", "\r\n");
    }

    private static void add(Inbox in, String text) {
        in.add(text.getBytes(StandardCharsets.ISO_8859_1), 0, text.length());
    }
}
