package dev.statusquo.engine.process;

import dev.statusquo.machine.Command;
import dev.statusquo.machine.Owner;
import dev.statusquo.machine.ProcessState;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A process with all its children, which dies with this JVM however the JVM dies: a shell beside it reads from a pipe,
 * and kills the whole process group when the pipe ends.
 */
final class Child {
    private static final String IN_OWN_SESSION = """
            exec 3<&0
            (read _ <&3; kill -s KILL -- -$$) &
            "$@" </dev/null 3<&- &
            wait $!
            """;

    /** Where there is no setsid (macOS): job control gives the child a process group of its own. */
    private static final String IN_OWN_GROUP = """
            set -m
            exec 3<&0
            "$@" </dev/null 3<&- &
            app=$!
            (read _ <&3; kill -s KILL -- -$app) &
            wait $app
            """;

    private static final int LOG_END = 64 * 1024;

    private final Process shell;
    private final Path log;

    private Child(Process shell, Path log) {
        this.shell = shell;
        this.log = log;
    }

    /**
     * Starts it.
     *
     * @param words the program and its arguments
     * @param folder where it runs
     * @param environment all variables it sees
     * @param log the file that its output is appended to
     * @throws UncheckedIOException where there is no shell to start it
     */
    static Child start(List<String> words, Path folder, Map<String, String> environment, Path log) {
        Optional<Path> setsid = Command.onPath("setsid");
        List<String> line = new ArrayList<>();
        setsid.ifPresent(path -> line.add(path.toString()));
        line.addAll(List.of("/bin/sh", "-c", setsid.isPresent() ? IN_OWN_SESSION : IN_OWN_GROUP, "statusquo"));
        line.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new Child(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return whether the program runs} */
    boolean isAlive() {
        return shell.isAlive();
    }

    /** {@return how it ended, where it has} */
    Optional<String> ended() {
        return shell.isAlive() ? Optional.empty() : Optional.of("the process has ended with code " + shell.exitValue());
    }

    /** {@return the leader of its process group, where it still runs} */
    Optional<Owner> leader() {
        return Owner.of(shell.pid());
    }

    /** {@return the last lines of its output} */
    String log(int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - LOG_END);
            byte[] end = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(end);
            return Command.tail(new String(end, StandardCharsets.UTF_8), lines);
        } catch (IOException e) {
            return "(its log cannot be read: " + e.getMessage() + ")";
        }
    }

    /** Kills it with all its children (SIGKILL) and waits until they are gone, at most that long. */
    void kill(Duration limit) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(shell.toHandle()), shell.descendants()).toList();
        try {
            shell.getOutputStream().close();
            Awaitility.await("the process group is gone")
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .atMost(limit)
                    .until(() -> !shell.isAlive() && all.stream().noneMatch(Child::isRunning));
        } catch (IOException | ConditionTimeoutException e) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Where process 1 reaps late, a killed process stays as a zombie: alive by its id, but with nothing left. */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive()
                && ProcessState.of(process.pid())
                        .map(stat -> !stat.isOver())
                        .orElseGet(() -> process.info().command().isPresent());
    }
}
