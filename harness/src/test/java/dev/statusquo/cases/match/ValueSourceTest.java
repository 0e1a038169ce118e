package dev.statusquo.cases.match;

import static dev.statusquo.model.Examples.exchange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.ObservedStep;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueSourceTest {
    private static final String SEEN = """
            HTTP/1.1 200 OK\r
            Date: Sun, 06 Nov 1994 08:49:37 GMT\r
            ETag: "a"\r
            content-type: Text/Plain; charset=utf-8\r
            Set-Cookie: a=1; Path=/\r
            Set-Cookie: b=2; Expires=Sun, 06 Nov 1994 08:50:37 GMT; Secure\r
            Content-Length: 3\r
            \r
            abc""";

    private static String read(String words, String answer) {
        return ValueSource.read(words, ObservedStep.of("1", exchange("GET /", answer)), Variables.of(Map.of()));
    }

    @Test
    void the_media_type_is_read_without_its_parameters() {
        assertThat(read("type", SEEN)).isEqualTo("text/plain");
        assertThat(read("type", "HTTP/1.1 204 \r\n\r\n")).isEmpty();
    }

    @Test
    void the_names_of_fields_are_read_without_their_order_case_and_number() {
        assertThat(read("names", SEEN)).isEqualTo("content-length,content-type,date,etag,set-cookie");
    }

    @Test
    void a_field_that_is_there_is_read_by_its_name_alone() {
        assertThat(read("has ETag", SEEN)).isEqualTo("ETag");
        assertThat(read("has Vary", SEEN)).isEmpty();
    }

    @Test
    void content_is_read_as_its_digest_or_its_size() {
        assertThat(read("digest", SEEN)).isEqualTo("ba7816bf8f01cfea");
        assertThat(read("octets", SEEN)).isEqualTo("3");
        assertThat(read("digest", "HTTP/1.1 204 \r\n\r\n")).isEmpty();
        assertThat(read("octets", "HTTP/1.1 204 \r\n\r\n")).isEqualTo("0");
    }

    @Test
    void cookies_are_read_without_the_time_at_which_they_expire() {
        assertThat(read("cookies", SEEN)).isEqualTo("a=1; Path=/ | b=2; Expires=IMF-fixdate; Secure");
        assertThat(read("cookies", "HTTP/1.1 204 \r\nSet-Cookie: a=1; expires=Sunday, 06-Nov-94 08:49:37 GMT\r\n\r\n"))
                .isEqualTo("a=1; expires=another form");
    }
}
