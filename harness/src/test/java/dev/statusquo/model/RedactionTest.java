package dev.statusquo.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer.Then;
import dev.statusquo.model.TimelineEvent.Who;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private static final Exchange FOLDED = exchange("swordfish\r\n -and-the-rest");
    private static final Exchange PLAIN = exchange("another-secret");

    private static Exchange exchange(String secret) {
        return Examples.exchange(
                "GET /",
                new CannedAnswer(
                        Octets.latin1("HTTP/1.1 200 OK\r\nSet-Cookie: sid=" + secret
                                + "; Path=/\r\nContent-Length: 0\r\n\r\n"),
                        Then.KEEP));
    }

    /** Whatever a writer could take from it. */
    private static String redacted(Exchange last, Exchange earlier, String told) {
        Outcome outcome = new Outcome(
                        Draft.of("a/one").row(),
                        "target",
                        new Judgement(
                                Verdict.VIOLATES,
                                List.of(new Mismatch(Place.field("Set-Cookie"), told, told)),
                                Optional.empty(),
                                told,
                                Fingerprint.none()),
                        Optional.empty(),
                        Optional.empty(),
                        new Evidence(
                                List.of(last),
                                List.of(earlier),
                                Facts.ofValues(Map.of("cookie", told)),
                                List.of(TimelineEvent.of(0, Who.CLIENT, told))),
                        Duration.ZERO)
                .redacted(Set.of());
        return last(outcome.exchanges())
                + last(outcome.earlier())
                + outcome.judgement()
                + outcome.facts()
                + outcome.timeline();
    }

    private static String last(List<Exchange> exchanges) {
        Exchange last = exchanges.get(0);
        return last.received().asLatin1() + last.fault();
    }

    @Test
    void a_folded_cookie_is_taken_out_whole_and_in_its_lines() {
        assertThat(redacted(FOLDED, FOLDED, "swordfish -and-the-rest, then \"swordfish\" and \"-and-the-rest\""))
                .doesNotContain("swordfish")
                .doesNotContain("-and-the-rest")
                .contains("[redacted ");
    }

    @Test
    void what_only_an_earlier_run_saw_is_taken_out_too() {
        assertThat(redacted(FOLDED, PLAIN, "it was another-secret")).doesNotContain("another-secret");
    }

    @Test
    void a_log_line_that_tells_a_credential_is_redacted() {
        Outcome outcome = new Outcome(
                Draft.of("a/one").row(),
                "target",
                Judgement.conforms(Fingerprint.none()),
                Optional.empty(),
                Optional.empty(),
                Evidence.none().withLog(List.of("Authorization: Bearer swordfish-1234", "token is known-secret")),
                Duration.ZERO);

        assertThat(outcome.redacted(Set.of("known-secret")).evidence().log())
                .containsExactly("Authorization: [redacted 21 octets]", "token is [redacted 12 octets]");
    }

    @Test
    void an_exchange_without_credentials_stays_itself() {
        Outcome outcome = new Outcome(
                Draft.of("a/one").row(),
                "target",
                Judgement.conforms(Fingerprint.none()),
                Optional.empty(),
                Optional.empty(),
                Evidence.of(List.of(Examples.exchange("GET /", CannedAnswer.minimal(200)))),
                Duration.ZERO);

        assertThat(outcome.redacted(Set.of()).exchanges().get(0))
                .isSameAs(outcome.exchanges().get(0));
    }
}
