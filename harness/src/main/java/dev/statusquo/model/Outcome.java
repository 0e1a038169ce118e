package dev.statusquo.model;

import dev.statusquo.http.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run says of one row on one target: the same whether it was just made or read from a report.
 *
 * @param row the row
 * @param target the target's id
 * @param judgement the verdict with its differences
 * @param standing what the verdict means given the deviations; empty if there is nothing to say
 * @param deviation the deviation that it was held against, if one names this row for this target
 * @param evidence what was seen
 * @param elapsed how long the row took
 */
public record Outcome(
        Row row,
        String target,
        Judgement judgement,
        Optional<Standing> standing,
        Optional<KnownDeviation> deviation,
        Evidence evidence,
        Duration elapsed) {

    /**
     * Takes out what is not to be kept, once: whatever is written of the outcome needs no further care.
     *
     * @param secrets texts that are secret besides the credentials that the exchanges show
     * @return the same without credentials, and without octets that are too many
     */
    public Outcome redacted(Set<String> secrets) {
        Redaction redaction = Redaction.of(evidence, secrets);
        return new Outcome(
                row,
                target,
                redaction.judgement(judgement),
                standing,
                deviation,
                redaction.evidence(evidence),
                elapsed);
    }

    /** {@return the verdict} */
    public Verdict verdict() {
        return judgement.verdict();
    }

    /** {@return what was sent and received, of the last run of the row} */
    public List<Exchange> exchanges() {
        return evidence.exchanges();
    }

    /** {@return the last exchange of the row, if there is one} */
    public Optional<Exchange> lastExchange() {
        return exchanges().stream().reduce((first, last) -> last);
    }

    /** {@return what an earlier run of the row saw, if the row was run again} */
    public List<Exchange> earlier() {
        return evidence.earlier();
    }

    /** {@return what was found out besides the exchanges} */
    public Facts facts() {
        return evidence.facts();
    }

    /** {@return what happened when; empty if nobody kept it} */
    public List<TimelineEvent> timeline() {
        return evidence.timeline();
    }

    /** {@return whether it makes a build red: UNEXPECTED, STALE or INCONCLUSIVE} */
    public boolean isRed() {
        return verdict() == Verdict.INCONCLUSIVE
                || standing.filter(s -> s != Standing.EXPECTED).isPresent();
    }
}
