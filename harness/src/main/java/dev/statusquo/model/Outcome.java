package dev.statusquo.model;

import dev.statusquo.http.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run says of one row on one target.
 *
 * @param row the row
 * @param target the target's id
 * @param judgement the verdict with its differences
 * @param standing what the verdict means given the deviations; empty where there is nothing to say
 * @param deviation the deviation that it was held against, where one names this row for this target
 * @param exchanges what was sent and received, of the last run of the row
 * @param earlier what an earlier run of the row saw, where the row was run again
 * @param facts what was found out besides the exchanges
 * @param timeline what happened when, of the last run of the row; empty where nobody kept it
 * @param elapsed how long the row took
 */
public record Outcome(
        Row row,
        String target,
        Judgement judgement,
        Optional<Standing> standing,
        Optional<Deviation> deviation,
        List<Exchange> exchanges,
        List<Exchange> earlier,
        Facts facts,
        List<TimelineEvent> timeline,
        Duration elapsed) {

    /** Copies the collections. */
    public Outcome {
        exchanges = List.copyOf(exchanges);
        earlier = List.copyOf(earlier);
        timeline = List.copyOf(timeline);
    }

    /** An outcome whose time line nobody kept. */
    public Outcome(
            Row row,
            String target,
            Judgement judgement,
            Optional<Standing> standing,
            Optional<Deviation> deviation,
            List<Exchange> exchanges,
            List<Exchange> earlier,
            Facts facts,
            Duration elapsed) {
        this(row, target, judgement, standing, deviation, exchanges, earlier, facts, List.of(), elapsed);
    }

    /** {@return the verdict} */
    public Verdict verdict() {
        return judgement.verdict();
    }

    /** {@return the same without credentials; itself written nowhere, an outcome is told only like this} */
    public Outcome redacted() {
        return Redaction.redacted(this, Set.of());
    }

    /** {@return the same without credentials and without these texts} */
    public Outcome redacted(Set<String> secrets) {
        return Redaction.redacted(this, secrets);
    }

    /** {@return whether it makes a build red: UNEXPECTED, STALE or INCONCLUSIVE} */
    public boolean isRed() {
        return verdict() == Verdict.INCONCLUSIVE
                || standing.filter(s -> s != Standing.EXPECTED).isPresent();
    }
}
