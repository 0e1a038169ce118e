package dev.statusquo.reference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Items, jobs and keys by scope. One lock, so that each change happens whole or not at all; it outlives the server that is killed. */
final class Store {
    private final Map<String, Scope> scopes = new HashMap<>();

    private static final class Scope {
        private final Map<String, Item> items = new TreeMap<>();
        private final List<Job> jobs = new ArrayList<>();
        private final Map<String, Done> keys = new HashMap<>();
        private long last;
    }

    record Item(String id, @Nullable String name, long n) {
        Map<String, Object> asMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("id", id);
            map.put("name", name);
            map.put("n", n);
            return map;
        }
    }

    /** Work that takes until {@code doneAt}, in nanoseconds of {@link System#nanoTime}. */
    record Job(String id, long n, long doneAt) {
        boolean isDone() {
            return System.nanoTime() - doneAt >= 0;
        }
    }

    private record Done(String content, Object answer) {}

    private Scope scope(String name) {
        return scopes.computeIfAbsent(name, key -> new Scope());
    }

    synchronized List<Item> every(String scope) {
        return List.copyOf(scope(scope).items.values());
    }

    synchronized Optional<Item> find(String scope, String id) {
        return Optional.ofNullable(scope(scope).items.get(id));
    }

    synchronized Item create(String scope, @Nullable String name, long n) {
        Scope in = scope(scope);
        do {
            in.last++;
        } while (in.items.containsKey(Long.toString(in.last)));
        Item item = new Item(Long.toString(in.last), name, n);
        in.items.put(item.id(), item);
        return item;
    }

    /**
     * Changes an item.
     *
     * @param change gets what is there and gives what is to be there, nothing to remove it; may refuse
     * @return what is there now
     */
    synchronized Optional<Item> change(String scope, String id, Function<Optional<Item>, Optional<Item>> change) {
        Optional<Item> after = change.apply(find(scope, id));
        after.ifPresentOrElse(
                item -> scope(scope).items.put(id, item),
                () -> scope(scope).items.remove(id));
        return after;
    }

    synchronized Job begin(String scope, long n, long nanos) {
        Scope in = scope(scope);
        Job job = new Job(Integer.toString(in.jobs.size() + 1), n, System.nanoTime() + nanos);
        in.jobs.add(job);
        return job;
    }

    synchronized Optional<Job> job(String scope, String id) {
        return scope(scope).jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    /** {@return what the work gave when this key first came} Throws a 422 if it came with other content. */
    synchronized Object once(String scope, String key, String content, Supplier<Object> work) {
        Map<String, Done> keys = scope(scope).keys;
        Done done = keys.get(key);
        if (done == null) {
            done = new Done(content, work.get());
            keys.put(key, done);
        }
        if (!done.content().equals(content)) {
            throw new Refusal(422, "The Idempotency-Key came before, with other content.");
        }
        return done.answer();
    }

    synchronized Map<String, Object> state(String name) {
        Scope in = scope(name);
        String written = in.items.values() + " " + in.last + " "
                + in.jobs.stream().map(job -> job.id() + "=" + job.n()).toList();
        return Map.of(
                "scope", name, "items", in.items.size(), "digest", Digest.of(written.getBytes(StandardCharsets.UTF_8)));
    }
}
