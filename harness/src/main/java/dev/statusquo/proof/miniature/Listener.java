package dev.statusquo.proof.miniature;

import dev.statusquo.http.HttpAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Accepts connections at a free port of this machine, each on a daemon thread of its own. */
final class Listener implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Thousands of miniatures live for a moment each: their threads are used again. */
    private static final ExecutorService SHARED = Executors.newCachedThreadPool(Listener::daemon);

    private final ServerSocket socket;
    private final Handler handler;
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    private Listener(ServerSocket socket, Handler handler, ExecutorService threads) {
        this.socket = socket;
        this.handler = handler;
        this.threads = threads;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "miniature-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** {@return a listener that answers already} Throws UncheckedIOException where no port is free. */
    static Listener open(Handler handler) {
        return open(handler, SHARED);
    }

    /** {@return as {@link #open(Handler)}, but no more than so many connections are served at the same time} */
    static Listener open(Handler handler, int most) {
        return open(handler, Executors.newFixedThreadPool(most + 1, Listener::daemon));
    }

    private static Listener open(Handler handler, ExecutorService threads) {
        try {
            Listener listener =
                    new Listener(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), handler, threads);
            listener.threads.execute(listener::accept);
            return listener;
        } catch (IOException none) {
            throw new UncheckedIOException("no port for a miniature", none);
        }
    }

    HttpAddress address() {
        return new HttpAddress(socket.getInetAddress().getHostAddress(), socket.getLocalPort());
    }

    /** Closes every connection, as the death of a server does; new ones are still taken. */
    void drop() {
        open.forEach(Listener::close);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException already) {
            throw new UncheckedIOException("a miniature did not close", already);
        } finally {
            drop();
            if (threads != SHARED) {
                threads.shutdownNow();
            }
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                if (socket.isClosed()) {
                    close(client);
                }
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            new Conversation(client.getInputStream(), client.getOutputStream(), handler, connections.incrementAndGet())
                    .run();
        } catch (IOException gone) {
            // The client left or the miniature was closed: nobody is there to be told.
            return;
        } finally {
            open.remove(client);
        }
    }

    private static void close(Socket client) {
        try {
            client.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }
}
