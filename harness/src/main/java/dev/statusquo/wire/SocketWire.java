package dev.statusquo.wire;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Wire;
import java.io.IOException;
import java.time.Clock;

/**
 * The wire over TCP sockets, for any number of threads; each link is for one.
 *
 * <p>Uses {@code limits.connect}, {@code silence}, {@code exchange} and {@code octets}; silence starts again with every
 * octet in either direction. A transmission that ends in a reset of our own ends as RESET, and nothing is read. An
 * exchange on a link that was closed by its owner is UNREACHABLE. A thread that is interrupted while it waits gets an
 * {@link java.io.UncheckedIOException}, and its interrupt flag stays set.
 */
public final class SocketWire implements Wire {
    private final Limits limits;
    private final Clock clock;

    /** Uses these limits and the system's clock. */
    public SocketWire(Limits limits) {
        this(limits, Clock.systemUTC());
    }

    /**
     * Uses these limits.
     *
     * @param limits how long to wait
     * @param clock tells when an exchange began; durations and deadlines have a monotonic clock of their own
     */
    public SocketWire(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Link connect(HttpAddress address) {
        return new SerialLink(open(address), limits, clock::instant);
    }

    private Connection open(HttpAddress address) {
        try {
            return SocketConnection.open(address, limits.connect());
        } catch (IOException e) {
            // A target that resets as soon as it accepts may do so before we look: it was reached all the same.
            boolean reset = String.valueOf(e.getMessage()).contains("reset");
            return new EndedConnection(reset ? ReadEvent.RESET : ReadEvent.NONE);
        }
    }
}
