package dev.statusquo.run;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does the same thing to many, several at a time. */
public final class ParallelTasks {
    private ParallelTasks() {}

    /** Gives every item to the task, at most that many at a time, and waits for all; the first failure is thrown then. */
    public static <T> void each(Collection<T> items, int atATime, Consumer<T> task) {
        if (items.isEmpty()) {
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(atATime, items.size()), r -> {
            Thread thread = new Thread(r, "statusquo-worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<CompletableFuture<Void>> all = items.stream()
                    .map(item -> CompletableFuture.runAsync(() -> task.accept(item), pool))
                    .toList();
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } finally {
            pool.shutdownNow();
        }
    }
}
