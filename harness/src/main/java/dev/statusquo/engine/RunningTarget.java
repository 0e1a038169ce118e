package dev.statusquo.engine;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import java.util.Optional;

/** A target that answers. Closing it stops it and removes what it left, its state included. */
public interface RunningTarget extends AutoCloseable {

    /** {@return what it is, with the versions that it reports itself} */
    Target target();

    /** {@return where it listens} */
    HttpAddress address();

    /** {@return the image's id, where it runs in a container} */
    Optional<String> image();

    /** {@return whether its process or container still runs} */
    boolean isAlive();

    /** {@return the last lines it logged, at most that many} */
    String log(int lines);

    /** {@return whether it can be killed and started again; not where somebody else has started it} */
    default boolean canRestart() {
        return true;
    }

    /**
     * Kills it without warning (SIGKILL) and starts it again on the same state and address.
     *
     * @throws TargetStartException if it does not answer again, or if it is not one that may be killed
     */
    default void killAndRestart() {
        throw new TargetStartException(
                "target " + target().id() + " is not killed: nobody has said that its state survives that",
                "",
                "judge restarts on a sample app, which the suite starts itself");
    }

    @Override
    void close();
}
