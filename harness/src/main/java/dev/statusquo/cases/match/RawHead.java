package dev.statusquo.cases.match;

import dev.statusquo.http.Exchange;
import java.util.Optional;

/** The header section of a final response as it came, which the parsed fields no longer show. */
final class RawHead {
    private static final String END = "\r\n\r\n";

    private RawHead() {}

    /** {@return the status line and the field lines with their line ends; nothing if no empty line ended them} */
    static Optional<String> of(Exchange exchange) {
        String received = exchange.received().asLatin1();
        int start = 0;
        for (int i = 0; i < exchange.interim().size(); i++) {
            int end = received.indexOf(END, start);
            start = end < 0 ? received.length() : end + END.length();
        }
        int end = received.indexOf(END, start);
        return end < 0 ? Optional.empty() : Optional.of(received.substring(start, end + 2));
    }
}
