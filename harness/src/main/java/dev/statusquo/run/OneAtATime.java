package dev.statusquo.run;

import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunListener;
import dev.statusquo.model.TriedTarget;
import java.util.ArrayList;
import java.util.List;

/** Lets targets talk side by side to a listener that hears one at a time, and nothing before the run's header. */
final class OneAtATime implements RunListener {
    private final RunListener listener;
    private final List<Runnable> early = new ArrayList<>();
    private boolean hasStarted;

    OneAtATime(RunListener listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void started(RunHeader header) {
        listener.started(header);
        hasStarted = true;
        early.forEach(Runnable::run);
        early.clear();
    }

    @Override
    public synchronized void progress(String targetId, String words) {
        listener.progress(targetId, words);
    }

    @Override
    public synchronized void ready(TriedTarget target) {
        afterStart(() -> listener.ready(target));
    }

    @Override
    public synchronized void failed(TriedTarget target) {
        afterStart(() -> listener.failed(target));
    }

    @Override
    public synchronized void outcome(Outcome outcome) {
        afterStart(() -> listener.outcome(outcome));
    }

    @Override
    public synchronized void finished(RunFooter footer) {
        listener.finished(footer);
    }

    private void afterStart(Runnable event) {
        if (hasStarted) {
            event.run();
        } else {
            early.add(event);
        }
    }
}
