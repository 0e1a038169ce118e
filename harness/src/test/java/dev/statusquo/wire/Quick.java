package dev.statusquo.wire;

import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Transmission;
import java.time.Duration;

/** What most tests here send, and limits short enough to be reached. */
public final class Quick {
    static final Octets SENTINEL = Octets.latin1("GET /sentinel HTTP/1.1\r\nHost: x\r\n\r\n");

    private Quick() {}

    /** For what waits until a limit: long enough for a busy machine to say the rest first. */
    public static Limits limits() {
        return limits(Duration.ofMillis(400), Duration.ofMillis(800), 1 << 20);
    }

    /** For what must not wait: on a busy machine a short limit would be reached by chance. */
    public static Limits patient() {
        return limits(Duration.ofSeconds(3), Duration.ofSeconds(6), 1 << 20);
    }

    public static Limits limits(Duration silence, Duration exchange, int octets) {
        Limits all = Limits.standard();
        return new Limits(
                new Limits.Http(all.connect(), silence, all.behind(), exchange, octets), all.life(), all.work());
    }

    static Transmission get() {
        return request("GET", "");
    }

    static Transmission request(String method, String content) {
        String length = content.isEmpty() ? "" : "Content-Length: " + content.length() + "\r\n";
        return Transmission.of(
                Octets.latin1(method + " / HTTP/1.1\r\nHost: x\r\n" + length + "\r\n" + content), new Method(method));
    }
}
