package dev.statusquo.proof.miniature;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Idempotency keys and jobs, in memory. Every method is one transaction. */
final class Promises {
    private final Map<Key, Kept> keys = new HashMap<>();
    private final Map<String, Job> jobs = new HashMap<>();

    /** A key belongs to a path, which has the scope in it. */
    private record Key(String path, String value) {}

    /** What a key stands for. */
    private record Kept(String content, MiniatureResponse answer) {}

    /**
     * A job that was accepted.
     *
     * @param n what it was given
     * @param due when it is done, in System.nanoTime
     */
    record Job(long n, long due) {

        boolean isDone() {
            return System.nanoTime() - due >= 0;
        }
    }

    /** {@return what {@code work} answered to the first request with this key; empty where that one had other content} */
    synchronized Optional<MiniatureResponse> once(
            MiniatureRequest asked, String key, Supplier<MiniatureResponse> work) {
        String content = asked.content().asUtf8();
        Kept kept = keys.computeIfAbsent(new Key(asked.path(), key), first -> new Kept(content, work.get()));
        return kept.content().equals(content) ? Optional.of(kept.answer()) : Optional.empty();
    }

    /** {@return the path of a new job under this one} */
    synchronized String begin(String path, Job job) {
        String location = path + "/" + (jobs.size() + 1);
        jobs.put(location, job);
        return location;
    }

    synchronized Optional<Job> find(String location) {
        return Optional.ofNullable(jobs.get(location));
    }

    /** {@return the jobs of a scope, done or not, as a text that is equal for equal jobs} */
    synchronized String jobs(String scope) {
        return jobs.keySet().stream()
                .filter(path -> path.startsWith("/s/" + scope + "/"))
                .sorted()
                .map(path -> path + "="
                        + Optional.ofNullable(jobs.get(path)).map(Job::n).orElse(0L))
                .toList()
                .toString();
    }
}
