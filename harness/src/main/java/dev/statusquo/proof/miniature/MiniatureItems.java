package dev.statusquo.proof.miniature;

import dev.statusquo.http.Fields;
import dev.statusquo.http.Octets;

/** Paths of items, and what a breaker does to items behind the back of the one who asks. */
final class MiniatureItems {
    static final String LIST = "/s/[^/]+/items";
    static final String ITEM = LIST + "/[^/]+";
    static final String BOTH = LIST + "(?:/[^/]+)?";
    static final String TESTED = "(?!/_fixture/).*";

    private MiniatureItems() {}

    /** {@return the path of the list that a path of an item, or of the list itself, is under} */
    static String list(MiniatureRequest asked) {
        return asked.path().replaceFirst("(/s/[^/]+/items).*", "$1");
    }

    /** Adds an item; no handler is counted for it. */
    static void append(MiniatureRequest asked, Handler conforming) {
        quietly("POST", list(asked), "{\"n\": 99}", conforming);
    }

    /** Takes away the item that the one after these lists would see first, where there is one. */
    static void takeNext(MiniatureRequest asked, Handler conforming) {
        String list = list(asked);
        MiniatureResponse all = quietly("GET", list, "", conforming);
        MiniatureResponse.JSON
                .readTree(all.content().toArray())
                .valueStream()
                .map(item -> item.path("id").asString())
                .findFirst()
                .ifPresent(id -> quietly("DELETE", list + "/" + id, "", conforming));
    }

    static MiniatureResponse quietly(String method, String path, String content, Handler conforming) {
        return conforming.answer(new MiniatureRequest(method, path, Fields.none(), Octets.utf8(content)));
    }

    /** {@return the request in another scope, where it is about items or their state} */
    static MiniatureRequest inScope(MiniatureRequest asked, String suffix) {
        String target = asked.target().replaceFirst("^(/s/[^/]+)/items", "$1" + suffix + "/items");
        return asked.at(
                asked.path().equals("/_fixture/state") ? target.replaceFirst("(scope=[^&]+)", "$1" + suffix) : target);
    }
}
