package dev.statusquo.model;

import dev.statusquo.http.Exchange;
import java.util.List;

/**
 * What a row saw on a target.
 *
 * @param exchanges what was sent and received, of the last run of the row
 * @param earlier what an earlier run of the row saw, if the row was run again
 * @param facts what was found out besides the exchanges
 * @param timeline what happened when, of the last run of the row; empty if nobody kept it
 * @param log the last lines that the target had logged when the row ended; empty if nobody asked for them
 */
public record Evidence(
        List<Exchange> exchanges, List<Exchange> earlier, Facts facts, List<TimelineEvent> timeline, List<String> log) {
    private static final Evidence NONE = of(List.of());

    /** Copies the collections. */
    public Evidence {
        exchanges = List.copyOf(exchanges);
        earlier = List.copyOf(earlier);
        timeline = List.copyOf(timeline);
        log = List.copyOf(log);
    }

    /** Evidence without a log. */
    public Evidence(List<Exchange> exchanges, List<Exchange> earlier, Facts facts, List<TimelineEvent> timeline) {
        this(exchanges, earlier, facts, timeline, List.of());
    }

    /** {@return what a row shows that was not tried} */
    public static Evidence none() {
        return NONE;
    }

    /** {@return exchanges alone} */
    public static Evidence of(List<Exchange> exchanges) {
        return new Evidence(exchanges, List.of(), Facts.none(), List.of());
    }

    /** {@return what an observation saw, of a row that was run once} */
    public static Evidence of(Observation observation) {
        return new Evidence(observation.exchanges(), List.of(), observation.facts(), observation.timeline());
    }

    /** {@return the same, with what an earlier run of the row saw} */
    public Evidence after(List<Exchange> earlierRun) {
        return new Evidence(exchanges, earlierRun, facts, timeline, log);
    }

    /** {@return the same, with the last lines that the target has logged} */
    public Evidence withLog(List<String> lines) {
        return new Evidence(exchanges, earlier, facts, timeline, lines);
    }
}
