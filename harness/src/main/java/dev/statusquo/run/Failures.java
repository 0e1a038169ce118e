package dev.statusquo.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What really failed in another thread. */
final class Failures {
    private Failures() {}

    /** {@return the result; the failure is thrown as it was thrown in the other thread} */
    static <T> T unwrapped(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
