package dev.statusquo.cases.scenario.sequence;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an item holds, as the contract has it. */
record ItemValue(Optional<String> name, long n) {

    /** {@return what an item's content or representation says} */
    static ItemValue of(JsonNode json) {
        return new ItemValue(name(json), json.path("n").asLong(Long.MIN_VALUE));
    }

    /** {@return the value that this content makes} */
    static ItemValue of(String json) {
        return of(JsonMapper.shared().readTree(json));
    }

    /** {@return this value with the members of a merge patch (RFC 7396)} */
    ItemValue merged(String patch) {
        JsonNode json = JsonMapper.shared().readTree(patch);
        return new ItemValue(
                json.has("name") ? name(json) : name,
                json.has("n") ? json.path("n").asLong() : n);
    }

    ItemValue incremented(String patch) {
        return new ItemValue(
                name, n + JsonMapper.shared().readTree(patch).path("increment").asLong());
    }

    /** {@return the JSON that these octets are, if they are some} */
    static Optional<JsonNode> parse(byte[] octets) {
        try {
            return Optional.of(JsonMapper.shared().readTree(octets)).filter(JsonNode::isContainer);
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> name(JsonNode json) {
        JsonNode name = json.path("name");
        return name.isString() ? Optional.of(name.asString()) : Optional.empty();
    }

    @Override
    public String toString() {
        return name.map(text -> text + " ").orElse("") + n;
    }
}
