package dev.statusquo.proof.miniature;

import static dev.statusquo.proof.miniature.MiniatureItems.ITEM;
import static java.util.Map.entry;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Breakers that a restart brings out, by name. */
final class RestartBreakers {
    private RestartBreakers() {}

    static Map<String, Supplier<Breaker>> all() {
        return Map.ofEntries(
                entry("state-is-lost-on-restart", RestartBreakers::forgetting),
                entry("restart-replays-as-a-post", () -> onRestart("PUT|DELETE", MiniatureItems::append)),
                entry(
                        "restart-brings-back-what-was-deleted",
                        () -> onRestart(
                                "DELETE",
                                (last, conforming) ->
                                        MiniatureItems.quietly("PUT", last.path(), "{\"n\": 1}", conforming))));
    }

    /** Each life has scopes of its own. */
    private static Breaker forgetting() {
        AtomicInteger restarts = new AtomicInteger();
        return (asked, conforming) -> {
            if (asked.path().equals(MiniatureLab.RESTARTED)) {
                restarts.incrementAndGet();
            }
            return conforming.answer(
                    restarts.get() == 0 ? asked : MiniatureItems.inScope(asked, "-life" + restarts.get()));
        };
    }

    private interface Remembered {
        void happens(MiniatureRequest last, Handler conforming);
    }

    private static Breaker onRestart(String methods, Remembered remembered) {
        AtomicReference<MiniatureRequest> last = new AtomicReference<>();
        return (asked, conforming) -> {
            if (asked.method().matches(methods) && asked.path().matches(ITEM)) {
                last.set(asked);
            }
            MiniatureRequest before = last.get();
            if (asked.path().equals(MiniatureLab.RESTARTED) && before != null) {
                remembered.happens(before, conforming);
            }
            return conforming.answer(asked);
        };
    }
}
