package dev.statusquo.proof.miniature;

import static dev.statusquo.proof.miniature.Breaker.after;
import static dev.statusquo.proof.miniature.Breaker.seeing;
import static dev.statusquo.proof.miniature.Breaker.when;
import static dev.statusquo.proof.miniature.ConditionalBreakers.changing;
import static java.util.Map.entry;

import dev.statusquo.http.Octets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Breakers of idempotency keys and jobs, by name. Some remember: each miniature gets one of its own. */
final class PromiseBreakers {
    private static final String KEYED = "/s/[^/]+/(?:payments|jobs)";
    private static final String JOB = "/s/[^/]+/jobs/[^/]+";
    private static final String RESULT = JOB + "/result";
    private static final String KEY = "Idempotency-Key";

    /** Long enough that requests sent together are at work together. */
    private static final Duration AT_WORK = Duration.ofMillis(40);

    private PromiseBreakers() {}

    static Map<String, Supplier<Breaker>> keys() {
        return Map.ofEntries(
                entry("key-is-ignored", () -> seeing("POST", KEYED, unlike(new AtomicInteger()))),
                entry(
                        "key-is-optional",
                        () -> seeing(
                                "POST",
                                KEYED,
                                asked -> asked.fields().has(KEY)
                                        ? asked
                                        : asked.with(asked.fields().with(KEY, "none")))),
                entry("keys-are-one", () -> seeing("POST", KEYED, changing(KEY, key -> "one"))),
                entry("key-answers-for-other-content", PromiseBreakers::firstContent),
                entry("key-with-other-content-is-new", () -> seeing("POST", KEYED, PromiseBreakers::keyAndContent)),
                entry("key-at-work-is-not-known", () -> atWork(new AtomicInteger())),
                entry("repeated-key-is-200", PromiseBreakers::otherCode),
                entry("key-is-forgotten-on-restart", PromiseBreakers::forgottenKeys));
    }

    static Map<String, Breaker> jobs() {
        return Map.ofEntries(
                entry("job-without-location", after("POST", KEYED, answer -> answer.without("Location"))),
                entry("job-is-201", after("POST", KEYED, answer -> answer.withStatus(201))),
                entry("job-never-ends", when("GET", JOB, PromiseBreakers::running)),
                entry(
                        "job-ends-with-200",
                        after(
                                "GET",
                                JOB,
                                answer -> answer.status() == 303
                                        ? answer.withStatus(200).withContent("{}")
                                        : answer)),
                entry(
                        "job-runs-twice",
                        after(
                                "GET",
                                RESULT,
                                answer -> answer.status() == 200
                                        ? answer.withMember(result -> result.put("runs", 2))
                                        : answer)),
                entry(
                        "job-result-is-anothers",
                        after(
                                "GET",
                                RESULT,
                                answer -> answer.status() == 200
                                        ? answer.withMember(result -> result.put("n", 0))
                                        : answer)));
    }

    static Map<String, Supplier<Breaker>> lostJobs() {
        return Map.of("job-is-lost-on-restart", PromiseBreakers::lost);
    }

    private static UnaryOperator<MiniatureRequest> unlike(AtomicInteger count) {
        return changing(KEY, key -> key + count.incrementAndGet());
    }

    private static Breaker firstContent() {
        Map<String, Octets> contents = new ConcurrentHashMap<>();
        return seeing("POST", KEYED, asked -> {
            String key = asked.path() + asked.fields().first(KEY).orElse("");
            return asked.saying(
                    contents.computeIfAbsent(key, first -> asked.content()).asUtf8());
        });
    }

    private static MiniatureRequest keyAndContent(MiniatureRequest asked) {
        return changing(KEY, key -> key + asked.content().sha256().hex()).apply(asked);
    }

    private static Breaker otherCode() {
        Map<String, Boolean> keys = new ConcurrentHashMap<>();
        return when("POST", KEYED, (asked, conforming) -> {
            MiniatureResponse answer = conforming.answer(asked);
            String key = asked.path() + asked.fields().first(KEY).orElse("");
            return answer.status() < 300 && keys.put(key, true) != null ? answer.withStatus(200) : answer;
        });
    }

    /** Looks for the key first and keeps it last: whoever comes meanwhile is taken for new. */
    private static Breaker atWork(AtomicInteger together) {
        return when("POST", KEYED, (asked, conforming) -> {
            int others = together.getAndIncrement();
            LockSupport.parkNanos(AT_WORK.toNanos());
            MiniatureResponse answer =
                    conforming.answer(changing(KEY, key -> key + others).apply(asked));
            together.decrementAndGet();
            return answer;
        });
    }

    private static Breaker forgottenKeys() {
        AtomicBoolean restarted = new AtomicBoolean();
        return noticing(restarted, seeing("POST", KEYED, changing(KEY, key -> restarted.get() ? key + "again" : key)));
    }

    private static Breaker lost() {
        AtomicBoolean restarted = new AtomicBoolean();
        return noticing(
                restarted,
                after("GET", JOB, answer -> restarted.get() ? MiniatureResponse.message(404, "No such job") : answer));
    }

    private static Breaker noticing(AtomicBoolean restarted, Breaker breaker) {
        return (asked, conforming) -> {
            if (asked.path().equals(MiniatureLab.RESTARTED)) {
                restarted.set(true);
            }
            return breaker.answer(asked, conforming);
        };
    }

    private static MiniatureResponse running(MiniatureRequest asked, Handler conforming) {
        MiniatureResponse answer = conforming.answer(asked);
        return answer.status() == 303
                ? MiniatureResponse.json(
                        200,
                        MiniatureResponse.JSON.createObjectNode().put("id", "1").put("state", "running"))
                : answer;
    }
}
