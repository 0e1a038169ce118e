package dev.statusquo.model;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.HttpAddress;
import java.util.List;

/** The port to a tap: what a client library and a target say to one another passes it and is kept, octet by octet. */
@FunctionalInterface
public interface TapSource {

    /**
     * Opens a tap before a target.
     *
     * @param target where the target listens; that it does is found out only by the first exchange
     * @return the tap, to be closed by the caller
     */
    Tapped open(HttpAddress target);

    /** One open tap. */
    interface Tapped extends AutoCloseable {

        /** {@return where the client connects} */
        HttpAddress address();

        /**
         * {@return every exchange that passed, in the order in which they began} Whatever the client has read or
         * waited for in vain is among them. One that found no target ends as UNREACHABLE.
         */
        List<Exchange> exchanges();

        /** {@return how many connections the client opened, used or not} */
        int connections();

        /** Closes every connection through the tap; does nothing where it is closed. */
        @Override
        void close();
    }
}
