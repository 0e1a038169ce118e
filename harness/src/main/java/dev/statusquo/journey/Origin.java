package dev.statusquo.journey;

import dev.statusquo.http.HttpAddress;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The origin server of journeys: it sends its answers octet by octet as they are written, counts how often each was asked for, and tells it
 * under {@code /_fixture}, as a target does. It listens on 127.0.0.1, and where containers find this machine.
 */
public final class Origin implements AutoCloseable {
    /** How containers on this machine's engine call it. */
    public static final String FOR_CONTAINERS = "host.docker.internal";

    private static final String BRIDGE = "docker0";
    private static final int BACKLOG = 200;

    private final List<ServerSocket> listening;
    private final OriginRoutes routes;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Origin(List<ServerSocket> listening, OriginRoutes routes) {
        this.listening = listening;
        this.routes = routes;
    }

    /**
     * Begins to listen on a free port.
     *
     * @param answers what can be asked for
     * @param page the page that browsers call from
     * @return the origin, to be closed by the caller
     * @throws UncheckedIOException if no port can be had
     */
    public static Origin open(List<JourneyAnswer> answers, String page) {
        try {
            ServerSocket first = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            List<ServerSocket> all = Stream.concat(
                            Stream.of(first), bridge().map(there -> listen(there, first.getLocalPort())))
                    .toList();
            Origin origin = new Origin(all, new OriginRoutes(answers, page));
            all.forEach(socket -> daemon(() -> origin.accept(socket)));
            return origin;
        } catch (IOException e) {
            throw new UncheckedIOException("no port to listen on at 127.0.0.1", e);
        }
    }

    private static Stream<InetAddress> bridge() throws IOException {
        NetworkInterface bridge = NetworkInterface.getByName(BRIDGE);
        return bridge == null
                ? Stream.of()
                : Collections.list(bridge.getInetAddresses()).stream().filter(Inet4Address.class::isInstance);
    }

    private static ServerSocket listen(InetAddress address, int port) {
        try {
            return new ServerSocket(port, BACKLOG, address);
        } catch (IOException e) {
            throw new UncheckedIOException("no port to listen on at " + address, e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "journey-origin");
        thread.setDaemon(true);
        thread.start();
    }

    /** {@return where it is reached from this machine} */
    public HttpAddress address() {
        return new HttpAddress("127.0.0.1", listening.get(0).getLocalPort());
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            accepted(socket).ifPresent(connection -> daemon(() -> serve(connection)));
        }
    }

    private Optional<Socket> accepted(ServerSocket socket) {
        try {
            Socket connection = socket.accept();
            open.add(connection);
            return Optional.of(connection);
        } catch (IOException e) {
            // It is closed, or a client was gone before it was let in: the loop asks which.
            return Optional.empty();
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            new OriginConnection(connection, routes).serve();
        } catch (IOException e) {
            // The other side has gone: there is nobody to tell.
            return;
        } finally {
            open.remove(connection);
        }
    }

    /** Ends every connection. */
    @Override
    public void close() {
        listening.forEach(Origin::quietly);
        open.forEach(Origin::quietly);
    }

    private static void quietly(Closeable open) {
        try {
            open.close();
        } catch (IOException e) {
            // It is closed already.
            return;
        }
    }
}
