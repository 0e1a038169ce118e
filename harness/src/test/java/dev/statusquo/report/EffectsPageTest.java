package dev.statusquo.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Evidence;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Level;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.Row;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.TimelineEvent;
import dev.statusquo.model.TimelineEvent.Who;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EffectsPageTest {
    private static final String DIGEST = "0123456789abcdef";
    private static final List<TimelineEvent> KILLED = List.of(
            TimelineEvent.of(
                    3, Who.CLIENT, "PUT /s/a/items/1: sent, and the answer is not read " + SampleReport.HOSTILE),
            TimelineEvent.of(9, Who.HARNESS, TimelineEvent.Kind.KILLED, "killed the target (SIGKILL)"),
            new TimelineEvent(640, Who.TARGET, "answers again", Optional.of(DIGEST), Optional.of(2)));

    private final String page = EffectsPage.of(RunView.of(report()));

    @Test
    void it_says_which_promise_holds_and_shows_the_digests() {
        assertThat(page)
                .contains(
                        "<a class=\"tag ok\" href=\"#evidence-PUT-idempotent\">holds, 1 row</a>",
                        "01234567",
                        "PUT with one content, 3×")
                .doesNotContain(DIGEST + "<");
    }

    @Test
    void a_row_leads_to_its_octets_and_to_its_picture() {
        assertThat(page.replace("&#x3D;", "="))
                .contains(
                        "<a href=\"index.html#open=idempotent%2Fretry-after-a-kill",
                        "<a href=\"#row-idempotent-retry-after-a-kill-method-PUT-\">picture</a>",
                        "<article class=\"card picture\" id=\"row-idempotent-retry-after-a-kill-method-PUT-\">");
    }

    @Test
    void a_kill_is_drawn() {
        assertThat(page)
                .contains("<svg class=\"time\"", "class=\"end\"", "killed the target (SIGKILL)", "640 ms", "2 times");
    }

    @Test
    void the_table_of_retries_says_how_often_the_handler_ran() {
        assertThat(page)
                .contains("<code>curl GET</code>", "<span class=\"tag known\">4×</span><small>&lt;closed&gt;</small>");
    }

    @Test
    void what_a_target_says_is_text_and_nothing_is_loaded_or_run() {
        assertThat(page)
                .doesNotContain("<script", "<img", "onerror=\"")
                .doesNotContainPattern("(src|href)=\"(?!data:image/|index.html|effects.html|requirements.html|#)")
                .contains("default-src 'none'");
    }

    @Test
    void a_report_without_effects_says_so() {
        assertThat(EffectsPage.of(RunView.of(SampleReport.complete())))
                .contains("No row about effects was run", "No row with a cut or a kill was run");
    }

    @Test
    void the_console_has_the_table_of_retries() {
        assertThat(ConsoleText.summary(report(), List.of())).contains("handler runs for one call to 620", "curl GET");
    }

    private static RunReport report() {
        RunReport sample = SampleReport.complete();
        List<Outcome> outcomes = new ArrayList<>(sample.outcomes());
        outcomes.add(outcome(
                "idempotent/retry-after-a-kill",
                Map.of("method", "PUT"),
                Judgement.conforms(Fingerprint.none()),
                Map.of(
                        "repeated",
                        "PUT with one content",
                        "times",
                        "3",
                        "before",
                        "none",
                        "once",
                        DIGEST,
                        "after",
                        DIGEST),
                KILLED));
        outcomes.add(outcome(
                "retry/nobody-asked",
                Map.of("client", "curl", "method", "GET"),
                Judgement.recorded("<closed>; sent 4 times, handler ran 4 times", Fingerprint.none()),
                Map.of("client", "<closed>", "calls", "4"),
                List.of()));
        return new RunReport(sample.header(), sample.claims(), outcomes, sample.footer());
    }

    private static Outcome outcome(
            String id,
            Map<String, String> row,
            Judgement judgement,
            Map<String, String> facts,
            List<TimelineEvent> timeline) {
        CaseDescription of = new CaseDescription(
                id,
                "A title " + SampleReport.HOSTILE,
                "why",
                new Requirement("RFC 9110", "9.2.2", Level.DEFINED, "text", Optional.empty()),
                Producer.APP,
                Kind.WIRE);
        return new Outcome(
                new Row(of, row),
                SampleReport.FLASK,
                judgement,
                Optional.empty(),
                Optional.empty(),
                new Evidence(List.of(), List.of(), Facts.ofTexts(facts), timeline),
                Duration.ofMillis(5));
    }
}
