package dev.statusquo.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResponseTest {
    private static boolean announcesClose(String version, Framing framing, String... fields) {
        return new Response(version, new StatusCode(200), "", Fields.of(fields), Octets.empty(), Fields.none(), framing)
                .announcesClose();
    }

    @Test
    void a_close_is_announced_by_option_version_or_framing() {
        assertThat(announcesClose("HTTP/1.1", Framing.LENGTH)).isFalse();
        assertThat(announcesClose("HTTP/1.1", Framing.LENGTH, "Connection", "upgrade, Close"))
                .isTrue();
        assertThat(announcesClose("HTTP/1.1", Framing.CLOSE)).isTrue();
        assertThat(announcesClose("HTTP/1.0", Framing.LENGTH)).isTrue();
        assertThat(announcesClose("HTTP/1.0", Framing.LENGTH, "Connection", "Keep-Alive"))
                .isFalse();
    }
}
