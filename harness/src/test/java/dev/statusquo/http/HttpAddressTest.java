package dev.statusquo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HttpAddressTest {

    @Test
    void an_address_is_read_with_and_without_scheme_and_port() {
        assertThat(HttpAddress.parse("http://127.0.0.1:8000")).isEqualTo(new HttpAddress("127.0.0.1", 8000));
        assertThat(HttpAddress.parse("localhost:81")).isEqualTo(new HttpAddress("localhost", 81));
        assertThat(HttpAddress.parse("http://localhost/").url()).isEqualTo("http://localhost:80");
    }

    @Test
    void what_is_no_http_address_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> HttpAddress.parse("https://localhost"));
        assertThatIllegalArgumentException().isThrownBy(() -> HttpAddress.parse("http:///path"));
        assertThatIllegalArgumentException().isThrownBy(() -> HttpAddress.parse("http://localhost:81/api"));
        assertThatIllegalArgumentException().isThrownBy(() -> HttpAddress.parse("http://localhost:81?a=b"));
        assertThatIllegalArgumentException().isThrownBy(() -> HttpAddress.parse("http://a:b@localhost:81"));
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpAddress("localhost", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpAddress("localhost", 65536));
    }
}
