package dev.statusquo.proof.miniature;

import static dev.statusquo.proof.miniature.Breaker.after;
import static dev.statusquo.proof.miniature.Breaker.instead;
import static dev.statusquo.proof.miniature.Breaker.seeing;
import static dev.statusquo.proof.miniature.Breaker.when;
import static java.util.Map.entry;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Breakers of the items' promises, by name. */
final class ItemBreakers {
    private static final String LIST = "/s/[^/]+/items";
    private static final String ITEM = LIST + "/[^/]+";
    private static final String BOTH = LIST + "(?:/[^/]+)?";

    private ItemBreakers() {}

    static Map<String, Breaker> creating() {
        return Map.ofEntries(
                entry("created-without-location", after("POST", LIST, answer -> answer.without("Location"))),
                entry("created-is-200", after("POST", LIST, answer -> answer.withStatus(200))),
                entry(
                        "location-leads-nowhere",
                        after(
                                "POST",
                                LIST,
                                answer -> answer.without("Location").with("Location", "/s/nowhere/items/0"))),
                entry("create-forgets-the-name", seeing("POST", LIST, asked -> asked.saying("{\"n\": 1}"))),
                entry("post-creates-once", when("POST", LIST, ItemBreakers::putInstead)),
                entry("list-is-always-empty", after("GET", LIST, answer -> answer.withContent("[]"))),
                entry("scopes-are-one", seeing(".*", BOTH, ItemBreakers::inOneScope)),
                entry(
                        "missing-is-200",
                        after(".*", ITEM, answer -> answer.status() == 404 ? answer.withStatus(200) : answer)),
                entry(
                        "missing-is-500",
                        after(".*", ITEM, answer -> answer.status() == 404 ? answer.withStatus(500) : answer)),
                entry(
                        "invalid-item-is-500",
                        after(".*", BOTH, answer -> isRefusal(answer) ? answer.withStatus(500) : answer)),
                entry(
                        "invalid-item-is-taken",
                        after(".*", BOTH, answer -> isRefusal(answer) ? answer.withStatus(200) : answer)));
    }

    static Map<String, Breaker> putting() {
        return Map.ofEntries(
                entry("put-always-200", after("PUT", ITEM, answer -> answer.withStatus(200))),
                entry("put-always-201", after("PUT", ITEM, answer -> answer.withStatus(201))),
                entry("put-forgets", seeing("PUT", ITEM, asked -> asked.saying("{\"n\": 0}"))),
                entry("put-merges", onExisting((asked, conforming) -> conforming.answer(asked.by("PATCH")))),
                entry(
                        "put-adds-up",
                        onExisting((asked, conforming) -> conforming.answer(
                                asked.by("PATCH").saying("{\"increment\": " + number(asked, "n") + "}")))),
                entry("put-appends", onExisting(ItemBreakers::appended)),
                entry("refused-put-deletes", when("PUT", ITEM, ItemBreakers::deletedOnRefusal)));
    }

    static Map<String, Breaker> patching() {
        return Map.ofEntries(
                entry("merge-forgets-members", seeing("PATCH", ITEM, asked -> asked.by("PUT"))),
                entry("merge-ignores-null", when("PATCH", ITEM, ItemBreakers::unlessNull)),
                entry(
                        "increment-adds-once",
                        seeing(
                                "PATCH",
                                ITEM,
                                asked -> asked.saying("{\"n\": " + (1 + number(asked, "increment")) + "}"))));
    }

    static Map<String, Breaker> deleting() {
        return Map.ofEntries(
                entry("delete-answers-205", after("DELETE", ITEM, answer -> answer.withStatus(205))),
                entry("delete-leaves-it", instead("DELETE", ITEM, asked -> MiniatureResponse.empty(204))),
                entry(
                        "repeated-delete-is-500",
                        after("DELETE", ITEM, answer -> answer.status() == 404 ? answer.withStatus(500) : answer)),
                entry("repeated-delete-takes-another", when("DELETE", ITEM, ItemBreakers::takingAnother)));
    }

    private static Breaker onExisting(Breaker breaker) {
        return when("PUT", ITEM, (asked, conforming) -> {
            boolean exists = conforming.answer(asked.by("GET")).status() == 200;
            return exists ? breaker.answer(asked, conforming) : conforming.answer(asked);
        });
    }

    private static MiniatureResponse putInstead(MiniatureRequest asked, Handler conforming) {
        String only = asked.path() + "/1";
        return conforming
                .answer(asked.by("PUT").at(only))
                .withStatus(201)
                .without("Location")
                .with("Location", only);
    }

    private static MiniatureRequest inOneScope(MiniatureRequest asked) {
        return asked.at(asked.target().replaceFirst("^/s/[^/]+", "/s/all"));
    }

    private static boolean isRefusal(MiniatureResponse answer) {
        return answer.status() == 400 || answer.status() == 422;
    }

    private static MiniatureResponse appended(MiniatureRequest asked, Handler conforming) {
        String list = asked.path().substring(0, asked.path().lastIndexOf('/'));
        conforming.answer(asked.by("POST").at(list));
        return conforming.answer(asked);
    }

    private static MiniatureResponse deletedOnRefusal(MiniatureRequest asked, Handler conforming) {
        MiniatureResponse answer = conforming.answer(asked);
        if (isRefusal(answer)) {
            conforming.answer(asked.by("DELETE"));
        }
        return answer;
    }

    private static MiniatureResponse unlessNull(MiniatureRequest asked, Handler conforming) {
        boolean isNull = asked.json()
                .map(json -> json.path("name"))
                .filter(JsonNode::isNull)
                .isPresent();
        return conforming.answer(isNull ? asked.by("GET") : asked);
    }

    private static MiniatureResponse takingAnother(MiniatureRequest asked, Handler conforming) {
        MiniatureResponse answer = conforming.answer(asked);
        if (answer.status() == 404) {
            conforming.answer(asked.at(asked.path().replaceFirst("[^/]+$", "1")));
        }
        return answer;
    }

    private static long number(MiniatureRequest asked, String member) {
        return asked.json().map(json -> json.path(member).asLong()).orElse(0L);
    }
}
