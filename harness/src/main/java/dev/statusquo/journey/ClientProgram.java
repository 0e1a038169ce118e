package dev.statusquo.journey;

import dev.statusquo.model.LabException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A client that is a program of its own: it reads a line for each call and writes a line for what the client made of it. A few of the same work side by side,
 * since some calls only wait.
 */
final class ClientProgram implements JourneyClient {
    private static final int SIDE_BY_SIDE = 2;
    /** Beyond the client's own limit: its start, and what it does by itself, such as trying again. */
    private static final Duration GRACE = Duration.ofSeconds(60);
    /** How long a program may take to end by itself. */
    private static final Duration ENOUGH = Duration.ofSeconds(2);

    private final Peer peer;
    private final PeerFolder.Prepared prepared;
    private final Semaphore places = new Semaphore(SIDE_BY_SIDE, true);
    private final BlockingQueue<Running> idle = new LinkedBlockingQueue<>();
    private final List<Running> all = new ArrayList<>();

    private ClientProgram(Peer peer, PeerFolder.Prepared prepared) {
        this.peer = peer;
        this.prepared = prepared;
    }

    /** {@return the client, built where it was not; whether it can be used is what it says} */
    static ClientProgram of(Peer peer, Duration limit) {
        return new ClientProgram(peer, PeerFolder.of(peer, limit));
    }

    @Override
    public String name() {
        return peer.name();
    }

    @Override
    public String version() {
        return prepared.version();
    }

    @Override
    public String absence() {
        return prepared.absence();
    }

    @Override
    public String chance() {
        return peer.chance();
    }

    @Override
    public ClientAccount call(Call call) {
        places.acquireUninterruptibly();
        try {
            return called(call);
        } finally {
            places.release();
        }
    }

    private ClientAccount called(Call call) {
        Running program = running();
        try {
            ClientAccount account = call.made(() ->
                    ClientAccount.parse(program.ask(line(call), call.limit().plus(GRACE))));
            idle.add(program);
            return account;
        } catch (UncheckedIOException | IllegalArgumentException e) {
            program.stop();
            throw new LabException("the client " + name() + " broke: " + e.getMessage(), e);
        }
    }

    private static String line(Call call) {
        List<String> parts = new ArrayList<>(List.of(
                call.method(),
                call.url(),
                String.format(Locale.ROOT, "%.3f", call.limit().toMillis() / 1000.0)));
        call.fields().forEach(field -> parts.add(field.name() + ": " + field.value()));
        return String.join("\t", parts);
    }

    private synchronized Running running() {
        Running free = idle.poll();
        if (free != null) {
            return free;
        }
        try {
            Running started = Running.start(
                    peer.commands().start(), prepared.folder(), PeerFolder.environment(peer, prepared.folder()));
            all.add(started);
            return started;
        } catch (IOException e) {
            throw new LabException("the client " + name() + " does not start: " + e.getMessage(), e);
        }
    }

    /** At the end of its input a program ends by itself, however this JVM ends; one that does not is killed. */
    @Override
    public synchronized void close() {
        all.parallelStream().forEach(Running::stop);
        idle.clear();
    }

    /** One process. */
    private record Running(Process process, Writer to, BlockingQueue<String> lines) {

        static Running start(List<String> words, Path folder, Map<String, String> environment) throws IOException {
            ProcessBuilder builder =
                    new ProcessBuilder(words).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            BlockingQueue<String> lines = new LinkedBlockingQueue<>();
            Thread reader = new Thread(() -> read(process, lines), "journey-client");
            reader.setDaemon(true);
            reader.start();
            return new Running(process, process.outputWriter(StandardCharsets.UTF_8), lines);
        }

        private static void read(Process process, BlockingQueue<String> lines) {
            try (BufferedReader from =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                from.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                // It has ended; whoever waits for a line hears of it below.
                lines.add("");
            }
            lines.add("");
        }

        String ask(String line, Duration limit) {
            try {
                to.write(line + "\n");
                to.flush();
                String said = lines.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
                if (said == null) {
                    throw new IOException("it said nothing within " + limit.toSeconds() + " s");
                }
                if (said.isEmpty()) {
                    throw new IOException("it has ended");
                }
                return said;
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException("interrupted", new IOException(e));
            }
        }

        void stop() {
            try {
                to.close();
                if (!process.waitFor(ENOUGH.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                }
            } catch (IOException e) {
                // It has ended already.
                process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
