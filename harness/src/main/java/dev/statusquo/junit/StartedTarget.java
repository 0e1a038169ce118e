package dev.statusquo.junit;

import dev.statusquo.checkout.Suite;
import dev.statusquo.engine.Engine;
import dev.statusquo.engine.Engines;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.engine.StartProgress;
import dev.statusquo.engine.service.ServiceEngine;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.service.ServiceDraft;

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

    /** {@return the service of somebody's own that a test class names; throws BadInputException if it names none} */
    static StartedTarget service(Class<?> test) {
        Suite suite = Suite.current();
        ServiceDraft draft = OwnService.of(test, suite.root().resolve("fixtures"))
                .orElseThrow(() -> new BadInputException(
                        "@StatusQuoTarget of " + test.getSimpleName() + " names nothing",
                        "name a target, an address, or a service"));
        Engine engine = OwnService.engine(draft, suite.limits()).engine();
        DefinedTarget target =
                ServiceEngine.target(DefinedTarget.service(draft.made().name(), suite.root()), draft.start());
        return new StartedTarget(engine, engine.start(target, StartProgress.silent()));
    }

    @Override
    public void close() {
        running.close();
        engine.close();
    }
}
