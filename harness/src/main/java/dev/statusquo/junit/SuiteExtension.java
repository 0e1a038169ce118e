package dev.statusquo.junit;

import dev.statusquo.checkout.Suite;
import dev.statusquo.service.ServiceDraft;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Starts one run for the whole launcher session, and ends it with the session. */
final class SuiteExtension implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(SuiteExtension.class);
    private static final ThreadLocal<SuiteRun> CURRENT = new ThreadLocal<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        Suite suite = Suite.current();
        Optional<ServiceDraft> own = OwnService.of(test, suite.root().resolve("fixtures"));
        // The suite's own targets are tried once for all classes; each class may have a service of its own.
        String key = own.isPresent() ? test.getName() : "run";
        CURRENT.set(Session.of(context, NAMESPACE).computed(key, SuiteRun.class, () -> SuiteRun.begin(suite, own)));
    }

    /** {@return the session's run} */
    static SuiteRun run() {
        SuiteRun run = CURRENT.get();
        if (run == null) {
            throw new IllegalStateException("no suite is running in this thread");
        }
        return run;
    }
}
