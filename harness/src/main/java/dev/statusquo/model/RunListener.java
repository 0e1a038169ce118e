package dev.statusquo.model;

import java.util.Arrays;
import java.util.List;

/** Told of a run as it goes; called by one thread at a time. */
public interface RunListener {

    /** The plan is made; targets may be starting. */
    default void started(RunHeader header) {}

    /** A target is being built, started or tried; in a few words. */
    default void progress(String targetId, String words) {}

    /** A target answered for the first time. */
    default void ready(TriedTarget target) {}

    /** A target did not start, or died; its trouble is in the record. */
    default void failed(TriedTarget target) {}

    /** A row has its outcome. */
    default void outcome(Outcome outcome) {}

    /** Every planned row has its outcome. */
    default void finished(RunFooter footer) {}

    /** {@return a listener that tells all of them, in order} */
    static RunListener all(RunListener... listeners) {
        List<RunListener> each = Arrays.asList(listeners);
        return new RunListener() {
            @Override
            public void started(RunHeader header) {
                each.forEach(l -> l.started(header));
            }

            @Override
            public void progress(String targetId, String words) {
                each.forEach(l -> l.progress(targetId, words));
            }

            @Override
            public void ready(TriedTarget target) {
                each.forEach(l -> l.ready(target));
            }

            @Override
            public void failed(TriedTarget target) {
                each.forEach(l -> l.failed(target));
            }

            @Override
            public void outcome(Outcome outcome) {
                each.forEach(l -> l.outcome(outcome));
            }

            @Override
            public void finished(RunFooter footer) {
                each.forEach(l -> l.finished(footer));
            }
        };
    }
}
