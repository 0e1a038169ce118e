package dev.statusquo.model;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Octets;

/** The port to the network: octets out, an exchange in. It never throws on what a server does. */
public interface Wire {

    /**
     * Opens a connection. Where none can be made, every exchange on the link ends as UNREACHABLE.
     *
     * @param address where the target listens
     * @return the connection, to be closed by the caller
     */
    Link connect(HttpAddress address);

    /** One connection. Exchanges on it come one after the other; a link is not for several threads. */
    interface Link extends AutoCloseable {

        /**
         * Writes a request and reads until its final response has ended, the connection has, or a limit is reached.
         * Octets that an earlier exchange left over are read first, as a real client would.
         *
         * @param transmission what is written
         * @return all that came back
         */
        Exchange exchange(Transmission transmission);

        /**
         * Finds out whether framing stayed in step after a complete exchange: reads until the close that {@code after}
         * announces, else sends a sentinel request and looks whether its own answer comes. Octets that no request asked
         * for belong to the judged exchange, whether they come at once or only now.
         *
         * @param after the exchange that was judged
         * @param sentinel a whole request that the target answers with {@code mark} in the content
         * @param mark text that stands in the answer to the sentinel and in no other
         * @return the judged exchange with what the second request met, and with the octets that came behind its end
         */
        Exchange next(Exchange after, Octets sentinel, String mark);

        /** {@return whether the connection can carry another exchange as far as is known without waiting} */
        boolean isOpen();

        /** Closes the connection; does nothing where it is closed. */
        @Override
        void close();
    }
}
