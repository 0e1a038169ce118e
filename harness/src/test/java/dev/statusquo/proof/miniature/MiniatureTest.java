package dev.statusquo.proof.miniature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.http.HttpAddress;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MiniatureTest {
    private final Miniature miniature = Miniatures.open("conforming");

    @AfterEach
    void close() {
        miniature.close();
    }

    @Test
    void answers_head_and_get_in_turn_on_one_connection() throws IOException {
        String both = asked(
                "HEAD /fields HTTP/1.1\r\nHost: a\r\n\r\nGET /fields HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(both.split("HTTP/1.1 200 ", -1)).hasSize(3);
        assertThat(both.split("Content-Length: 6\r\n", -1)).hasSize(3);
        assertThat(both.split("\r\n\r\nfields", -1)).hasSize(2);
    }

    @Test
    void sends_no_length_and_no_content_with_204() throws IOException {
        String answer = asked("GET /status/204?content=x HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 204 \r\n").endsWith("\r\n\r\n").doesNotContain("Content-Length");
    }

    @Test
    void names_the_allowed_methods_in_405() throws IOException {
        assertThat(asked("DELETE /slash/ HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .contains("Allow: GET, HEAD, POST\r\n");
    }

    @Test
    void counts_calls_apart_from_the_state() throws IOException {
        String before = miniature.lab().state("s");
        asked("GET /s/s/items HTTP/1.1\r\nX-Request-Id: r\r\nConnection: close\r\n\r\n");
        assertThat(miniature.lab().calls("r")).isEqualTo(1);
        assertThat(miniature.lab().state("s")).isEqualTo(before);
        asked("POST /s/s/items HTTP/1.1\r\nContent-Length: 7\r\nConnection: close\r\n\r\n{\"n\":1}");
        assertThat(miniature.lab().state("s")).isNotEqualTo(before);
    }

    @Test
    void says_what_its_test_client_sees() {
        assertThat(miniature.lab().testClient("/custom-status")).contains("\"status\":620");
    }

    @Test
    void refuses_an_unknown_name_and_lists_the_known() {
        assertThatThrownBy(() -> Miniatures.open("perfect"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("perfect", "conforming", "put-appends");
    }

    private String asked(String octets) throws IOException {
        HttpAddress address = miniature.address();
        try (Socket socket = new Socket(address.host(), address.port())) {
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
