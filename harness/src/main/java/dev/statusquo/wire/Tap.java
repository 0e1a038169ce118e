package dev.statusquo.wire;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Limits;
import dev.statusquo.model.TapSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.pollinterval.FibonacciPollInterval;

/**
 * A relay on loopback between any client and a target: it passes on every octet, close, half-close and reset, and keeps
 * what passed. It shows what a client really sent, and how often it tried.
 *
 * <p>A target that cannot be reached is passed on as a reset. An answer that has not ended {@code limits.exchange} after the
 * last octet of its request is cut off, and is a HANG. Of each direction of a connection {@code limits.octets} are
 * kept; a target that sends more is cut off, and the exchange says so. What a client sends beyond them is passed on.
 */
public final class Tap implements TapSource.Tapped {
    private static final Duration ENOUGH = Duration.ofSeconds(1);
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "tap");
        thread.setDaemon(true);
        return thread;
    });

    private final ServerSocket server;
    private final HttpAddress target;
    private final Limits limits;
    private final TapReplay replay;
    private final List<TapConnection> connections = new ArrayList<>();
    private final CountDownLatch accepting = new CountDownLatch(1);
    private boolean closed;

    private Tap(ServerSocket server, HttpAddress target, Limits limits) {
        this.server = server;
        this.target = target;
        this.limits = limits;
        this.replay = new TapReplay(Instant.now(), System.nanoTime(), limits);
    }

    /**
     * Begins to listen on a free port of 127.0.0.1.
     *
     * @param target where everything is passed on to
     * @param limits {@code connect}, {@code silence}, {@code exchange} and {@code octets} are used
     * @return the tap, to be closed by the caller
     * @throws UncheckedIOException where no port can be had
     */
    public static Tap before(HttpAddress target, Limits limits) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            Tap tap = new Tap(new ServerSocket(0, 50, loopback), target, limits);
            inThread(tap::accept);
            return tap;
        } catch (IOException e) {
            throw new UncheckedIOException("no port to listen on at 127.0.0.1", e);
        }
    }

    /** Runs in one of the threads that all taps share: a run has thousands of connections, each for a moment. */
    static void inThread(Runnable work) {
        THREADS.execute(work);
    }

    @Override
    public HttpAddress address() {
        return new HttpAddress("127.0.0.1", server.getLocalPort());
    }

    /**
     * Reads what passed until now as exchanges: one for each request, in the order in which the requests began, so that
     * every attempt of a client that tries again is one. To be asked when the client is done; a request that nothing
     * answered on a connection that the target left open is a HANG, whatever the client did. A client may be done with
     * the head alone, as one is that follows a redirect: an answer that has begun is waited for until it is whole or
     * the target was silent for {@code limits.silence}.
     *
     * @return the exchanges, read by the parser of {@link SocketWire}
     */
    @Override
    public List<Exchange> exchanges() {
        return taken().stream()
                .flatMap(connection -> settled(connection).stream())
                .sorted(Comparator.comparing(Exchange::at))
                .toList();
    }

    private List<Exchange> settled(TapConnection connection) {
        List<Exchange> seen = replay.exchanges(connection);
        if (seen.stream().noneMatch(Tap::hasOnlyBegun)) {
            return seen;
        }
        try {
            Awaitility.await("the answer")
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(FibonacciPollInterval.fibonacci(TimeUnit.MILLISECONDS))
                    .atMost(limits.exchange())
                    .until(() -> connection.isSilentFor(limits.silence())
                            || replay.exchanges(connection).stream().noneMatch(Tap::hasOnlyBegun));
        } catch (ConditionTimeoutException e) {
            // It trickles without an end, and that is what is told of it.
        }
        return replay.exchanges(connection);
    }

    private static boolean hasOnlyBegun(Exchange exchange) {
        return exchange.end() == End.HANG && !exchange.received().isEmpty();
    }

    private synchronized List<TapConnection> taken() {
        return List.copyOf(connections);
    }

    @Override
    public int connections() {
        return taken().size();
    }

    private void accept() {
        try {
            while (true) {
                TapConnection connection = new TapConnection(server.accept(), limits);
                if (admit(connection)) {
                    inThread(() -> connection.run(target, limits));
                }
            }
        } catch (IOException e) {
            // The listening socket is closed: by close(), or by a machine without descriptors, which nothing can mend
            // here.
            stop();
        } finally {
            accepting.countDown();
        }
    }

    private synchronized boolean admit(TapConnection connection) {
        if (closed) {
            connection.end(true);
            return false;
        }
        connections.add(connection);
        return true;
    }

    /** Stops listening and ends what is still connected; what passed can still be asked for. */
    @Override
    public void close() {
        stop();
        try {
            // Until the acceptor has let go of the port, a late client would still be let in.
            accepting.await(ENOUGH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            endAll();
        }
    }

    private synchronized void endAll() {
        closed = true;
        connections.forEach(connection -> connection.end(false));
    }
}
