package dev.statusquo.machine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * How busy this machine is with other things.
 *
 * @param factor how many times as long as alone a calculation takes on all processors at once, from 1 to {@value #MOST}
 */
public record Load(double factor) {
    private static final double MOST = 4;
    private static final double NOTABLE = 1.5;
    private static final Duration PIECE = Duration.ofMillis(20);

    /** {@return what it is now, measured for a fiftieth of a second; 1 if this JVM cannot measure it} */
    public static Load measured() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        if (!threads.isCurrentThreadCpuTimeSupported()) {
            return new Load(1);
        }
        long start = System.nanoTime();
        CompletableFuture<?>[] all = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(i -> calculation(threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        return of(Duration.ofNanos(System.nanoTime() - start));
    }

    /** {@return the load if the calculation took that long} */
    static Load of(Duration taken) {
        return new Load(Math.min(MOST, Math.max(1, (double) taken.toNanos() / PIECE.toNanos())));
    }

    /** {@return whether there is enough of it to be told and allowed for} */
    public boolean isNotable() {
        return factor >= NOTABLE;
    }

    /** {@return a line for people if it is notable} */
    public Optional<String> words() {
        return isNotable()
                ? Optional.of(String.format(
                        Locale.ROOT, "machine: busy, so that everything may take %.1f times as long", factor))
                : Optional.empty();
    }

    private static CompletableFuture<Void> calculation(ThreadMXBean threads) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    long end = threads.getCurrentThreadCpuTime() + PIECE.toNanos();
                    while (threads.getCurrentThreadCpuTime() < end) {
                        Thread.onSpinWait();
                    }
                    done.complete(null);
                },
                "load");
        thread.setDaemon(true);
        thread.start();
        return done;
    }
}
