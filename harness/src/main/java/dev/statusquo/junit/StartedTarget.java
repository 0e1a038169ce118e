package dev.statusquo.junit;

import dev.statusquo.engine.Engine;
import dev.statusquo.engine.Engines;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.engine.StartProgress;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.run.Suite;

/**
 * A target that was started for tests of a user's own.
 *
 * @param engine what started it
 * @param running the target
 */
record StartedTarget(Engine engine, RunningTarget running) implements AutoCloseable {

    static StartedTarget start(String request) {
        Suite suite = Suite.current();
        Engine engine = Engines.choose(System.getProperty("statusquo.engine", "auto"), suite.limits())
                .engine();
        try {
            DefinedTarget definition = suite.targets().only(request, engine::plan);
            return new StartedTarget(engine, engine.start(definition, StartProgress.silent()));
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    @Override
    public void close() {
        running.close();
        engine.close();
    }
}
