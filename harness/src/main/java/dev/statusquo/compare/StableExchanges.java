package dev.statusquo.compare;

import dev.statusquo.http.Exchange;
import dev.statusquo.model.LostRequests;
import dev.statusquo.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Leaves out exchanges whose number is a matter of timing. */
final class StableExchanges {
    private StableExchanges() {}

    /** {@return the exchanges without what a closing connection lost, and the last alone of those that asked until something was done} */
    static List<Exchange> exchanges(Outcome outcome) {
        Set<Integer> lost = LostRequests.of(outcome.exchanges());
        Set<String> polled = polled(outcome);
        List<Exchange> steady = new ArrayList<>();
        String before = "";
        for (int i = 0; i < outcome.exchanges().size(); i++) {
            if (lost.contains(i)) {
                continue;
            }
            String target = target(outcome.exchanges().get(i));
            if (target.equals(before) && polled.contains(target)) {
                steady.remove(steady.size() - 1);
            }
            steady.add(outcome.exchanges().get(i));
            before = target;
        }
        return steady;
    }

    private static Set<String> polled(Outcome outcome) {
        return Set.copyOf(outcome.facts().polled());
    }

    /** {@return the request target; empty where the octets are no request} */
    static String target(Exchange exchange) {
        String[] words = exchange.sent().asLatin1().split(" ", 3);
        return words.length == 3 ? words[1] : "";
    }
}
