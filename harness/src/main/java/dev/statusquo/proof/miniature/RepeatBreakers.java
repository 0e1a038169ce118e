package dev.statusquo.proof.miniature;

import static dev.statusquo.proof.miniature.Breaker.when;
import static dev.statusquo.proof.miniature.MiniatureItems.ITEM;
import static java.util.Map.entry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Breakers of what idempotent methods promise of repetition, by name; each open miniature remembers for itself. */
final class RepeatBreakers {
    private static final int FIFTH = 5;

    private RepeatBreakers() {}

    static Map<String, Supplier<Breaker>> all() {
        return Map.ofEntries(
                entry("fifth-put-appends", () -> counting("PUT", FIFTH, MiniatureItems::append)),
                entry("delete-takes-the-next", () -> counting("DELETE", 2, MiniatureItems::takeNext)),
                entry(
                        "delete-of-nothing-takes-the-next",
                        () -> when("DELETE", ITEM, (asked, conforming) -> {
                            MiniatureResponse answer = conforming.answer(asked);
                            if (answer.status() == 404) {
                                MiniatureItems.takeNext(asked, conforming);
                            }
                            return answer;
                        })),
                entry("retry-doubles", () -> elsewhere("PUT", MiniatureItems::append)),
                entry("retry-of-a-delete-takes-the-next", () -> elsewhere("DELETE", MiniatureItems::takeNext)),
                entry("retry-is-refused", RepeatBreakers::refusing),
                entry(
                        "handler-runs-twice-on-expect",
                        () -> when(".*", "/echo", (asked, conforming) -> {
                            if (asked.fields().has("Expect")) {
                                conforming.answer(asked);
                            }
                            return conforming.answer(asked);
                        })),
                entry(
                        "each-worker-has-its-own-state",
                        () -> (asked, conforming) -> conforming.answer(
                                asked.worker() == 0 ? asked : MiniatureItems.inScope(asked, "-other"))));
    }

    private interface Extra {
        void happens(MiniatureRequest asked, Handler conforming);
    }

    /** {@return one that does something more from the n-th request for an item on} */
    private static Breaker counting(String method, int from, Extra extra) {
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        return when(method, ITEM, (asked, conforming) -> {
            MiniatureResponse answer = conforming.answer(asked);
            if (counts.merge(asked.path(), 1, Integer::sum) >= from) {
                extra.happens(asked, conforming);
            }
            return answer;
        });
    }

    /** {@return one that takes the same request on another connection for something new} */
    private static Breaker elsewhere(String method, Extra extra) {
        Map<String, Integer> connections = new ConcurrentHashMap<>();
        return when(method, ITEM, (asked, conforming) -> {
            MiniatureResponse answer = conforming.answer(asked);
            Integer before = connections.putIfAbsent(asked.path(), asked.connection());
            if (before != null && before != asked.connection()) {
                extra.happens(asked, conforming);
            }
            return answer;
        });
    }

    private static Breaker refusing() {
        Map<String, Integer> connections = new ConcurrentHashMap<>();
        return when("PUT", ITEM, (asked, conforming) -> {
            Integer before = connections.putIfAbsent(asked.path(), asked.connection());
            return before != null && before != asked.connection()
                    ? MiniatureResponse.message(409, "This was asked before")
                    : conforming.answer(asked);
        });
    }
}
