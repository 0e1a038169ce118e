package dev.statusquo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Field;
import dev.statusquo.http.Octets;
import dev.statusquo.journey.JourneyAnswer.Then;
import dev.statusquo.model.Limits;
import dev.statusquo.sidechannel.SideChannel;
import dev.statusquo.wire.SocketWire;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OriginTest {
    private static final Limits LIMITS = Limits.standard().withSilence(Duration.ofMillis(300));

    private final SocketWire wire = new SocketWire(LIMITS);
    private final Origin origin = Origin.open(
            List.of(
                    answer("620", "HTTP/1.1 620 A\r\nContent-Length: 1\r\n\r\n${count}", Then.KEEP),
                    answer("closed", "", Then.CLOSE),
                    answer("reset", "", Then.RESET),
                    answer("silent", "HTTP/1.1 103 A\r\n\r\n", Then.HANG)),
            "<p>page");

    private static JourneyAnswer answer(String name, String octets, Then then) {
        return new JourneyAnswer(name, "says", Octets.latin1(octets), then, List.of("GET"), "");
    }

    @AfterEach
    void close() {
        origin.close();
    }

    private Exchange get(String target, Field... fields) {
        return WireClient.exchange(wire, "GET", origin.address().url() + target, List.of(fields));
    }

    @Test
    void it_sends_the_octets_as_they_are_written_and_counts() {
        assertThat(get("/answers/620").received().asLatin1()).isEqualTo("HTTP/1.1 620 A\r\nContent-Length: 1\r\n\r\n1");
        assertThat(get("/answers/620").received().asLatin1()).endsWith("2");
        assertThat(get("/answers/620?other").received().asLatin1()).endsWith("1");
    }

    @Test
    void it_ends_a_connection_as_it_is_told() {
        assertThat(get("/answers/closed").end()).isEqualTo(End.CLOSED);
        assertThat(get("/answers/reset").end()).isEqualTo(End.RESET);
        assertThat(get("/answers/silent").end()).isEqualTo(End.HANG);
    }

    @Test
    void it_tells_how_often_it_was_asked() {
        get("/answers/closed?request-id=a1");
        get("/answers/620", new Field("X-Request-Id", "a1"));
        SideChannel channel = SideChannel.at(origin.address(), wire);

        assertThat(channel.fault()).isEmpty();
        assertThat(channel.calls("a1")).isEqualTo(2);
        assertThat(channel.calls("a2")).isZero();
        assertThat(channel.runs("a1")).extracting(run -> run.path()).contains("/answers/closed?request-id=a1");
    }

    @Test
    void it_gives_back_the_fields_that_it_was_sent() {
        String seen = get("/echo", new Field("X-A", "b"))
                .response()
                .orElseThrow()
                .content()
                .asUtf8();

        assertThat(seen).startsWith("{\"method\":\"GET\",\"target\":\"/echo\"").contains("[\"X-A\",\"b\"]");
    }

    @Test
    void what_it_does_not_have_is_404() {
        assertThat(get("/answers/none").summary()).isEqualTo("404");
        assertThat(get("/page").summary()).isEqualTo("200");
    }
}
