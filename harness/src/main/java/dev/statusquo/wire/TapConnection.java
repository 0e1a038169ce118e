package dev.statusquo.wire;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Limits;
import dev.statusquo.wire.Recording.Ending;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** One connection through a tap: two pumps, one for each direction, that pass on octets, half-closes and resets. */
final class TapConnection {
    private static final int PIECE = 16 << 10;

    private final Socket client;
    private final Socket target = new Socket();
    private final Recording up;
    private final Recording down;
    private final Duration longest;
    private int pumping = 2;
    private boolean over;
    private boolean resetWhileWriting;

    TapConnection(Socket client, Limits limits) {
        this.client = client;
        this.up = new Recording(limits.octets());
        this.down = new Recording(limits.octets());
        this.longest = limits.exchange();
    }

    Recording up() {
        return up;
    }

    Recording down() {
        return down;
    }

    /** {@return whether the target has sent nothing for that long} */
    boolean isSilentFor(Duration limit) {
        return System.nanoTime() - down.lastAt() >= limit.toNanos();
    }

    /** Connects to the target and pumps until both directions have ended. */
    void run(HttpAddress address, Limits limits) {
        try {
            InetAddress where = InetAddress.getByName(address.host());
            target.connect(
                    new InetSocketAddress(where, address.port()),
                    Math.max(1, Math.toIntExact(limits.connect().toMillis())));
            target.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
        } catch (IOException e) {
            down.end(Ending.REFUSED, System.nanoTime());
            end(true);
            return;
        }
        Tap.inThread(() -> pump(target, client, down));
        pump(client, target, up);
    }

    private void pump(Socket from, Socket to, Recording track) {
        byte[] buffer = new byte[PIECE];
        int length = read(from, buffer, track);
        while (length > 0 && write(to, buffer, length)) {
            length = read(from, buffer, track);
        }
        if (length < 0) {
            halfClose(to);
        }
        finish();
    }

    /** Records before it passes on: what a client has seen is always on the track. {@return 0 where it was reset} */
    private int read(Socket from, byte[] buffer, Recording track) {
        try {
            int length = from.getInputStream().read(buffer);
            if (length > 0) {
                track.add(buffer, length, System.nanoTime());
                return isTooMuch(track) ? 0 : length;
            }
            if (!wasResetWhileWriting(from)) {
                endTrack(track, Ending.CLOSED);
                return -1;
            }
        } catch (IOException e) {
            // Reset by the other side, or closed by our own: endTrack and end know which.
        }
        endTrack(track, Ending.RESET);
        end(true);
        return 0;
    }

    /** An answer that drips or floods without an end is cut off: no client library has a limit for a whole exchange. */
    private boolean isTooMuch(Recording track) {
        boolean isTooMuch =
                track == down && (down.isOverflown() || System.nanoTime() - up.lastAt() > longest.toNanos());
        if (isTooMuch) {
            end(true);
        }
        return isTooMuch;
    }

    /**
     * A failed write ends this direction only: an answer that the other side gave before it went away is still to be
     * passed on.
     */
    private boolean write(Socket to, byte[] buffer, int length) {
        try {
            to.getOutputStream().write(buffer, 0, length);
            return true;
        } catch (IOException e) {
            noteFailedWrite(to, e);
            return false;
        }
    }

    private synchronized void noteFailedWrite(Socket to, IOException e) {
        resetWhileWriting |= to == target && String.valueOf(e.getMessage()).contains("reset");
    }

    private synchronized boolean wasResetWhileWriting(Socket from) {
        return from == target && resetWhileWriting;
    }

    private synchronized void endTrack(Recording track, Ending how) {
        if (!over) {
            track.end(how, System.nanoTime());
        }
    }

    private static void halfClose(Socket to) {
        try {
            to.shutdownOutput();
        } catch (IOException e) {
            // Only a side that is gone refuses, and the pump that reads from it meets that by itself.
            assert !to.isInputShutdown();
        }
    }

    private synchronized void finish() {
        pumping--;
        if (pumping == 0) {
            end(false);
        }
    }

    /** Ends both sides at once. */
    synchronized void end(boolean reset) {
        if (!over) {
            over = true;
            close(client, reset);
            close(target, reset);
        }
    }

    private static void close(Socket socket, boolean reset) {
        try (socket) {
            if (reset) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            // A socket that refuses the option has ended already, and there is nobody left to tell.
            assert socket.isClosed();
        }
    }
}
