package dev.statusquo.cases.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values too long for a row's id, under the short names that stand there.
 *
 * @param byName the values in the order of the rows
 */
record NamedValues<T>(Map<String, T> byName) {

    /** {@return a first choice} */
    static <T> NamedValues<T> of(String name, T value) {
        return new NamedValues<>(Map.of(name, value));
    }

    /** {@return these choices and one more} */
    NamedValues<T> or(String name, T value) {
        Map<String, T> more = new LinkedHashMap<>(byName);
        more.put(name, value);
        return new NamedValues<>(more);
    }

    /** {@return the names, in order} */
    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** {@return the value of this name} Throws IllegalArgumentException if there is none. */
    T named(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name + " among " + names()));
    }
}
