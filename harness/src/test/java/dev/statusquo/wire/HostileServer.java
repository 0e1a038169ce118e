package dev.statusquo.wire;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server on loopback that does with each connection what a test says, and closes it afterwards. */
public final class HostileServer implements AutoCloseable {
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "hostile");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch closing = new CountDownLatch(1);

    /** What is done with a connection. */
    public interface Behaviour {
        void serve(Peer peer) throws IOException, InterruptedException;
    }

    /** Listens at a free port; each connection gets a thread. */
    public HostileServer(Behaviour behaviour) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(() -> accept(behaviour));
    }

    private void accept(Behaviour behaviour) {
        try {
            while (true) {
                Socket socket = server.accept();
                threads.execute(() -> serve(behaviour, socket));
            }
        } catch (IOException e) {
            closing.countDown();
        }
    }

    private void serve(Behaviour behaviour, Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            behaviour.serve(new Peer(socket, closing));
        } catch (IOException e) {
            closing.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return where it listens} */
    public HttpAddress address() {
        return new HttpAddress("127.0.0.1", server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.close();
        threads.shutdownNow();
    }

    /** The server's side of one connection. */
    public record Peer(Socket socket, CountDownLatch closing) {

        /** Reads until the end of a header section, or of the connection. */
        public String readHead() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int octet = socket.getInputStream().read();
                if (octet < 0) {
                    break;
                }
                head.append((char) octet);
            }
            return head.toString();
        }

        /** Writes one octet for each char. */
        public void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Stays silent until the test is over. */
        public void stay() throws InterruptedException {
            closing.await(10, TimeUnit.SECONDS);
        }

        /** {@return false after that time, true as soon as the test is over} */
        public boolean pause(long milliseconds) throws InterruptedException {
            return closing.await(milliseconds, TimeUnit.MILLISECONDS);
        }
    }

    /** {@return what a client that waits for long sees of it} */
    static Exchange meet(HostileServer.Behaviour behaviour) throws IOException {
        return meet(behaviour, Quick.get(), Quick.patient());
    }

    /** {@return what a client sees of it that sends just this} */
    static Exchange meet(HostileServer.Behaviour behaviour, Transmission transmission, Limits limits)
            throws IOException {
        try (HostileServer server = new HostileServer(behaviour);
                Wire.Link link = new SocketWire(limits).connect(server.address())) {
            return link.exchange(transmission);
        }
    }
}
