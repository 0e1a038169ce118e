package dev.statusquo.cases.scenario.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a scope should hold.
 *
 * @param named the items whose id the client chose
 * @param posted what POST created, in order
 */
record Items(SortedMap<String, Value> named, List<Value> posted) {

    /** Copies the collections. */
    Items {
        named = Collections.unmodifiableSortedMap(new TreeMap<>(named));
        posted = List.copyOf(posted);
    }

    static Items none() {
        return new Items(Collections.emptySortedMap(), List.of());
    }

    Optional<Value> find(String item) {
        return Optional.ofNullable(named.get(item));
    }

    boolean has(String item) {
        return named.containsKey(item);
    }

    /** {@return what there should be after this call was sent once} */
    Items after(Call call) {
        return switch (call.verb()) {
            case PUT -> with(call.item(), Value.of(call.json()));
            case DELETE -> without(call.item());
            case POST -> withPosted(Value.of(call.json()));
            case MERGE ->
                find(call.item())
                        .map(value -> with(call.item(), value.merged(call.json())))
                        .orElse(this);
            case INCREMENT ->
                find(call.item())
                        .map(value -> with(call.item(), value.incremented(call.json())))
                        .orElse(this);
            case GET, HEAD, OPTIONS -> this;
        };
    }

    private Items with(String item, Value value) {
        SortedMap<String, Value> more = new TreeMap<>(named);
        more.put(item, value);
        return new Items(more, posted);
    }

    private Items without(String item) {
        SortedMap<String, Value> fewer = new TreeMap<>(named);
        fewer.remove(item);
        return new Items(fewer, posted);
    }

    private Items withPosted(Value value) {
        List<Value> more = new ArrayList<>(posted);
        more.add(value);
        return new Items(named, more);
    }

    /** {@return {@code a is ant 1, one by POST is 2}; {@code nothing}} */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Value> item : named.entrySet()) {
            words.add(item.getKey() + " is " + item.getValue());
        }
        posted.forEach(value -> words.add("one by POST is " + value));
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }
}
