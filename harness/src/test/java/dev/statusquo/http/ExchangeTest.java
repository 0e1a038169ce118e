package dev.statusquo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static Exchange exchange(int status, End end, String fault) {
        Optional<Response> response = Optional.of(new Response(
                "HTTP/1.1",
                new StatusCode(status),
                "",
                Fields.of("A", "b"),
                Octets.empty(),
                Fields.none(),
                Framing.LENGTH));
        return new Exchange(
                Octets.empty(),
                new Reply(Octets.empty(), List.of(), response.filter(r -> status > 0), Octets.empty()),
                end,
                Optional.of(fault).filter(words -> !words.isEmpty()),
                new Timing(Instant.EPOCH, Optional.empty(), Duration.ZERO));
    }

    @Test
    void the_summary_says_status_and_ending() {
        assertThat(exchange(204, End.COMPLETE, "").summary()).isEqualTo("204");
        assertThat(exchange(0, End.CLOSED, "").summary()).isEqualTo("closed without a byte");
        assertThat(exchange(200, End.RESET, "").summary()).isEqualTo("200, then reset");
        assertThat(exchange(200, End.COMPLETE, "bare LF").summary()).isEqualTo("200, then malformed: bare LF");
    }

    @Test
    void only_a_complete_response_without_a_fault_is_whole() {
        assertThat(exchange(204, End.COMPLETE, "").isWhole()).isTrue();
        assertThat(exchange(204, End.COMPLETE, "bare LF").isWhole()).isFalse();
        assertThat(exchange(204, End.HANG, "").isWhole()).isFalse();
    }

    @Test
    void fields_are_those_of_the_final_response() {
        assertThat(exchange(200, End.COMPLETE, "").fields().first("a")).contains("b");
        assertThat(exchange(0, End.CLOSED, "").fields().lines()).isEmpty();
        assertThat(exchange(200, End.COMPLETE, "").withNext(Next.IN_STEP).next())
                .contains(Next.IN_STEP);
    }
}
