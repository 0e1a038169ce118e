package dev.statusquo.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Linux tells of a process in {@code /proc/<pid>/stat}.
 *
 * @param state one letter, as {@code R} for running or {@code Z} for a zombie
 * @param threads how many threads it has, a zombie's own included
 * @param start when it started, in clock ticks since boot
 */
public record ProcessState(char state, long threads, long start) {

    /** {@return what it tells of that process, nothing where it is gone or the system has no such file} */
    public static Optional<ProcessState> of(long pid) {
        try {
            return Optional.of(parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat"))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static ProcessState parse(String text) {
        // The name in brackets may hold anything; what follows it begins with field 3.
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        return new ProcessState(fields[0].charAt(0), Long.parseLong(fields[17]), Long.parseLong(fields[19]));
    }

    /**
     * {@return whether nothing of it is left but its id}
     *
     * <p>A process that is killed gives up its program before its sockets, and its first thread may end before the
     * others: until all have ended it still listens.
     */
    public boolean isOver() {
        return state == 'X' || (state == 'Z' && threads <= 1);
    }
}
