package dev.statusquo.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Next;
import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.CannedAnswer.Then;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CannedWireTest {
    private static final HttpAddress ANY = new HttpAddress("127.0.0.1", 1);
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private static CannedAnswer then(Then end) {
        return answer("", end);
    }

    private static CannedAnswer answer(String octets, Then end) {
        return new CannedAnswer(Octets.latin1(octets), end);
    }

    private static Wire.Link link(CannedAnswer... answers) {
        return new CannedWire(List.of(answers)).connect(ANY);
    }

    private static Next next(CannedAnswer... answers) {
        try (Wire.Link link = link(answers)) {
            return link.next(link.exchange(Quick.get()), Quick.SENTINEL, "mark-1")
                    .next()
                    .orElseThrow();
        }
    }

    /** What came behind the first answer, as far as the next one shows it. */
    private static String late(CannedAnswer... answers) {
        try (Wire.Link link = link(answers)) {
            Exchange judged = link.next(link.exchange(Quick.get()), Quick.SENTINEL, "mark-1");
            assertThat(judged.received().asUtf8()).endsWith(judged.surplus().asUtf8());
            return judged.surplus().asUtf8();
        }
    }

    @Test
    void each_ending_is_told_apart() {
        assertThat(link(CannedAnswer.minimal(204)).exchange(Quick.get()).end()).isEqualTo(End.COMPLETE);
        assertThat(link(then(Then.CLOSE)).exchange(Quick.get()).end()).isEqualTo(End.CLOSED);
        assertThat(link(then(Then.RESET)).exchange(Quick.get()).end()).isEqualTo(End.RESET);
        assertThat(link(then(Then.HANG)).exchange(Quick.get()).end()).isEqualTo(End.HANG);
        assertThat(link(then(Then.KEEP)).exchange(Quick.get()).end()).isEqualTo(End.HANG);
        assertThat(link(then(Then.REFUSE)).exchange(Quick.get()).end()).isEqualTo(End.UNREACHABLE);
        assertThat(link(answer("HTTP", Then.CLOSE)).exchange(Quick.get()).end()).isEqualTo(End.PARTIAL);
        assertThat(link(answer(OK, Then.RESET)).exchange(Quick.get()).end()).isEqualTo(End.RESET);
        assertThat(link(answer(OK, Then.HANG)).exchange(Quick.get()).end()).isEqualTo(End.HANG);
    }

    @Test
    void a_hang_takes_the_limit_in_a_time_of_its_own() {
        Exchange seen = link(then(Then.HANG)).exchange(Quick.get());

        assertThat(seen.elapsed()).isEqualTo(Limits.standard().silence());
        assertThat(seen.firstOctet()).isEmpty();
        assertThat(seen.at()).isEqualTo("1994-11-06T08:49:37Z");
    }

    @Test
    void links_share_the_answers_and_what_was_sent_is_kept() {
        CannedWire wire = new CannedWire(List.of(
                CannedAnswer.minimal(201), CannedAnswer.minimal(404), then(Then.SENTINEL), CannedAnswer.minimal(500)));
        Wire.Link one = wire.connect(ANY);
        Wire.Link two = wire.connect(ANY);

        Exchange first = one.exchange(Quick.request("PUT", "abc"));
        Exchange second = two.exchange(Quick.get());
        Exchange judged = one.next(first, Quick.SENTINEL, "m");

        assertThat(first.status()).hasValueSatisfying(s -> assertThat(s.value()).isEqualTo(201));
        assertThat(second.status())
                .hasValueSatisfying(s -> assertThat(s.value()).isEqualTo(404));
        assertThat(judged.next()).contains(Next.IN_STEP);
        assertThat(wire.sent()).hasSize(3).endsWith(Quick.SENTINEL);
        assertThat(wire.sent().get(0).asLatin1()).endsWith("\r\n\r\nabc");
        assertThat(wire.unused()).isEqualTo(1);
    }

    @Test
    void a_request_without_an_answer_names_the_shortage() {
        Wire.Link link = link(CannedAnswer.minimal(204));
        link.exchange(Quick.get());

        assertThatThrownBy(() -> link.exchange(Quick.request("DELETE", "")))
                .isInstanceOf(OutOfAnswersException.class)
                .hasMessageContaining("1 canned answers")
                .hasMessageContaining("request 2")
                .hasMessageContaining("DELETE / HTTP/1.1");
        assertThatThrownBy(() -> link(then(Then.SENTINEL)).exchange(Quick.get()))
                .isInstanceOf(OutOfAnswersException.class)
                .hasMessageContaining("is for a sentinel");
    }

    @Test
    void what_comes_before_the_next_answer_belongs_to_the_one_before() {
        CannedAnswer empty = CannedAnswer.minimal(200);
        String ok = OK + "Content-Length: 8\r\n\r\n[mark-1]";

        assertThat(late(empty, answer("0\r\n\r\n" + ok, Then.KEEP))).isEqualTo("0\r\n\r\n");
        assertThat(late(empty, answer("garbage", Then.KEEP))).isEqualTo("garbage");
        assertThat(late(answer("HTTP/1.1 204 \r\n\r\nhi", Then.KEEP))).isEqualTo("hi");
        // Another answer than its own is out of step, too, but it was asked for.
        assertThat(late(empty, empty)).isEmpty();
        assertThat(late(empty, then(Then.SENTINEL))).isEmpty();
        assertThat(late(empty, then(Then.HANG))).isEmpty();
    }

    @Test
    void what_comes_next_is_told_apart() {
        CannedAnswer empty = CannedAnswer.minimal(200);
        String closing = OK + "Connection: close\r\nContent-Length: 0\r\n\r\n";

        assertThat(next(empty, then(Then.SENTINEL))).isEqualTo(Next.IN_STEP);
        assertThat(next(empty, empty)).isEqualTo(Next.OUT_OF_STEP);
        assertThat(next(empty, answer("garbage", Then.KEEP))).isEqualTo(Next.OUT_OF_STEP);
        assertThat(next(empty, answer("HTTP/1.1 500 X\r\nContent-Length: 6\r\n\r\nmark-1", Then.KEEP)))
                .isEqualTo(Next.OUT_OF_STEP);
        assertThat(next(answer("HTTP/1.1 204 \r\n\r\nhi", Then.KEEP))).isEqualTo(Next.OUT_OF_STEP);
        assertThat(next(empty, then(Then.CLOSE))).isEqualTo(Next.CLOSED_UNANNOUNCED);
        assertThat(next(answer(OK + "Content-Length: 0\r\n\r\n", Then.CLOSE))).isEqualTo(Next.CLOSED_UNANNOUNCED);
        assertThat(next(empty, then(Then.RESET))).isEqualTo(Next.CLOSED_UNANNOUNCED);
        assertThat(next(empty, then(Then.HANG))).isEqualTo(Next.HANG);
        assertThat(next(answer(closing, Then.CLOSE))).isEqualTo(Next.CLOSED_AS_ANNOUNCED);
        assertThat(next(answer(OK + "\r\nhi", Then.CLOSE))).isEqualTo(Next.CLOSED_AS_ANNOUNCED);
        assertThat(next(answer(closing, Then.RESET))).isEqualTo(Next.RESET);
        assertThat(next(answer(closing, Then.KEEP))).isEqualTo(Next.NOT_CLOSED);
        assertThat(next(answer(closing + "x", Then.CLOSE))).isEqualTo(Next.OUT_OF_STEP);
    }

    @Test
    void an_open_link_is_one_that_can_carry_more() {
        assertThat(afterOne(CannedAnswer.minimal(200))).isTrue();
        assertThat(afterOne(answer(OK + "Content-Length: 0\r\n\r\n", Then.CLOSE)))
                .isFalse();
        assertThat(afterOne(answer(OK + "Connection: close\r\nContent-Length: 0\r\n\r\n", Then.KEEP)))
                .isFalse();
        assertThat(afterOne(then(Then.HANG))).isFalse();
        assertThat(afterOne(answer("garbage", Then.KEEP))).isFalse();
    }

    private static boolean afterOne(CannedAnswer answer) {
        Wire.Link link = link(answer);
        link.exchange(Quick.get());
        return link.isOpen();
    }

    @Test
    void held_octets_follow_an_interim_response() {
        CannedWire wire = new CannedWire(
                List.of(answer("HTTP/1.1 100 Continue\r\n\r\n" + OK + "Content-Length: 0\r\n\r\n", Then.KEEP)));

        Exchange seen = wire.connect(ANY).exchange(Quick.get().holding(Octets.utf8("held"), Duration.ofSeconds(1)));

        assertThat(seen.sent().asLatin1()).endsWith("\r\n\r\nheld");
        assertThat(wire.sent()).containsExactly(seen.sent());
        assertThat(seen.isWhole()).isTrue();
    }

    @Test
    void held_octets_stay_where_a_final_response_came_first() {
        Exchange seen = link(CannedAnswer.minimal(417))
                .exchange(Quick.get().holding(Octets.utf8("held"), Duration.ofSeconds(1)));

        assertThat(seen.sent()).isEqualTo(Quick.get().octets());
        assertThat(seen.isWhole()).isTrue();
    }

    @Test
    void held_octets_are_written_after_their_time() {
        Exchange seen =
                link(then(Then.HANG)).exchange(Quick.get().holding(Octets.utf8("held"), Duration.ofMillis(300)));

        assertThat(seen.sent().asLatin1()).endsWith("held");
        assertThat(seen.elapsed()).isEqualTo(Limits.standard().silence().plusMillis(300));
    }

    @Test
    void what_an_exchange_left_over_is_read_first() {
        Wire.Link link = link(answer("HTTP/1.1 204 \r\n\r\nHTTP/1.1 202 \r\nContent-Length: 0\r\n\r\n", Then.KEEP));
        Exchange first = link.exchange(Quick.get());

        Exchange second =
                link.exchange(Transmission.of(Octets.empty(), Quick.get().method()));

        assertThat(first.surplus().asLatin1()).startsWith("HTTP/1.1 202");
        assertThat(second.status())
                .hasValueSatisfying(s -> assertThat(s.value()).isEqualTo(202));
        assertThat(second.received()).isEqualTo(first.surplus());
    }

    @Test
    void more_than_the_limit_is_partial() {
        CannedWire wire = new CannedWire(
                List.of(answer(OK + "\r\n" + "x".repeat(500), Then.KEEP)),
                Quick.limits(Duration.ofSeconds(1), Duration.ofSeconds(2), 100));

        Exchange seen = wire.connect(ANY).exchange(Quick.get());

        assertThat(seen.end()).isEqualTo(End.PARTIAL);
        assertThat(seen.fault()).hasValueSatisfying(f -> assertThat(f).contains("more than 100 octets"));
        assertThat(seen.received().size()).isEqualTo(100);
    }

    @Test
    void a_reset_of_our_own_reads_nothing() {
        Exchange seen = link(CannedAnswer.minimal(200)).exchange(Quick.get().then(Transmission.Then.RESET));

        assertThat(seen.end()).isEqualTo(End.RESET);
        assertThat(seen.sent()).isEqualTo(Quick.get().octets());
        assertThat(seen.received().isEmpty()).isTrue();
    }

    @Test
    void a_link_that_was_closed_reaches_nothing() {
        Wire.Link link = link(CannedAnswer.minimal(200));
        link.close();

        assertThat(link.isOpen()).isFalse();
        assertThat(link.exchange(Quick.get()).end()).isEqualTo(End.UNREACHABLE);
    }
}
