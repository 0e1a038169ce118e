package dev.statusquo.proof.miniature;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An item of the contract. */
record Item(String id, Optional<String> name, long n) {

    /** {@return the item that this content makes, where the contract's ItemContent allows it} */
    static Optional<Item> parse(String id, Optional<JsonNode> content) {
        return content.filter(JsonNode::isObject)
                .filter(json -> json.path("n").isIntegralNumber())
                .filter(Item::isNameFit)
                .map(json -> new Item(id, name(json), json.path("n").asLong()));
    }

    /** {@return this item with the members of a merge patch (RFC 7396), or incremented; empty where the patch is invalid} */
    Optional<Item> patched(Optional<JsonNode> patch) {
        if (patch.filter(json -> json.path("increment").isIntegralNumber()).isPresent()) {
            long by = patch.get().path("increment").asLong();
            return Optional.of(new Item(id, name, n + by));
        }
        return patch.filter(JsonNode::isObject)
                .filter(json -> !json.has("increment"))
                .filter(json -> !json.has("n") || json.path("n").isIntegralNumber())
                .filter(Item::isNameFit)
                .map(json -> new Item(
                        id,
                        json.has("name") ? name(json) : name,
                        json.has("n") ? json.path("n").asLong() : n));
    }

    ObjectNode json() {
        ObjectNode node = MiniatureResponse.JSON.createObjectNode().put("id", id);
        name.ifPresentOrElse(given -> node.put("name", given), () -> node.putNull("name"));
        return node.put("n", n);
    }

    private static boolean isNameFit(JsonNode json) {
        JsonNode name = json.path("name");
        return name.isMissingNode() || name.isNull() || name.isString();
    }

    private static Optional<String> name(JsonNode json) {
        JsonNode name = json.path("name");
        return name.isString() ? Optional.of(name.asString()) : Optional.empty();
    }
}
