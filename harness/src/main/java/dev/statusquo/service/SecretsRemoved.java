package dev.statusquo.service;

import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunListener;
import dev.statusquo.model.TargetRecord;
import java.util.Set;

/**
 * Takes texts out of every outcome before others are told of it.
 *
 * @param secrets the texts
 * @param listener who is told
 */
public record SecretsRemoved(Set<String> secrets, RunListener listener) implements RunListener {
    /** Copies the set. */
    public SecretsRemoved {
        secrets = Set.copyOf(secrets);
    }

    @Override
    public void started(RunHeader header) {
        listener.started(header);
    }

    @Override
    public void progress(String targetId, String words) {
        listener.progress(targetId, words);
    }

    @Override
    public void ready(TargetRecord target) {
        listener.ready(target);
    }

    @Override
    public void failed(TargetRecord target) {
        listener.failed(target);
    }

    @Override
    public void outcome(Outcome outcome) {
        listener.outcome(outcome.redacted(secrets));
    }

    @Override
    public void finished(RunFooter footer) {
        listener.finished(footer);
    }
}
