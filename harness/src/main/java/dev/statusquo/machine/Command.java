package dev.statusquo.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs a tool with a time limit and keeps the last lines of what it says.
 *
 * @param words the tool and its arguments
 * @param folder where it runs
 * @param environment variables besides those of this process
 * @param limit how long it may take
 * @param lines how many of its last lines are kept
 */
public record Command(
        List<String> words, Optional<Path> folder, Map<String, String> environment, Duration limit, int lines) {
    private static final int KEPT_LINES = 200;

    /**
     * How a tool ended.
     *
     * @param code its exit code, 127 where it is not there, -1 where it was stopped at the limit
     * @param output the last lines on its standard output
     * @param log the last lines on its standard error
     */
    public record Ended(int code, String output, String log) {

        /** {@return whether it did its work} */
        public boolean isSuccess() {
            return code == 0;
        }

        /** {@return whether there is no such tool} */
        public boolean isMissing() {
            return code == 127;
        }

        /** {@return the last lines of all it said, the error stream last} */
        public String lastWords(int lines) {
            return tail((output + "\n" + log).strip(), lines);
        }
    }

    /** {@return the program's place on PATH} */
    public static Optional<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Stream.of(path.split(":", 0))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** {@return a command in this process's folder and environment} */
    public static Command of(Duration limit, String... words) {
        return new Command(List.of(words), Optional.empty(), Map.of(), limit, KEPT_LINES);
    }

    /** {@return the same command in another folder} */
    public Command in(Path directory) {
        return new Command(words, Optional.of(directory), environment, limit, lines);
    }

    /** {@return the same command, of whose output more or fewer lines are kept} */
    public Command keeping(int kept) {
        return new Command(words, folder, environment, limit, kept);
    }

    /** {@return the same command with more arguments} */
    public Command and(String... more) {
        return new Command(Stream.concat(words.stream(), Stream.of(more)).toList(), folder, environment, limit, lines);
    }

    /** {@return the same command with one more variable} */
    public Command with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(name, value);
        return new Command(words, folder, more, limit, lines);
    }

    /** {@return how it ended} */
    public Ended run() {
        return run(line -> {});
    }

    /**
     * Runs it to its end.
     *
     * @param eachLogLine told every line of its error stream, from another thread
     * @return how it ended
     */
    public Ended run(Consumer<String> eachLogLine) {
        ProcessBuilder builder = new ProcessBuilder(words);
        folder.ifPresent(directory -> builder.directory(directory.toFile()));
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        try {
            return finish(builder.start(), eachLogLine);
        } catch (IOException e) {
            return new Ended(127, "", String.valueOf(e.getMessage()));
        }
    }

    private Ended finish(Process process, Consumer<String> eachLogLine) {
        CompletableFuture<String> output = collect(process.getInputStream(), line -> {});
        CompletableFuture<String> log = collect(process.getErrorStream(), eachLogLine);
        boolean ended = false;
        try {
            ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return new Ended(-1, output.join(), log.join() + "\nstopped after " + limit.toSeconds() + " s");
        }
        return new Ended(process.exitValue(), output.join(), log.join());
    }

    private CompletableFuture<String> collect(InputStream stream, Consumer<String> each) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread reader = new Thread(() -> text.complete(lastLines(stream, each)), "command-output");
        reader.setDaemon(true);
        reader.start();
        return text;
    }

    private String lastLines(InputStream stream, Consumer<String> each) {
        Deque<String> kept = new ArrayDeque<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                each.accept(line);
                kept.add(line);
                if (kept.size() > lines) {
                    kept.remove();
                }
            }
        } catch (IOException e) {
            kept.add("(the rest could not be read: " + e.getMessage() + ")");
        }
        return String.join("\n", kept);
    }

    /** {@return the last lines of a text} */
    public static String tail(String text, int lines) {
        List<String> all = text.lines().toList();
        return all.stream().skip(Math.max(0, all.size() - lines)).collect(Collectors.joining("\n"));
    }
}
