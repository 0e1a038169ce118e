package dev.statusquo.engine.docker;

import dev.statusquo.machine.Machine;
import dev.statusquo.machine.Owner;
import java.util.Map;

/**
 * The labels on all that a run makes in an engine, so that it can be told from what others made.
 *
 * @param run the run's name
 */
record Labels(String run) {
    static final String OWNER = "dev.statusquo.owner";
    static final String RUN = "dev.statusquo.run";
    static final String MACHINE = "dev.statusquo.machine";

    /** {@return labels of this JVM's run} */
    static Labels ofThisRun() {
        return new Labels(Machine.id() + "-" + Owner.self().label());
    }

    /** {@return the labels by name} */
    Map<String, String> map() {
        return Map.of(OWNER, Owner.self().label(), RUN, run, MACHINE, Machine.id());
    }

    /** {@return the filter that finds everything of this run} */
    String filter() {
        return RUN + "=" + run;
    }
}
