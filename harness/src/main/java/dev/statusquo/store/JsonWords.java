package dev.statusquo.store;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Constants and texts as JSON has them. */
final class JsonWords {
    private JsonWords() {}

    /** {@return a constant's name as results write it: {@code in-step}} */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the constant of that name; throws IllegalArgumentException if there is none} */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no " + type.getSimpleName()));
    }

    /** {@return the constant of that name; empty if the object has no such member} */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, JsonNode node, String name) {
        return text(node, name).map(word -> constant(type, word));
    }

    /** {@return a text; empty if the object has no such member} */
    static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    /** {@return an object's texts by name} */
    static SortedMap<String, String> texts(JsonNode node) {
        SortedMap<String, String> texts = new TreeMap<>();
        node.propertyStream().forEach(e -> texts.put(e.getKey(), e.getValue().asString("")));
        return texts;
    }
}
