package dev.statusquo.compare;

import static dev.statusquo.compare.Built.answer;
import static dev.statusquo.compare.Built.exchange;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceivedTest {
    @Test
    void a_response_with_a_length_is_taken_apart() {
        Received received = Received.of(answer("HTTP/1.1 200 OK", "A: 1", "Content-Length: 2", "", "hiHTTP"));

        assertThat(received.phrase()).isEqualTo("OK");
        assertThat(received.names()).isEqualTo("A, Content-Length");
        assertThat(received.framing()).isEqualTo("length");
        assertThat(received.content()).isEqualTo("hi");
        assertThat(received.surplus()).isEqualTo("HTTP");
    }

    @Test
    void chunks_are_joined_and_trailers_left_out() {
        Received received = Received.of(answer(
                "HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "2;x=y", "he", "3", "llo", "0", "T: 1", "", "X"));

        assertThat(received.content()).isEqualTo("hello");
        assertThat(received.framing()).isEqualTo("chunked");
        assertThat(received.surplus()).isEqualTo("X");
    }

    @Test
    void broken_chunks_end_where_they_break() {
        assertThat(Received.of(answer("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "zz", "he"))
                        .content())
                .isEmpty();
        assertThat(Received.of(answer("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "fffffff", "he"))
                        .content())
                .isEqualTo("he");
    }

    @Test
    void octets_after_the_head_of_an_answer_to_head_are_surplus() {
        Received received = Received.of(
                exchange("HEAD / HTTP/1.1\r\nHost: a:1\r\n\r\n", "HTTP/1.1 200 OK", "Content-Length: 2", "", "hi"));

        assertThat(received.content()).isEmpty();
        assertThat(received.surplus()).isEqualTo("hi");
        assertThat(received.framing()).isEqualTo("none");
    }

    @Test
    void interim_responses_come_before_the_final_one() {
        Received received = Received.of(answer("HTTP/1.1 100 Continue", "", "HTTP/1.1 200 OK", "", "x"));

        assertThat(received.interim()).containsExactly("100");
        assertThat(received.framing()).isEqualTo("close");
        assertThat(received.content()).isEqualTo("x");
    }

    @Test
    void what_is_no_response_is_content() {
        assertThat(Received.of(exchange("GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 200 OK"))
                        .content())
                .isEqualTo("HTTP/1.1 200 OK");
    }
}
