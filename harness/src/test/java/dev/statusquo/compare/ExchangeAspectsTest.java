package dev.statusquo.compare;

import static dev.statusquo.compare.Built.answer;
import static dev.statusquo.compare.Built.exchange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.Exchange;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExchangeAspectsTest {
    private static final RunFacts NONE = new RunFacts(List.of(), List.of(), List.of(), List.of(), List.of());

    @Test
    void a_response_with_a_length_is_taken_apart() {
        Exchange seen = answer("HTTP/1.1 200 OK", "A: 1", "Content-Length: 2", "", "hiHTTP");

        assertThat(at(seen, Part.PHRASE)).isEqualTo("OK");
        assertThat(at(seen, Part.ORDER)).isEqualTo("A, Content-Length");
        assertThat(at(seen, Part.FRAMING)).isEqualTo("length");
        assertThat(at(seen, Part.CONTENT)).isEqualTo("hi");
        assertThat(at(seen, Part.SURPLUS)).isEqualTo("there are some");
    }

    @Test
    void another_answer_behind_the_first_one_is_no_surplus_since_it_may_come_later_next_time() {
        Exchange seen = answer("HTTP/1.1 200 OK", "Content-Length: 2", "", "hiHTTP/1.1 200 OK", "", "");

        assertThat(aspects(seen)).doesNotContainKey(Aspect.of(1, Part.SURPLUS));
    }

    @Test
    void chunks_are_joined_and_trailers_left_out() {
        Exchange seen = answer(
                "HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "2;x=y", "he", "3", "llo", "0", "T: 1", "", "X");

        assertThat(at(seen, Part.CONTENT)).isEqualTo("hello");
        assertThat(at(seen, Part.FRAMING)).isEqualTo("chunked");
        assertThat(at(seen, Part.SURPLUS)).isEqualTo("there are some");
    }

    @Test
    void broken_chunks_end_where_they_break() {
        assertThat(aspects(answer("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "zz", "he")))
                .doesNotContainKeys(Aspect.of(1, Part.CONTENT), Aspect.of(1, Part.SURPLUS));
        assertThat(at(answer("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "fffffff", "he"), Part.CONTENT))
                .isEqualTo("he");
    }

    @Test
    void octets_after_the_head_of_an_answer_to_head_are_surplus() {
        Exchange seen =
                exchange("HEAD / HTTP/1.1\r\nHost: a:1\r\n\r\n", "HTTP/1.1 200 OK", "Content-Length: 2", "", "hi");

        assertThat(aspects(seen)).doesNotContainKey(Aspect.of(1, Part.CONTENT));
        assertThat(at(seen, Part.SURPLUS)).isEqualTo("there are some");
        assertThat(at(seen, Part.FRAMING)).isEqualTo("none");
    }

    @Test
    void interim_responses_come_before_the_final_one() {
        Exchange seen = answer("HTTP/1.1 100 Continue", "", "HTTP/1.1 200 OK", "", "x");

        assertThat(at(seen, Part.INTERIM)).isEqualTo("100");
        assertThat(at(seen, Part.FRAMING)).isEqualTo("close");
        assertThat(at(seen, Part.CONTENT)).isEqualTo("x");
    }

    @Test
    void what_is_no_response_has_neither_status_nor_framing() {
        assertThat(aspects(exchange("GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 200 OK"))
                        .keySet())
                .extracting(Aspect::part)
                .containsExactly(Part.END);
    }

    @Test
    void equal_lengths_are_one_length() {
        assertThat(at(answer("HTTP/1.1 200 OK", "Content-Length: 3, 3", "", "abc"), Part.FRAMING))
                .isEqualTo("length");
    }

    @Test
    void a_coding_whose_name_only_ends_in_chunked_is_read_until_the_close() {
        Exchange seen = answer("HTTP/1.1 200 OK", "Transfer-Encoding: notchunked", "", "3", "abc", "0", "", "");

        assertThat(at(seen, Part.FRAMING)).isEqualTo("close");
        assertThat(at(seen, Part.CONTENT)).contains("abc").startsWith("3");
    }

    @Test
    void a_folded_line_belongs_to_the_field_before_it() {
        Exchange seen = answer("HTTP/1.1 200 OK", "X-A: a", " b: c", "Content-Length: 0", "", "");

        assertThat(at(seen, Part.ORDER)).isEqualTo("X-A, Content-Length");
        assertThat(aspects(seen)).containsEntry(Aspect.field(1, "x-a"), "a b: c");
    }

    @Test
    void two_lengths_leave_no_content() {
        assertThat(aspects(answer("HTTP/1.1 200 OK", "Content-Length: 3", "Content-Length: 2", "", "abc")))
                .doesNotContainKeys(Aspect.of(1, Part.CONTENT), Aspect.of(1, Part.SURPLUS));
    }

    private static String at(Exchange exchange, Part part) {
        return aspects(exchange).getOrDefault(Aspect.of(1, part), "nothing");
    }

    private static SortedMap<Aspect, String> aspects(Exchange exchange) {
        SortedMap<Aspect, String> aspects = new TreeMap<>();
        new ExchangeAspects(1, exchange, NONE).putInto(aspects);
        return aspects;
    }
}
