package dev.statusquo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What RFC 9110 says of methods and status codes. */
class SemanticsTest {

    @Test
    void safe_methods_are_idempotent_and_put_and_delete_are_too() {
        assertThat(Method.ofTheDocuments().stream().filter(Method::isSafe))
                .containsExactlyInAnyOrder(Method.GET, Method.HEAD, Method.OPTIONS, Method.TRACE);
        assertThat(Method.ofTheDocuments().stream().filter(Method::isIdempotent))
                .containsExactlyInAnyOrder(
                        Method.GET, Method.HEAD, Method.OPTIONS, Method.TRACE, Method.PUT, Method.DELETE);
        assertThat(new Method("get").isSafe()).isFalse();
    }

    @Test
    void codes_from_100_to_599_are_valid_and_any_other_can_be_held() {
        assertThat(IntStream.rangeClosed(-1, 1000).filter(code -> new StatusCode(code).isValid()))
                .hasSize(500)
                .startsWith(100)
                .endsWith(599);
        assertThat(new StatusCode(999)).hasToString("999");
    }

    @Test
    void interim_responses_204_and_304_have_no_content() {
        assertThat(IntStream.rangeClosed(100, 599).filter(code -> new StatusCode(code).isWithoutContent()))
                .hasSize(102)
                .contains(100, 199, 204, 304)
                .doesNotContain(200, 205);
    }

    @Test
    void a_request_is_written_as_a_message() {
        Request request = new Request(Method.PUT, "/a", Fields.of("Host", "h"), Octets.utf8("x"));

        assertThat(request.octets().asLatin1()).isEqualTo("PUT /a HTTP/1.1\r\nHost: h\r\n\r\nx");
    }
}
