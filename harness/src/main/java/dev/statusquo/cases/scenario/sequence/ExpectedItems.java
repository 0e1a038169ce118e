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
record ExpectedItems(SortedMap<String, ItemValue> named, List<ItemValue> posted) {

    /** Copies the collections. */
    ExpectedItems {
        named = Collections.unmodifiableSortedMap(new TreeMap<>(named));
        posted = List.copyOf(posted);
    }

    static ExpectedItems none() {
        return new ExpectedItems(Collections.emptySortedMap(), List.of());
    }

    Optional<ItemValue> find(String item) {
        return Optional.ofNullable(named.get(item));
    }

    boolean has(String item) {
        return named.containsKey(item);
    }

    /** {@return what there should be after this call was sent once} */
    ExpectedItems after(Call call) {
        return switch (call.verb()) {
            case PUT -> with(call.item(), ItemValue.of(call.json()));
            case DELETE -> without(call.item());
            case POST -> withPosted(ItemValue.of(call.json()));
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

    private ExpectedItems with(String item, ItemValue value) {
        SortedMap<String, ItemValue> more = new TreeMap<>(named);
        more.put(item, value);
        return new ExpectedItems(more, posted);
    }

    private ExpectedItems without(String item) {
        SortedMap<String, ItemValue> fewer = new TreeMap<>(named);
        fewer.remove(item);
        return new ExpectedItems(fewer, posted);
    }

    private ExpectedItems withPosted(ItemValue value) {
        List<ItemValue> more = new ArrayList<>(posted);
        more.add(value);
        return new ExpectedItems(named, more);
    }

    /** {@return {@code a is ant 1, one by POST is 2}; {@code nothing}} */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, ItemValue> item : named.entrySet()) {
            words.add(item.getKey() + " is " + item.getValue());
        }
        posted.forEach(value -> words.add("one by POST is " + value));
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }
}
