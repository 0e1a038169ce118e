package dev.statusquo.sidechannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statusquo.model.HandlerRun;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Wire;
import dev.statusquo.wire.HostileServer;
import dev.statusquo.wire.HostileServer.Behaviour;
import dev.statusquo.wire.HostileServer.Peer;
import dev.statusquo.wire.Quick;
import dev.statusquo.wire.SocketWire;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class SideChannelTest {
    private static final String EMPTY = "Optional.empty";
    private static final Limits PATIENT = Quick.patient();

    @Test
    void an_answer_ends_by_its_length_though_the_connection_stays_open() throws IOException {
        assertThat(told(
                        staying(json("{\"packages\": {}}")),
                        channel -> channel.versions().orElseThrow()))
                .isEqualTo("{\"packages\":{}}");
        assertThat(told(staying(json("{\"ready\": true}")), SideChannel::fault)).isEqualTo(EMPTY);
    }

    @Test
    void chunks_and_a_close_end_an_answer_too() throws IOException {
        String chunked =
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9;x=y\r\n{\"total\":\r\n3\r\n 7}\r\n0\r\n\r\n";

        assertThat(told(staying(chunked), channel -> channel.calls("t1"))).isEqualTo("7");
        assertThat(told(closing("HTTP/1.1 200 OK\r\n\r\n{\"digest\": \"d\"}"), channel -> channel.digest("s")))
                .isEqualTo("d");
    }

    @Test
    void a_body_without_an_end_is_read_up_to_the_limit_of_size_and_told() {
        Behaviour endless = peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 200 OK\r\n\r\n{");
            while (true) {
                peer.write(" ".repeat(4096));
            }
        };

        assertThatThrownBy(() -> told(endless, SideChannel::versions))
                .isInstanceOf(LabException.class)
                .hasMessage("the side channel answered GET /_fixture/versions with 200, then malformed:"
                        + " more than 1048576 octets came (limits.octets)");
    }

    @ParameterizedTest
    @CsvSource({
        "-5,        'malformed: no chunk size: \"-5\"'",
        "7FFFFFFF,  'silence until the limit'",
        "FFFFFFFFFFFFFFFFF, 'malformed: no chunk size: \"FFFFFFFFFFFFFFFFF\"'",
    })
    void a_size_of_a_chunk_that_lies_is_told(String size, String fault) {
        String chunk = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + size + "\r\n{}";

        assertThatThrownBy(() -> told(staying(chunk), Quick.limits(), channel -> channel.digest("s")))
                .isInstanceOf(LabException.class)
                .hasMessage("the side channel answered GET /_fixture/state?scope=s with 200, then " + fault);
    }

    @Test
    void two_lengths_are_told() {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} ";

        assertThat(catching(staying(answer), SideChannel::versions))
                .hasMessageEndingWith("with 200, then malformed: Content-Length is not one number: \"2, 3\"");
    }

    @Test
    void an_answer_that_never_stops_coming_ends_with_the_limit_of_time() {
        Behaviour dripping = peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            while (!peer.pause(50)) {
                peer.write(" ");
            }
        };
        Limits limits = Quick.limits(Duration.ofSeconds(20), Duration.ofMillis(500), 1000);
        long start = System.nanoTime();

        assertThatThrownBy(() -> told(dripping, limits, SideChannel::versions)).isInstanceOf(LabException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void what_is_no_answer_with_200_and_json_is_no_side_channel() throws IOException {
        assertThat(told(closing("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"), SideChannel::versions))
                .isEqualTo(EMPTY);
        assertThat(told(closing(json("<html>")), SideChannel::versions)).isEqualTo(EMPTY);
        assertThat(told(closing(json("[1]")), SideChannel::versions)).isEqualTo(EMPTY);
        assertThat(told(closing(""), SideChannel::versions)).isEqualTo(EMPTY);
        assertThat(told(closing("SSH-2.0-x\r\n"), SideChannel::versions)).isEqualTo(EMPTY);
    }

    @Test
    void what_is_not_ready_says_why() throws IOException {
        assertThat(told(closing("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"), SideChannel::fault))
                .isEqualTo("Optional[the side channel answered GET /_fixture/ready with 503]");
        assertThat(told(closing(""), SideChannel::fault))
                .isEqualTo("Optional[the side channel answered GET /_fixture/ready with closed without a byte]");
    }

    @Test
    void an_answer_without_what_was_asked_for_is_no_answer() {
        assertThat(catching(closing(json("{}")), channel -> channel.digest("s")))
                .hasMessageEndingWith("with JSON without a usable \"digest\"");
        assertThat(catching(closing(json("{\"total\": \"x\"}")), channel -> channel.calls("t1")))
                .hasMessageEndingWith("with JSON without a usable \"total\"");
        assertThat(catching(closing(json("{\"worker\": 1}")), SideChannel::worker))
                .hasMessageEndingWith("with JSON without a usable \"worker\"");
        assertThat(catching(closing(json("no JSON")), channel -> channel.testClient("/")))
                .hasMessageEndingWith("with what is no JSON");
    }

    @Test
    void the_handlers_that_ran_are_told_one_by_one() throws IOException {
        String runs = json("{\"total\": 2, \"calls\": [{\"method\": \"PUT\", \"path\": \"/x\", \"count\": 2}]}");

        assertThat(told(closing(runs), channel -> channel.runs("t1")))
                .isEqualTo(List.of(new HandlerRun("PUT", "/x", 2)).toString());
    }

    @Test
    void several_questions_go_over_one_connection() throws IOException {
        Behaviour worker = peer -> {
            for (int i = 0; i < 2; i++) {
                peer.readHead();
                peer.write(json("{\"worker\": \"w1\"}"));
            }
            peer.stay();
        };
        try (HostileServer server = new HostileServer(worker);
                Wire.Link link = new SocketWire(PATIENT).connect(server.address())) {
            SideChannel channel = SideChannel.over(link, server.address());

            assertThat(channel.worker()).isEqualTo("w1");
            assertThat(channel.worker()).isEqualTo("w1");
            assertThat(link.isOpen()).isTrue();
        }
    }

    private static String json(String content) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + content.length() + "\r\n\r\n" + content;
    }

    private static Behaviour closing(String answer) {
        return peer -> answer(peer, answer);
    }

    /** Answers, and keeps the connection whatever the request says. */
    private static Behaviour staying(String answer) {
        return peer -> {
            answer(peer, answer);
            peer.stay();
        };
    }

    private static void answer(Peer peer, String answer) throws IOException {
        peer.readHead();
        peer.write(answer);
    }

    private static LabException catching(Behaviour behaviour, Function<SideChannel, ?> question) {
        return catchThrowableOfType(LabException.class, () -> told(behaviour, question));
    }

    private static String told(Behaviour behaviour, Function<SideChannel, ?> question) throws IOException {
        return told(behaviour, PATIENT, question);
    }

    private static String told(Behaviour behaviour, Limits limits, Function<SideChannel, ?> question)
            throws IOException {
        try (HostileServer server = new HostileServer(behaviour)) {
            return String.valueOf(question.apply(SideChannel.at(server.address(), new SocketWire(limits))));
        }
    }
}
