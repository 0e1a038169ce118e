package dev.statusquo.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Framing;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.CannedAnswer.Then;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where messages end, whatever the pieces are in which they come. */
class MessageShapesTest {
    private static final HttpAddress ANY = new HttpAddress("127.0.0.1", 1);
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    static Stream<Arguments> shapes() {
        return Stream.of(
                shape("length", "GET", OK + "Content-Length: 5\r\n\r\nhello", Then.KEEP),
                shape("two equal lengths", "GET", OK + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nhi", Then.KEEP),
                shape(
                        "chunked",
                        "GET",
                        OK + "Transfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\n\r\n",
                        Then.KEEP),
                shape(
                        "trailers",
                        "GET",
                        OK + "Transfer-Encoding: chunked\r\n\r\nA\r\n0123456789\r\n0\r\nX: y\r\n\r\n",
                        Then.KEEP),
                shape("chunks cut", "GET", OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhel", Then.CLOSE),
                shape("no chunk size", "GET", OK + "Transfer-Encoding: chunked\r\n\r\nxyz\r\nhel", Then.KEEP),
                shape("no end of chunk", "GET", OK + "Transfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n", Then.KEEP),
                shape("until close", "GET", OK + "\r\nhello", Then.CLOSE),
                shape("until close, reset", "GET", OK + "\r\nhello", Then.RESET),
                shape("until close, open", "GET", OK + "\r\nhello", Then.KEEP),
                shape("length cut", "GET", OK + "Content-Length: 9\r\n\r\nhello", Then.CLOSE),
                shape("length hung", "GET", OK + "Content-Length: 9\r\n\r\nhello", Then.HANG),
                shape("HEAD", "HEAD", OK + "Content-Length: 9\r\n\r\n", Then.KEEP),
                shape("HEAD with content", "HEAD", OK + "Content-Length: 2\r\n\r\nhi", Then.KEEP),
                shape("204 with content", "GET", "HTTP/1.1 204 \r\n\r\nhi", Then.KEEP),
                shape("304", "GET", "HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n", Then.KEEP),
                shape("CONNECT", "CONNECT", OK + "Content-Length: 7\r\n\r\ntunnel", Then.KEEP),
                shape("101", "GET", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nother", Then.KEEP),
                shape(
                        "interim",
                        "GET",
                        "HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n" + OK + "Content-Length: 0\r\n\r\n",
                        Then.KEEP),
                shape("interim only", "GET", "HTTP/1.1 100 Continue\r\n\r\n", Then.CLOSE),
                shape("bare LF", "GET", "HTTP/1.1 200 OK\nContent-Length: 2\n\nhi", Then.KEEP),
                shape("folded", "GET", OK + "A: b\r\n c\r\nContent-Length: 0\r\n\r\n", Then.KEEP),
                shape("no colon", "GET", OK + "nonsense\r\nContent-Length: 0\r\n\r\n", Then.KEEP),
                shape("space before colon", "GET", OK + "Content-Length : 2\r\n\r\nhi", Then.KEEP),
                shape(
                        "length and coding",
                        "GET",
                        OK + "Content-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        Then.KEEP),
                shape("two lengths", "GET", OK + "Content-Length: 2\r\nContent-Length: 3\r\n\r\nhi", Then.KEEP),
                shape("garbage", "GET", "SSH-2.0-x\r\n", Then.KEEP),
                shape("no version", "GET", "HTTP 200 OK\r\n\r\n", Then.KEEP),
                shape("no code", "GET", "HTTP/1.1 abc\r\n\r\n", Then.KEEP),
                shape("four digits", "GET", "HTTP/1.1 1000 Odd\r\nContent-Length: 0\r\n\r\n", Then.KEEP),
                shape("head cut", "GET", OK + "Content-Le", Then.CLOSE),
                shape("nothing", "GET", "", Then.CLOSE),
                shape("surplus", "GET", OK + "Content-Length: 2\r\n\r\nhi there", Then.KEEP));
    }

    private static Arguments shape(String name, String method, String octets, Then then) {
        return Arguments.argumentSet(name, method, new CannedAnswer(Octets.latin1(octets), then));
    }

    private static Exchange play(String method, CannedAnswer answer, IntUnaryOperator pieces) {
        try (var link = new CannedWire(List.of(answer), Quick.limits(), pieces).connect(ANY)) {
            return link.exchange(Quick.request(method, ""));
        }
    }

    private static Exchange play(String method, String octets) {
        return play(method, new CannedAnswer(Octets.latin1(octets), Then.KEEP), given -> Integer.MAX_VALUE);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("shapes")
    void octet_by_octet_gives_the_same(String method, CannedAnswer answer) {
        Exchange whole = play(method, answer, given -> Integer.MAX_VALUE);
        Exchange pieces = play(method, answer, given -> 1);

        assertThat(pieces).isEqualTo(whole);
        assertThat(whole.received()).isEqualTo(answer.octets());
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("shapes")
    void a_split_at_any_octet_gives_the_same(String method, CannedAnswer answer) {
        Exchange whole = play(method, answer, given -> Integer.MAX_VALUE);

        for (int split = 1; split < answer.octets().size(); split++) {
            int at = split;
            assertThat(play(method, answer, given -> given < at ? at - given : Integer.MAX_VALUE))
                    .as("split at %d", split)
                    .isEqualTo(whole);
        }
    }

    @Test
    void chunks_are_joined_and_trailers_kept() {
        Exchange seen = play(
                "GET",
                OK + "Transfer-Encoding: gzip, Chunked\r\n\r\n3;x=\"y\"\r\nabc\r\n1 ;z\r\nd\r\n0\r\nT: 1\r\n\r\n");

        assertThat(seen.isWhole()).isTrue();
        assertThat(seen.response()).hasValueSatisfying(response -> {
            assertThat(response.content().asUtf8()).isEqualTo("abcd");
            assertThat(response.trailers().first("t")).contains("1");
            assertThat(response.framing()).isEqualTo(Framing.CHUNKED);
        });
    }

    @Test
    void responses_without_content_leave_what_follows_as_surplus() {
        assertThat(play("GET", "HTTP/1.1 204 \r\n\r\nhi").surplus().asUtf8()).isEqualTo("hi");
        assertThat(play("HEAD", OK + "Content-Length: 2\r\n\r\nhi").surplus().asUtf8())
                .isEqualTo("hi");
        assertThat(play("CONNECT", OK + "\r\nhi").surplus().asUtf8()).isEqualTo("hi");
        assertThat(play("GET", "HTTP/1.1 101 X\r\n\r\nhi").surplus().asUtf8()).isEqualTo("hi");
        assertThat(play("GET", "HTTP/1.1 204 \r\n\r\n").response())
                .hasValueSatisfying(response -> assertThat(response.framing()).isEqualTo(Framing.NONE));
    }

    @Test
    void interim_responses_come_before_the_final_one() {
        Exchange seen = play(
                "GET",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n" + OK
                        + "Content-Length: 0\r\n\r\n");

        assertThat(seen.interim()).extracting(r -> r.status().value()).containsExactly(100, 103);
        assertThat(seen.interim().get(1).fields().first("Link")).contains("<a>");
        assertThat(seen.status()).hasValueSatisfying(s -> assertThat(s.value()).isEqualTo(200));
        assertThat(seen.isWhole()).isTrue();
    }

    @Test
    void values_are_kept_octet_for_octet_without_the_space_around_them() {
        Exchange seen = play("GET", OK + "A: \t caf\u00e9 \u00a0\t \r\nB:\r\nContent-Length: 0\r\n\r\n");

        assertThat(seen.fault()).isEmpty();
        assertThat(seen.fields().first("a")).contains("caf\u00e9 \u00a0");
        assertThat(seen.fields().first("b")).contains("");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("HTTP/1.1 200 OK\nContent-Length: 0\r\n\r\n", "LF without CR", End.COMPLETE, 200),
                fault(OK + "nonsense\r\nContent-Length: 0\r\n\r\n", "without a colon: \"nonsense\"", End.COMPLETE, 200),
                fault(OK + "A : b\r\nContent-Length: 0\r\n\r\n", "between field name and colon", End.COMPLETE, 200),
                fault(OK + "A: b\r\n c\r\nContent-Length: 0\r\n\r\n", "obs-fold", End.COMPLETE, 200),
                fault(OK + "A b: c\r\nContent-Length: 0\r\n\r\n", "no token", End.COMPLETE, 200),
                fault(OK + "A: b\rc\r\nContent-Length: 0\r\n\r\n", "bare CR", End.COMPLETE, 200),
                fault(
                        OK + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        "beside",
                        End.COMPLETE,
                        200),
                fault("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "HTTP/1.0", End.COMPLETE, 200),
                fault("HTTP/1.1 1000 Odd\r\nContent-Length: 0\r\n\r\n", "three digits", End.COMPLETE, 1000),
                fault(OK + "Content-Length: 2\r\nContent-Length: 3\r\n\r\nhi", "\"2, 3\"", End.PARTIAL, 200),
                fault(OK + "Content-Length: -1\r\n\r\n", "not one number", End.PARTIAL, 200),
                fault(OK + "Content-Length: 9999999999999999999\r\n\r\n", "not one number", End.PARTIAL, 200),
                fault(OK + "Transfer-Encoding: chunked\r\n\r\n-5\r\n", "no chunk size", End.PARTIAL, 200),
                fault(OK + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", "line end after a chunk", End.PARTIAL, 200),
                fault("<html>hello</html>", "no HTTP version", End.PARTIAL, 0),
                fault("HTTP/one 200 OK\r\n\r\n", "no HTTP version", End.PARTIAL, 0),
                fault("HTTP/1.1 OK\r\n\r\n", "no status code", End.PARTIAL, 0));
    }

    private static Arguments fault(String octets, String words, End end, int status) {
        return Arguments.argumentSet(words, octets, words, end, status);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("faults")
    void what_is_wrong_is_said_in_words(String octets, String words, End end, int status) {
        Exchange seen = play("GET", octets);

        assertThat(seen.fault()).hasValueSatisfying(fault -> assertThat(fault).contains(words));
        assertThat(seen.end()).isEqualTo(end);
        assertThat(seen.isWhole()).isFalse();
        assertThat(seen.status().map(s -> s.value()).orElse(0)).isEqualTo(status);
        assertThat(seen.received().asLatin1()).isEqualTo(octets);
    }

    @Test
    void many_faults_stay_a_short_text() {
        StringBuilder octets = new StringBuilder(OK);
        for (int i = 0; i < 1000; i++) {
            octets.append("nonsense ").append(i).append("\r\n");
        }

        Exchange seen = play("GET", octets + "Content-Length: 0\r\n\r\n");

        assertThat(seen.fault()).hasValueSatisfying(fault -> assertThat(fault).hasSizeLessThan(500));
    }
}
