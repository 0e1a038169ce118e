package dev.statusquo.junit;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Starts one run for the whole launcher session, and ends it with the session. */
final class SuiteExtension implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(SuiteExtension.class);
    private static final ThreadLocal<SuiteRun> CURRENT = new ThreadLocal<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        CURRENT.set(Session.of(context, NAMESPACE).computed("run", SuiteRun.class, SuiteRun::begin));
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
