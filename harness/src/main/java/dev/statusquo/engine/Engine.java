package dev.statusquo.engine;

import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Target;
import java.util.Optional;

/** The port to what runs targets. Closing it stops everything it started. */
public interface Engine extends AutoCloseable {

    /** {@return {@code docker}, {@code process} or {@code url}} */
    String name();

    /** {@return whether a reset by the target can be told from an ordinary close} */
    boolean seesResets();

    /**
     * Says what a target will be, exact versions included, before it is started.
     *
     * @param definition the folder's target.yaml, with the server that was asked for
     * @return the target
     */
    Target plan(DefinedTarget definition);

    /** {@return one line for people if this engine cannot run the target quite as its lock file and image have it} */
    default Optional<String> note(DefinedTarget definition) {
        return Optional.empty();
    }

    /**
     * Starts a target and waits until it answers.
     *
     * @param definition what to start
     * @param progress told, in a few words, what is being done; called from any thread
     * @return the running target, to be closed by the caller
     * @throws TargetStartException where it does not answer, with its last words
     */
    RunningTarget start(DefinedTarget definition, StartProgress progress);

    @Override
    void close();
}
