package dev.statusquo.journey;

import dev.statusquo.engine.RunningTarget;
import dev.statusquo.model.Target;

/**
 * A client or a proxy of which the name alone is known: enough to plan rows before anything is built or started.
 *
 * @param name its name
 */
record Announced(String name) implements JourneyClient, ProxySource {

    @Override
    public String version() {
        return "";
    }

    @Override
    public String absence() {
        return name + " was only announced";
    }

    @Override
    public ClientAccount call(Call call) {
        throw new IllegalStateException(absence());
    }

    @Override
    public RunningTarget start(Origin origin, Target planned) {
        throw new IllegalStateException(absence());
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
