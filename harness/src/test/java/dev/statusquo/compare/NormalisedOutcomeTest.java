package dev.statusquo.compare;

import static dev.statusquo.compare.Built.FLASK;
import static dev.statusquo.compare.Built.exchange;
import static dev.statusquo.compare.Built.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.Exchange;
import dev.statusquo.model.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NormalisedOutcomeTest {
    private static final String POLL = "GET /s/t4gxba924/jobs/1 HTTP/1.1\r\nX-Request-Id: t4gxba924-%d\r\n\r\n";
    private static final String GET = "GET /a HTTP/1.1\r\n\r\n";
    private static final Exchange POSTED =
            exchange("POST /s/t4gxba924/jobs HTTP/1.1\r\n\r\n", "HTTP/1.1 202 Accepted", "", "");
    private static final Exchange FIRST = exchange(GET, "HTTP/1.1 201 Created", "", "");
    private static final Exchange SECOND = exchange(GET, "HTTP/1.1 200 OK", "", "");
    private static final Exchange CLOSED = exchange(GET, "");

    private static Exchange runs(int n) {
        return exchange(POLL.formatted(n), "HTTP/1.1 200 OK", "Content-Length: 7", "", "running");
    }

    private static Exchange done(int n) {
        return exchange(POLL.formatted(n), "HTTP/1.1 303 See Other", "", "");
    }

    private static NormalisedOutcome of(Map<String, String> facts, Exchange... exchanges) {
        return NormalisedOutcome.of(outcome(FLASK, "a/b", Verdict.CONFORMS, facts, exchanges), FLASK);
    }

    @Test
    void of_a_row_that_differs_by_itself_only_the_verdict_is_seen() {
        NormalisedOutcome race = of(Map.of("unsteady", "who wins differs", "calls", "16"), FIRST, SECOND);

        assertThat(race.aspects()).containsExactly(Map.entry(Aspect.ofRow(Part.VERDICT), "CONFORMS"));
    }

    @Test
    void of_a_row_whose_verdict_is_left_to_chance_nothing_is_seen() {
        NormalisedOutcome spared = NormalisedOutcome.of(
                outcome(FLASK, "a/b", Verdict.CONFORMS, Map.of("chance", "who is first"), SECOND), FLASK);
        NormalisedOutcome met = NormalisedOutcome.of(
                outcome(FLASK, "a/b", Verdict.VIOLATES, Map.of("chance", "who is first"), CLOSED), FLASK);

        assertThat(spared.aspects()).isEqualTo(met.aspects()).isEmpty();
        assertThat(spared.verdict()).isEqualTo(met.verdict());
    }

    @Test
    void how_often_a_job_was_asked_for_is_not_seen_but_how_it_ended_is() {
        Map<String, String> polled = Map.of("polled", "/s/t4gxba924/jobs/1", "attempts", "4");
        Map<String, String> sooner = Map.of("polled", "/s/t4gxba924/jobs/1", "attempts", "2");
        NormalisedOutcome slow = of(polled, POSTED, runs(1), runs(2), done(3));

        assertThat(slow.aspects()).isEqualTo(of(sooner, POSTED, done(1)).aspects());
        assertThat(slow.aspects()).isNotEqualTo(of(sooner, POSTED, runs(1)).aspects());
        assertThat(slow.at(Aspect.of(2, Part.STATUS))).isEqualTo("303");
    }

    @Test
    void how_a_connection_ends_behind_a_refusal_that_left_octets_unread_is_not_seen() {
        String longAsk = "GET /?" + "a".repeat(70_000) + " HTTP/1.1\r\n\r\n";
        Aspect end = Aspect.of(1, Part.END);

        assertThat(of(Map.of(), exchange(longAsk, "HTTP/1.1 431 Too Large", "", ""))
                        .at(end))
                .isEqualTo(NormalisedOutcome.ANY);
        assertThat(of(Map.of(), exchange(longAsk, "HTTP/1.1 200 OK", "", "")).at(end))
                .isNotEqualTo(NormalisedOutcome.ANY);
        assertThat(of(Map.of(), exchange(GET, "HTTP/1.1 431 Too Large", "", "")).at(end))
                .isNotEqualTo(NormalisedOutcome.ANY);
    }

    @Test
    void that_a_version_moved_is_not_seen_as_what_the_target_does() {
        String ask = "GET /_fixture/versions HTTP/1.1\r\n\r\n";
        NormalisedOutcome older = of(Map.of(), exchange(ask, "HTTP/1.1 200 OK", "Content-Length: 7", "", "{a: 10}"));
        NormalisedOutcome newer = of(Map.of(), exchange(ask, "HTTP/1.1 200 OK", "Content-Length: 6", "", "{a: 9}"));

        assertThat(older.aspects()).isEqualTo(newer.aspects());
    }

    @Test
    void the_same_request_sent_again_is_seen_where_nobody_polled() {
        assertThat(of(Map.of(), FIRST, SECOND).exchanges()).isEqualTo(2);
    }

    @Test
    void a_request_that_a_closing_connection_lost_is_not_seen_and_one_that_is_always_closed_is() {
        assertThat(of(Map.of(), CLOSED, SECOND).aspects())
                .isEqualTo(of(Map.of(), SECOND).aspects());
        assertThat(of(Map.of(), SECOND, CLOSED).aspects())
                .isEqualTo(of(Map.of(), SECOND).aspects());
        assertThat(of(Map.of(), CLOSED, CLOSED).exchanges()).isEqualTo(2);
    }
}
