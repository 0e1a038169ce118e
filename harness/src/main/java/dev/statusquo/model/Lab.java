package dev.statusquo.model;

import dev.statusquo.http.HttpAddress;
import java.util.List;

/** The port to a running target as a case sees it. */
public interface Lab {

    /** {@return where it listens} */
    HttpAddress address();

    /** {@return what it is} */
    Target target();

    /**
     * Asks the side channel for a digest of the state.
     *
     * @param scope the scope whose state is meant
     * @return the same text for the same state, another for another
     * @throws LabException where the side channel does not answer
     */
    String state(String scope);

    /**
     * Asks the side channel how often a handler ran, once the count has come to rest within {@code Limits.settle}.
     *
     * @param requestId the X-Request-Id that the request carried
     * @return 0 or more
     * @throws LabException where the side channel does not answer
     */
    int calls(String requestId);

    /**
     * Asks the side channel which handlers ran for a request id, once their count has come to rest.
     *
     * @param requestId the X-Request-Id that the requests carried
     * @return each method and path once, in the order of the side channel
     * @throws LabException where the side channel does not answer
     */
    List<HandlerRun> runs(String requestId);

    /**
     * Asks what the framework's own test client says of a path.
     *
     * @param path the path, such as {@code /custom-status}
     * @return the side channel's JSON answer
     * @throws LabException where the side channel does not answer
     */
    String testClient(String path);

    /** {@return whether it was started by this suite, so that it can be killed and started again} */
    boolean canRestart();

    /**
     * Kills the target without warning and starts it again on the same state; other rows must not run meanwhile.
     *
     * @throws LabException where it does not come back
     */
    void killAndRestart();
}
