package dev.statusquo.proof.miniature;

import dev.statusquo.http.Octets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The items of all scopes and the counts of handler calls, in memory. Every method is one transaction. */
final class Store {
    private final Map<String, Scope> scopes = new HashMap<>();
    private final Map<String, Map<Call, Integer>> calls = new HashMap<>();

    /** A handler's run as the contract counts it. */
    record Call(String method, String path) {}

    private static final class Scope {
        private final TreeMap<String, Item> items = new TreeMap<>();
        private long highest;
    }

    synchronized List<Item> all(String scope) {
        return List.copyOf(scope(scope).items.values());
    }

    synchronized Optional<Item> find(String scope, String id) {
        return Optional.ofNullable(scope(scope).items.get(id));
    }

    /** {@return whether the item is new} */
    synchronized boolean put(String scope, Item item) {
        return scope(scope).items.put(item.id(), item) == null;
    }

    synchronized boolean remove(String scope, String id) {
        return scope(scope).items.remove(id) != null;
    }

    /** {@return an id that POST never gave out in this scope and no item has} */
    synchronized String nextId(String scope) {
        Scope of = scope(scope);
        do {
            of.highest++;
        } while (of.items.containsKey(Long.toString(of.highest)));
        return Long.toString(of.highest);
    }

    synchronized String digest(String scope) {
        return Octets.utf8(all(scope) + " " + scope(scope).highest).sha256().hex();
    }

    synchronized void count(String requestId, Call call) {
        calls.computeIfAbsent(requestId, id -> new HashMap<>()).merge(call, 1, Integer::sum);
    }

    synchronized Map<Call, Integer> calls(String requestId) {
        return Map.copyOf(calls.getOrDefault(requestId, Map.of()));
    }

    /** {@return how many calls these are together} */
    static int total(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private Scope scope(String name) {
        return scopes.computeIfAbsent(name, any -> new Scope());
    }
}
