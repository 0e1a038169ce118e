package dev.statusquo.engine.docker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small process that outlives a killed JVM: when the pipe from the JVM ends without a farewell, it removes what the
 * run left in the engine. Where it cannot, the sweep at the next start does.
 */
final class Watchdog implements AutoCloseable {
    private static final String SCRIPT = """
            read farewell && exit 0
            if command -v docker; then
              ids=$(docker ps --all --quiet --filter "label=$1")
              test -z "$ids" || docker rm --force --volumes $ids
              names=$(docker volume ls --quiet --filter "label=$1")
              test -z "$names" || docker volume rm $names
              nets=$(docker network ls --quiet --filter "label=$1")
              test -z "$nets" || docker network rm $nets
            elif command -v curl; then
              ask() { curl --silent --unix-socket "$2" --get --data-urlencode "filters={\\"label\\":[\\"$1\\"]}" "$3"; }
              for id in $(ask "$1" "$2" "http://docker/containers/json?all=true" | grep -o '"Id":"[0-9a-f]*"' | cut -d'"' -f4); do
                curl --silent --unix-socket "$2" --request DELETE "http://docker/containers/$id?force=true&v=true"
              done
              for name in $(ask "$1" "$2" "http://docker/volumes" | grep -o '"Name":"[^"]*"' | cut -d'"' -f4); do
                curl --silent --unix-socket "$2" --request DELETE "http://docker/volumes/$name"
              done
              for id in $(ask "$1" "$2" "http://docker/networks" | grep -o '"Id":"[0-9a-f]*"' | cut -d'"' -f4); do
                curl --silent --unix-socket "$2" --request DELETE "http://docker/networks/$id"
              done
            fi
            """;

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    /**
     * Starts it in a session of its own, so that a kill of the whole process group does not reach it.
     *
     * @param labels the run's labels
     * @param socket the engine's socket file
     * @throws IOException where there is no shell
     */
    static Watchdog start(Labels labels, String socket) throws IOException {
        List<String> words = new ArrayList<>();
        Path setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            words.add(setsid.toString());
        }
        words.addAll(List.of("/bin/sh", "-c", SCRIPT, "statusquo-watchdog", labels.filter(), socket));
        return new Watchdog(new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Sends it away: nothing is left that it would have to remove. */
    @Override
    public void close() {
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.write("done\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // It is gone already.
            return;
        }
    }
}
