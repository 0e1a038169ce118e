package dev.statusquo.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.Octets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionTest {
    private static List<String> refusals(Permission permission, String octets) {
        return SentLine.in(Octets.latin1(octets)).stream()
                .filter(SentLine::hasMethod)
                .flatMap(line -> permission.refusal(line.method(), line.target()).stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /users HTTP/1.1\r\nHost: a\r\n\r\n",
                "\r\nPUT /users/42 HTTP/1.1\r\n\r\n",
                "DELETE\t/users/42\r\n\r\n",
                "GE(T / HTTP/1.1\r\n\r\n",
                " / HTTP/1.1\r\n\r\n",
                "get / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n\r\nDELETE /users/42 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\nX: a\rPATCH /users HTTP/1.1\n\n"
            })
    void what_a_server_may_take_for_an_unsafe_request_is_refused(String octets) {
        assertThat(refusals(Permission.safeOnly(), octets)).hasSize(1);
        assertThat(refusals(new Permission(true, List.of()), octets)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: POST /\r\n\r\n", "HEAD /x HTTP/1.1\r\n\r\n", "\u0016\u0003\u0001"})
    void what_is_safe_or_no_request_at_all_is_sent(String octets) {
        assertThat(refusals(Permission.safeOnly(), octets)).isEmpty();
    }

    @Test
    void what_is_to_be_avoided_is_never_asked() {
        Permission permission = new Permission(true, List.of("/admin/*", "DELETE /users/*"));

        assertThat(permission.refusal("GET", "/admin/stop")).contains("the service is not to be asked for /admin/*");
        assertThat(permission.refusal("DELETE", "/users/42")).isPresent();
        assertThat(permission.refusal("GET", "/users/42")).isEmpty();
    }
}
