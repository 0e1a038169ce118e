package dev.statusquo.compare;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Content that may be JSON. */
final class Json {
    private Json() {}

    /** {@return whether both are JSON and differ at most in whitespace and in the order of members} */
    static boolean isSame(String one, String other) {
        Optional<JsonNode> left = parsed(one);
        return left.isPresent() && left.equals(parsed(other));
    }

    private static Optional<JsonNode> parsed(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readTree(text));
        } catch (JacksonException e) {
            // It only looked like JSON: then it is compared as the text that it is.
            return Optional.empty();
        }
    }
}
