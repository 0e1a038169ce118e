package dev.statusquo.model;

import java.util.List;
import java.util.Optional;

/**
 * An outcome as a report holds it; credentials are already taken out.
 *
 * @param row the row's id
 * @param target the target's id
 * @param verdict the verdict
 * @param standing what it means given the deviations
 * @param level how strongly the requirement binds
 * @param producer who made the observed value
 * @param requirement source and section
 * @param mismatches every difference found
 * @param note a sentence; may be empty
 * @param deviation the id of the deviation that names this row for this target
 * @param exchanges what was sent and received
 * @param earlier the same of an earlier run of the row, where it was run again
 * @param facts what was found out besides the exchanges
 * @param timeline what happened when; empty where the report has none
 */
public record ReadOutcome(
        String row,
        String target,
        Verdict verdict,
        Optional<Standing> standing,
        Level level,
        Producer producer,
        String requirement,
        List<Mismatch> mismatches,
        String note,
        Optional<String> deviation,
        List<ReadExchange> exchanges,
        List<ReadExchange> earlier,
        Facts facts,
        List<TimelineEvent> timeline) {
    /** Copies the collections. */
    public ReadOutcome {
        mismatches = List.copyOf(mismatches);
        exchanges = List.copyOf(exchanges);
        earlier = List.copyOf(earlier);
        timeline = List.copyOf(timeline);
    }

    /** {@return an outcome as a report would hold it, its credentials already taken out} */
    public static ReadOutcome of(Outcome outcome) {
        CaseDescription about = outcome.row().of().about();
        return new ReadOutcome(
                outcome.row().id(),
                outcome.target(),
                outcome.verdict(),
                outcome.standing(),
                about.level(),
                about.producer(),
                about.requirement().toString(),
                outcome.judgement().mismatches(),
                outcome.judgement().note(),
                outcome.deviation().map(Deviation::id),
                outcome.exchanges().stream().map(ReadExchange::of).toList(),
                outcome.earlier().stream().map(ReadExchange::of).toList(),
                outcome.facts(),
                outcome.timeline());
    }
}
