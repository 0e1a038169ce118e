package dev.statusquo.proof.miniature;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import tools.jackson.databind.node.ArrayNode;

/** The routes of items. */
record ItemRoutes(Store store) {
    private static final String LIST = "/s/([^/]+)/items";
    private static final String ITEM = LIST + "/([^/]+)";

    List<Route> routes() {
        return List.of(
                Route.of("GET", LIST, this::list),
                Route.of("POST", LIST, this::create),
                Route.of("GET", ITEM, this::read),
                Route.of("PUT", ITEM, conditional(this::put)),
                Route.of("PATCH", ITEM, conditional(this::patch)),
                Route.of("DELETE", ITEM, conditional(this::delete)));
    }

    /** The look at the item and the write are one transaction; what is missing is missing whatever the preconditions are. */
    private Route.Action conditional(Route.Action write) {
        return (asked, parts) -> {
            synchronized (store) {
                Optional<Item> now = store.find(parts.group(1), parts.group(2));
                boolean heeded = now.isPresent() || asked.method().equals("PUT");
                Optional<MiniatureResponse> refusal = heeded ? Preconditions.refusal(asked, now) : Optional.empty();
                return refusal.orElseGet(() -> write.answer(asked, parts));
            }
        };
    }

    private static MiniatureResponse tagged(Item item) {
        return MiniatureResponse.json(200, item.json()).with("ETag", Preconditions.tag(item));
    }

    private MiniatureResponse list(MiniatureRequest asked, MatchResult parts) {
        ArrayNode items = MiniatureResponse.JSON.createArrayNode();
        store.all(parts.group(1)).forEach(item -> items.add(item.json()));
        return MiniatureResponse.json(200, items);
    }

    private MiniatureResponse create(MiniatureRequest asked, MatchResult parts) {
        String scope = parts.group(1);
        return Item.parse("", asked.json())
                .map(fit -> new Item(store.nextId(scope), fit.name(), fit.n()))
                .map(item -> {
                    store.put(scope, item);
                    return created(scope, item);
                })
                .orElseGet(() -> refused(asked));
    }

    private MiniatureResponse read(MiniatureRequest asked, MatchResult parts) {
        return store.find(parts.group(1), parts.group(2))
                .map(item -> Preconditions.refusal(asked, Optional.of(item)).orElseGet(() -> tagged(item)))
                .orElseGet(ItemRoutes::missing);
    }

    private MiniatureResponse put(MiniatureRequest asked, MatchResult parts) {
        String scope = parts.group(1);
        return Item.parse(parts.group(2), asked.json())
                .map(item -> store.put(scope, item) ? created(scope, item) : MiniatureResponse.json(200, item.json()))
                .orElseGet(() -> refused(asked));
    }

    private MiniatureResponse patch(MiniatureRequest asked, MatchResult parts) {
        String scope = parts.group(1);
        Optional<Item> found = store.find(scope, parts.group(2));
        if (found.isEmpty()) {
            return missing();
        }
        return found.get()
                .patched(asked.json())
                .map(item -> {
                    store.put(scope, item);
                    return tagged(item);
                })
                .orElseGet(() -> refused(asked));
    }

    private MiniatureResponse delete(MiniatureRequest asked, MatchResult parts) {
        return store.remove(parts.group(1), parts.group(2)) ? MiniatureResponse.empty(204) : missing();
    }

    private static MiniatureResponse created(String scope, Item item) {
        return MiniatureResponse.json(201, item.json()).with("Location", "/s/" + scope + "/items/" + item.id());
    }

    private static MiniatureResponse missing() {
        return MiniatureResponse.message(404, "There is no such item");
    }

    private static MiniatureResponse refused(MiniatureRequest asked) {
        return asked.json().isPresent()
                ? MiniatureResponse.message(422, "An item has an integer n and, if it has one, a string name")
                : MiniatureResponse.message(400, "The content is not JSON");
    }
}
