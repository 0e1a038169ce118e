package dev.statusquo.cases.rest;

/** A flow as it is written: given, when, then. */
@FunctionalInterface
interface FlowBody {

    /**
     * Plays the flow once.
     *
     * @param client the client's side of it
     * @throws AssertionError if an expectation is not met
     * @throws Exception whatever the client library throws
     */
    void play(FlowClient client) throws Exception;
}
