package dev.statusquo.cases.scenario.effect;

import dev.statusquo.model.TimelineEvent;
import dev.statusquo.model.TimelineEvent.Kind;
import dev.statusquo.model.TimelineEvent.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what happened in a row, and when. */
final class TimelineLog {
    private final long start = System.nanoTime();
    private final List<TimelineEvent> events = new ArrayList<>();

    void tell(Who who, Kind kind, String what) {
        events.add(TimelineEvent.of(now(), who, kind, what));
    }

    /** Says that the state was looked at. */
    void state(String what, String digest) {
        look(what, Optional.of(digest), Optional.empty());
    }

    /** Says that the handlers were counted. */
    void calls(String what, int total) {
        look(what, Optional.empty(), Optional.of(total));
    }

    private void look(String what, Optional<String> digest, Optional<Integer> calls) {
        events.add(new TimelineEvent(now(), Who.HARNESS, what, digest, calls));
    }

    private long now() {
        return Math.max(0, (System.nanoTime() - start) / 1_000_000);
    }

    /** {@return what was told, in order} */
    List<TimelineEvent> events() {
        return events;
    }
}
