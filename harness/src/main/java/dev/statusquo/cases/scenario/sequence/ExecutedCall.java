package dev.statusquo.cases.scenario.sequence;

import dev.statusquo.http.Exchange;
import java.util.List;

/**
 * A call as it was played.
 *
 * @param call the call
 * @param exchanges what came of it, once for each time it was sent; fewer if the target stopped answering
 * @param first the digest after the first time
 * @param last the digest after the last time
 */
record ExecutedCall(Call call, List<Exchange> exchanges, String first, String last) {

    /** Copies the exchanges. */
    ExecutedCall {
        exchanges = List.copyOf(exchanges);
    }
}
