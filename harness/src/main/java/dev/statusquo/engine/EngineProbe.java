package dev.statusquo.engine;

import dev.statusquo.http.Fields;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.http.Response;
import dev.statusquo.http.message.Inbox;
import dev.statusquo.http.message.ResponseReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Is a Docker engine there? Asked over its socket with the JDK alone and within a limit: the client library's own check
 * can take minutes.
 *
 * @param address where it was looked for, as in DOCKER_HOST
 * @param version the engine's version, where one answers
 * @param fault why none answers, empty where one does
 */
public record EngineProbe(String address, Optional<String> version, String fault) {
    private static final int LONGEST_ANSWER = 1 << 20;
    private static final Pattern VERSION = Pattern.compile("\"Version\"\\s*:\\s*\"([^\"]+)\"");

    /** {@return what an engine at the place that the environment names, or at the usual places, answers} */
    public static EngineProbe ask(Duration limit) {
        return ask(address(System.getenv(), Path.of(System.getProperty("user.home", "/"))), limit);
    }

    /**
     * Asks at one place.
     *
     * @param address {@code unix:///path} or {@code tcp://host:port}
     * @param limit how long it may take in all
     * @return the answer
     */
    public static EngineProbe ask(String address, Duration limit) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread asking = new Thread(() -> answer(address, limit, answer), "engine-probe");
        asking.setDaemon(true);
        asking.start();
        try {
            return new EngineProbe(address, Optional.of(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS)), "");
        } catch (TimeoutException e) {
            return none(address, "no answer within " + seconds(limit));
        } catch (ExecutionException e) {
            return none(
                    address,
                    String.valueOf(Optional.ofNullable(e.getCause()).orElse(e).getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return none(address, "interrupted");
        }
    }

    /** {@return whether an engine answers} */
    public boolean isThere() {
        return version.isPresent();
    }

    /** {@return whether it is asked through a socket of this machine} */
    public boolean isLocalSocket() {
        return address.startsWith("unix:");
    }

    /** {@return the host on which the engine publishes ports} */
    public String host() {
        return isLocalSocket()
                ? "127.0.0.1"
                : Optional.ofNullable(URI.create(address).getHost()).orElse("127.0.0.1");
    }

    /** {@return the finding as a sentence without a full stop} */
    public String words() {
        return version.map(v -> "engine " + v + " answers at " + shortAddress())
                .orElseGet(() -> "no Docker engine answers at " + shortAddress() + " (" + fault + ")");
    }

    static String address(Map<String, String> environment, Path home) {
        String named = environment.getOrDefault("DOCKER_HOST", "");
        if (!named.isBlank()) {
            return named;
        }
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        List<Path> usual = Stream.of(
                        Optional.of(Path.of("/var/run/docker.sock")),
                        runtime.isEmpty() ? Optional.<Path>empty() : Optional.of(Path.of(runtime, "docker.sock")),
                        Optional.of(home.resolve(".docker/run/docker.sock")))
                .flatMap(Optional::stream)
                .toList();
        return "unix://" + usual.stream().filter(Files::exists).findFirst().orElse(usual.get(0));
    }

    private String shortAddress() {
        return address.replaceFirst("^unix://", "");
    }

    private static EngineProbe none(String address, String fault) {
        return new EngineProbe(address, Optional.empty(), fault);
    }

    private static void answer(String address, Duration limit, CompletableFuture<String> answer) {
        try {
            if (!get(address, limit, "/_ping").startsWith("OK")) {
                throw new IOException("what answers there is no Docker engine");
            }
            Matcher version = VERSION.matcher(get(address, limit, "/version"));
            // The engine's own version is the last one: those of its parts stand before it in newer engines.
            answer.complete(version.results()
                    .reduce((first, last) -> last)
                    .map(m -> m.group(1))
                    .orElse("unknown"));
        } catch (IOException | IllegalArgumentException e) {
            answer.completeExceptionally(e);
        }
    }

    private static String get(String address, Duration limit, String path) throws IOException {
        URI uri = URI.create(address);
        if ("unix".equals(uri.getScheme())) {
            SocketAddress socket = UnixDomainSocketAddress.of(uri.getPath());
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(socket);
                return get(Channels.newInputStream(channel), Channels.newOutputStream(channel), path);
            }
        }
        if (!"tcp".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
            throw new IOException("only unix:// and tcp:// are asked");
        }
        try (Socket socket = new Socket()) {
            socket.setSoTimeout((int) limit.toMillis());
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), (int) limit.toMillis());
            return get(socket.getInputStream(), socket.getOutputStream(), path);
        }
    }

    private static String get(InputStream in, OutputStream out, String path) throws IOException {
        Request request = new Request(Method.GET, path, Fields.of("Host", "docker"), Octets.empty());
        out.write(request.octets().toArray());
        out.flush();
        ResponseReader reader = new ResponseReader(new Inbox(), request.method());
        reader.readFrom(in, LONGEST_ANSWER);
        if (!reader.isComplete()) {
            throw new IOException(reader.faults().words().orElse("closed before its answer was whole"));
        }
        return reader.response().map(Response::content).map(Octets::asUtf8).orElse("");
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
