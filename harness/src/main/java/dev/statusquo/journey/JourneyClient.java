package dev.statusquo.journey;

import dev.statusquo.http.Field;
import java.time.Duration;
import java.util.List;

/** A client that takes part in journeys, left as it comes: what it repeats by itself, it repeats. Safe for several threads. */
public interface JourneyClient extends AutoCloseable {

    /** {@return its name: lower-case words with hyphens} */
    String name();

    /** {@return its version; empty if it has none} */
    String version();

    /** {@return why it cannot be used and how to mend that, as a sentence; empty if it can} */
    String absence();

    /** {@return what of it differs from run to run, as a sentence; empty if nothing} */
    default String chance() {
        return "";
    }

    /**
     * Makes one call without content.
     *
     * @param method the method
     * @param url where to
     * @param limit how long the client shall wait; it is told so
     * @param fields what it sends besides its own
     * @return what it tells its caller
     * @throws dev.statusquo.model.LabException if the client itself broke, which says nothing of an answer
     */
    ClientAccount call(String method, String url, Duration limit, List<Field> fields);

    @Override
    void close();
}
