package dev.statusquo.proof.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.CannedAnswer.Then;
import org.junit.jupiter.api.Test;

class CannedResponseTest {
    private static final String HINTS = "HTTP/1.1 103 Early Hints\r\n\r\n";

    private static CannedResponse of(String text) {
        return CannedResponse.of(new CannedAnswer(Octets.latin1(text), Then.KEEP))
                .orElseThrow();
    }

    private static String text(CannedResponse response) {
        return response.answer().octets().asLatin1();
    }

    @Test
    void a_response_is_taken_apart_and_put_together_octet_for_octet() {
        String whole = HINTS + "HTTP/1.1 200 OK\r\nA: 1\r\nB: 2\r\nContent-Length: 3\r\n\r\nabc";

        assertThat(text(of(whole))).isEqualTo(whole);
        assertThat(of(whole).code()).isEqualTo("200");
        assertThat(text(of("HTTP/1.1 204 \r\n\r\n"))).isEqualTo("HTTP/1.1 204 \r\n\r\n");
    }

    @Test
    void what_is_no_response_is_left_alone() {
        assertThat(CannedResponse.of(new CannedAnswer(Octets.empty(), Then.CLOSE)))
                .isEmpty();
        assertThat(CannedResponse.of(new CannedAnswer(Octets.latin1("HTTP/1.1 1000 \r\n\r\n"), Then.KEEP)))
                .isEmpty();
        assertThat(CannedResponse.of(new CannedAnswer(Octets.latin1(HINTS), Then.KEEP)))
                .isEmpty();
    }

    @Test
    void content_grows_and_shrinks_with_its_length() {
        CannedResponse response = of("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");

        assertThat(text(response.withMoreContent().orElseThrow())).endsWith("Content-Length: 4\r\n\r\nabcx");
        assertThat(text(response.withLessContent().orElseThrow())).endsWith("Content-Length: 2\r\n\r\nab");
        assertThat(of("HTTP/1.1 204 \r\n\r\n").withLessContent()).isEmpty();
    }

    @Test
    void chunked_content_grows_by_a_chunk() {
        CannedResponse response = of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n");

        assertThat(text(response.withMoreContent().orElseThrow())).endsWith("\r\n\r\n1\r\na\r\n1\r\nx\r\n0\r\n\r\n");
    }

    @Test
    void one_line_of_several_with_a_name_is_dropped_or_doubled() {
        CannedResponse response = of("HTTP/1.1 200 OK\r\nA: 1\r\nA: 2\r\n\r\n");

        assertThat(text(response.withoutLine(0))).isEqualTo("HTTP/1.1 200 OK\r\nA: 2\r\n\r\n");
        assertThat(text(response.withLineTwice(1))).isEqualTo("HTTP/1.1 200 OK\r\nA: 1\r\nA: 2\r\nA: 2\r\n\r\n");
    }
}
