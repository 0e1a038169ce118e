package dev.statusquo.machine;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that cannot be taken for another one: process ids are used again, so its start belongs to its name.
 *
 * @param pid the process id
 * @param start when it started: clock ticks since boot on Linux, which no change of the clock moves, else milliseconds
 */
public record Owner(long pid, long start) {
    private static final Pattern LABEL = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** {@return this JVM} */
    public static Owner self() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(self.pid(), start(self));
    }

    /** {@return the process with this id as it is now, where it lives} */
    public static Optional<Owner> of(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(handle -> new Owner(pid, start(handle)));
    }

    /** {@return the process that a label names, where it is one of ours} */
    public static Optional<Owner> parse(String label) {
        Matcher parts = LABEL.matcher(label.strip());
        return parts.matches()
                ? Optional.of(new Owner(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** {@return whether the process still runs} */
    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** {@return the process as a label, {@code <pid>-<start>}} */
    public String label() {
        return pid + "-" + start;
    }

    private static long start(ProcessHandle handle) {
        return ProcessState.of(handle.pid())
                .map(ProcessState::start)
                .orElseGet(() ->
                        handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    @Override
    public String toString() {
        return label();
    }
}
