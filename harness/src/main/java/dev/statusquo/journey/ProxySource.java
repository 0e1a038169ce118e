package dev.statusquo.journey;

import dev.statusquo.engine.RunningTarget;
import dev.statusquo.model.Target;

/** Starts one proxy. */
public interface ProxySource {

    /** {@return its name} */
    String name();

    /** {@return its version; empty if it cannot be used} */
    String version();

    /** {@return why it cannot be used and how to mend that, as a sentence; empty if it can} */
    String absence();

    /**
     * Starts it before the origin and waits until it answers.
     *
     * @param origin what it passes everything on to
     * @param planned what the target is
     * @return the running proxy, to be closed by the caller
     * @throws dev.statusquo.model.TargetStartException if it does not answer
     */
    RunningTarget start(Origin origin, Target planned);
}
