package dev.statusquo.engine.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of 127.0.0.1 that nobody uses. */
public final class FreePort {
    private FreePort() {}

    /** {@return a port that was free a moment ago; somebody else may take it before it is used} */
    public static int any() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port at 127.0.0.1", e);
        }
    }
}
