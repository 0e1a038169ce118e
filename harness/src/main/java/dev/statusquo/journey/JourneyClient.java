package dev.statusquo.journey;

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
     * Makes a call.
     *
     * @param call the call
     * @return what the client tells its caller, of the last request
     * @throws dev.statusquo.model.LabException if the client itself broke, which says nothing of an answer
     */
    ClientAccount call(Call call);

    @Override
    void close();
}
