package dev.statusquo.proof.miniature;

import static dev.statusquo.proof.miniature.Breaker.when;
import static dev.statusquo.proof.miniature.MiniatureItems.ITEM;
import static java.util.Map.entry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Breakers that only requests at the same moment meet, by name. */
final class ParallelBreakers {
    /** Long enough that requests which came at the same moment are all at work. */
    private static final Duration WORK = Duration.ofMillis(20);

    private ParallelBreakers() {}

    static Map<String, Supplier<Breaker>> all() {
        return Map.ofEntries(
                entry("puts-at-once-append", () -> crowded("PUT", MiniatureItems::append)),
                entry("deletes-at-once-take-the-next", () -> crowded("DELETE", MiniatureItems::takeNext)),
                entry(
                        "puts-at-once-are-all-created",
                        () -> when("PUT", ITEM, (asked, conforming) -> {
                            boolean isNew = isMissing(asked, conforming);
                            work();
                            MiniatureResponse answer = conforming.answer(asked);
                            return isNew && answer.status() == 200 ? answer.withStatus(201) : answer;
                        })),
                entry("update-is-lost", () -> lookingFirst("If-Match")),
                entry("creation-is-raced", () -> lookingFirst("If-None-Match")));
    }

    private interface Extra {
        void happens(MiniatureRequest asked, Handler conforming);
    }

    private static Breaker crowded(String method, Extra extra) {
        AtomicInteger atWork = new AtomicInteger();
        return when(method, ITEM, (asked, conforming) -> {
            boolean others = atWork.incrementAndGet() > 1;
            work();
            MiniatureResponse answer = conforming.answer(asked);
            if (others) {
                extra.happens(asked, conforming);
            }
            atWork.decrementAndGet();
            return answer;
        });
    }

    /** {@return one that looks at the precondition first, and writes without it afterwards} */
    private static Breaker lookingFirst(String field) {
        return when("PUT", ITEM, (asked, conforming) -> {
            if (!asked.fields().has(field)) {
                return conforming.answer(asked);
            }
            MiniatureResponse now = MiniatureItems.quietly("GET", asked.path(), "", conforming);
            boolean matches = now.fields().first("ETag").equals(asked.fields().first("If-Match"));
            boolean holds = field.equals("If-Match") ? matches : now.status() == 404;
            work();
            return holds
                    ? conforming.answer(asked.without(field))
                    : MiniatureResponse.message(412, "The item is another one now");
        });
    }

    private static boolean isMissing(MiniatureRequest asked, Handler conforming) {
        return MiniatureItems.quietly("GET", asked.path(), "", conforming).status() == 404;
    }

    private static void work() {
        LockSupport.parkNanos(WORK.toNanos());
    }
}
