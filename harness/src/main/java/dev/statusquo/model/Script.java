package dev.statusquo.model;

import java.util.Map;

/** How a case is tried: sends, waits, saves, and never judges. */
@FunctionalInterface
public interface Script {

    /**
     * Tries one row once.
     *
     * @param stage what may be touched
     * @param parameters the row's parameters
     * @return what was seen; trouble is part of it, never thrown
     */
    Observation play(Stage stage, Map<String, String> parameters);

    /** {@return which route its requests need of a service that does not offer the contract} */
    default Asked asked() {
        return Asked.ITS_OWN_ROUTE;
    }
}
