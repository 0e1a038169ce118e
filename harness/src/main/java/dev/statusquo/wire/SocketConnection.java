package dev.statusquo.wire;

import dev.statusquo.http.HttpAddress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A TCP connection, written and read by one thread at the same time, so that an early answer is never waited out. */
final class SocketConnection implements Connection {
    private static final int PIECE = 64 << 10;

    /** A thread reads one connection at a time, and hands on a copy of what came. */
    private static final ThreadLocal<ByteBuffer> PIECES = ThreadLocal.withInitial(() -> ByteBuffer.allocate(PIECE));

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private boolean writable = true;
    private boolean resetWhileWriting;

    private SocketConnection(SocketChannel channel, Selector selector, SelectionKey key) {
        this.channel = channel;
        this.selector = selector;
        this.key = key;
    }

    /** {@return an open connection to the first of the host's addresses that takes one within that time; throws IOException if none does} */
    static SocketConnection open(HttpAddress address, Duration longest) throws IOException {
        IOException refusal = new UnknownHostException(address.host());
        for (InetAddress each : InetAddress.getAllByName(address.host())) {
            try {
                return open(new InetSocketAddress(each, address.port()), longest);
            } catch (IOException e) {
                refusal = e;
            }
        }
        throw refusal;
    }

    private static SocketConnection open(InetSocketAddress where, Duration longest) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            Selector selector = Selector.open();
            try {
                return connected(where, channel, selector, longest);
            } catch (IOException | RuntimeException e) {
                selector.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static SocketConnection connected(
            InetSocketAddress where, SocketChannel channel, Selector selector, Duration longest) throws IOException {
        SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
        if (!channel.connect(where)) {
            selector.select(Math.max(1, longest.toMillis()));
            selector.selectedKeys().clear();
            if (!channel.finishConnect()) {
                throw new IOException("no connection to " + where + " within " + longest);
            }
        }
        key.interestOps(SelectionKey.OP_READ);
        return new SocketConnection(channel, selector, key);
    }

    @Override
    public void announce(String mark) {}

    @Override
    public ReadEvent await(ByteBuffer out, long nanos) {
        if (!channel.isOpen()) {
            return ReadEvent.NONE;
        }
        ReadEvent met = move(out);
        if (met.kind() != ReadEvent.Kind.SILENCE || nanos <= 0) {
            return met;
        }
        sleepUntilReady(out.hasRemaining(), nanos);
        return move(out);
    }

    private ReadEvent move(ByteBuffer out) {
        boolean wrote = false;
        if (out.hasRemaining()) {
            if (!writable) {
                return ReadEvent.UNWRITABLE;
            }
            wrote = write(out) > 0;
        }
        ReadEvent met = read();
        if (met.kind() != ReadEvent.Kind.SILENCE) {
            return met;
        }
        if (!writable && out.hasRemaining()) {
            return ReadEvent.UNWRITABLE;
        }
        return wrote ? ReadEvent.WROTE : ReadEvent.SILENCE;
    }

    private int write(ByteBuffer out) {
        // A heap buffer is copied to native memory whole: pieces keep that copy small.
        ByteBuffer piece = out.slice(out.position(), Math.min(out.remaining(), PIECE));
        try {
            int taken = channel.write(piece);
            out.position(out.position() + taken);
            return taken;
        } catch (IOException e) {
            writable = false;
            resetWhileWriting |= isReset(e);
            return 0;
        }
    }

    private ReadEvent read() {
        ByteBuffer buffer = PIECES.get().clear();
        try {
            int length = channel.read(buffer);
            if (length > 0) {
                return ReadEvent.of(buffer.flip());
            }
            if (length == 0) {
                return ReadEvent.SILENCE;
            }
            // The write that failed has taken the reset off the socket: what is read afterwards looks like a close.
            return resetWhileWriting ? ReadEvent.RESET : ReadEvent.CLOSED;
        } catch (IOException e) {
            return ReadEvent.RESET;
        }
    }

    /** Writing to a side that has closed for good is "broken pipe": a close, not a reset. */
    private static boolean isReset(IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return !(e instanceof ClosedChannelException) && !words.contains("pipe");
    }

    private void sleepUntilReady(boolean alsoToWrite, long nanos) {
        try {
            key.interestOps(alsoToWrite ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
            selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
            selector.selectedKeys().clear();
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("interrupted while an answer was awaited");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void halfClose() {
        try {
            channel.shutdownOutput();
        } catch (IOException e) {
            writable = false;
        }
    }

    @Override
    public void reset() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // Only a socket that has already ended refuses the option; closing it is all that is left.
            writable = false;
        }
        close();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void close() {
        try (selector;
                channel) {
            key.cancel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
