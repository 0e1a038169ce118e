package dev.statusquo.reference;

import dev.statusquo.reference.Store.Item;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Items: created, read, replaced, patched, deleted. */
final class ItemRoutes {
    private static final long LARGEST = (1L << 53) - 1;
    private static final JsonMapper JSON = new JsonMapper();

    private final Store store;

    ItemRoutes(Store store) {
        this.store = store;
    }

    void addTo(Router router) {
        router.add("GET", "/s/{scope}/items", this::list)
                .add("POST", "/s/{scope}/items", this::create)
                .add("GET", "/s/{scope}/items/{id}", this::read)
                .add("PUT", "/s/{scope}/items/{id}", this::put)
                .add("PATCH", "/s/{scope}/items/{id}", this::patch)
                .add("DELETE", "/s/{scope}/items/{id}", this::delete);
    }

    private Response list(Request request) {
        return Response.json(
                200,
                store.every(request.variable("scope")).stream().map(Item::asMap).toList());
    }

    private Response create(Request request) {
        JsonNode content = object(request);
        Item item = store.create(request.variable("scope"), name(content), integer(content, "n"));
        return Response.json(201, item.asMap()).with("Location", location(request.variable("scope"), item.id()));
    }

    private Response read(Request request) {
        return represented(found(store.find(request.variable("scope"), request.variable("id"))))
                .answer(request);
    }

    /** No tag: what is kept is not the content as it came (RFC 9110 9.3.4). */
    private Response put(Request request) {
        if (request.field("Content-Range").isPresent()) {
            throw new Refusal(400, "A part cannot be put.");
        }
        String id = request.variable("id");
        JsonNode content = object(request);
        Item item = new Item(id, name(content), integer(content, "n"));
        boolean[] isNew = {false};
        store.change(request.variable("scope"), id, before -> {
            check(request, before);
            isNew[0] = before.isEmpty();
            return Optional.of(item);
        });
        return isNew[0]
                ? Response.json(201, item.asMap()).with("Location", location(request.variable("scope"), id))
                : Response.json(200, item.asMap());
    }

    private Response patch(Request request) {
        JsonNode content = object(request);
        Item after = found(store.change(request.variable("scope"), request.variable("id"), before -> {
            Item item = found(before);
            check(request, before);
            return Optional.of(patched(item, content));
        }));
        return Response.json(200, after.asMap()).with("ETag", represented(after).tag());
    }

    private static Item patched(Item item, JsonNode content) {
        if (content.has("increment")) {
            return new Item(item.id(), item.name(), inRange(item.n() + integer(content, "increment")));
        }
        return new Item(
                item.id(),
                content.has("name") ? name(content) : item.name(),
                content.has("n") ? integer(content, "n") : item.n());
    }

    private Response delete(Request request) {
        store.change(request.variable("scope"), request.variable("id"), before -> {
            found(before);
            check(request, before);
            return Optional.empty();
        });
        return Response.of(204);
    }

    private static void check(Request request, Optional<Item> before) {
        if (new Preconditions(request, before.map(item -> represented(item).tag()), Optional.empty()).forbidChange()) {
            throw new Refusal(412, "The item is not as you want it.");
        }
    }

    private static Item found(Optional<Item> item) {
        return item.orElseThrow(() -> new Refusal(404, "There is no such item."));
    }

    private static Representation represented(Item item) {
        return Representation.of("application/json", JSON.writeValueAsString(item.asMap()), Optional.empty());
    }

    private static String location(String scope, String id) {
        return "/s/" + encoded(scope) + "/items/" + encoded(id);
    }

    private static String encoded(String segment) {
        return java.net.URLEncoder.encode(segment, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    static JsonNode object(Request request) {
        JsonNode content = request.json();
        if (!content.isObject()) {
            throw new Refusal(422, "The content is to be an object.");
        }
        return content;
    }

    static @Nullable String name(JsonNode content) {
        JsonNode name = content.path("name");
        if (name.isMissingNode() || name.isNull()) {
            return null;
        }
        if (!name.isString() || hasHalfAPair(name.stringValue())) {
            throw new Refusal(422, "The name is to be a text.");
        }
        return name.stringValue();
    }

    private static boolean hasHalfAPair(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static long integer(JsonNode content, String member) {
        JsonNode number = content.path(member);
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new Refusal(422, member + " is to be an integer.");
        }
        return inRange(number.longValue());
    }

    /** The integers that every reader of JSON understands alike (RFC 7493 2.2). */
    private static long inRange(long number) {
        if (Math.abs(number) > LARGEST) {
            throw new Refusal(422, "The number is too large.");
        }
        return number;
    }
}
