package dev.statusquo.proof.miniature;

import static dev.statusquo.proof.miniature.Breaker.after;
import static dev.statusquo.proof.miniature.Breaker.when;
import static dev.statusquo.proof.miniature.MiniatureItems.BOTH;
import static dev.statusquo.proof.miniature.MiniatureItems.ITEM;
import static dev.statusquo.proof.miniature.MiniatureItems.LIST;
import static dev.statusquo.proof.miniature.MiniatureItems.TESTED;
import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Predicate;

/** Breakers of what safe methods promise, by name; one of them blinds the oracle. */
final class SafetyBreakers {
    private SafetyBreakers() {}

    static Map<String, Breaker> all() {
        return Map.ofEntries(
                entry(
                        "get-counts-itself",
                        first(
                                "GET",
                                ITEM,
                                (asked, conforming) -> MiniatureItems.quietly(
                                        "PATCH", asked.path(), "{\"increment\": 1}", conforming))),
                entry(
                        "head-runs-the-mutating-handler",
                        first(
                                "HEAD",
                                ITEM,
                                (asked, conforming) ->
                                        conforming.answer(asked.by("PATCH").saying("{\"increment\": 0}")))),
                entry(
                        "options-runs-the-only-handler",
                        when("OPTIONS", "/json", (asked, conforming) -> conforming.answer(asked.by("POST")))),
                entry("options-resets", first("OPTIONS", BOTH, MiniatureItems::takeNext)),
                entry("trace-writes", first("TRACE", BOTH, MiniatureItems::append)),
                entry("query-writes", first("QUERY", LIST, MiniatureItems::append)),
                entry(
                        "action-in-the-query-is-obeyed",
                        obeying(asked -> asked.query().contains("action=delete"))),
                entry(
                        "override-in-the-query-is-obeyed",
                        obeying(asked -> asked.query().contains("_method=DELETE"))),
                entry(
                        "override-field-is-obeyed",
                        obeying(asked -> asked.fields().has("X-HTTP-Method-Override"))),
                entry(
                        "content-of-a-get-is-obeyed",
                        when(
                                "GET",
                                ITEM,
                                (asked, conforming) ->
                                        conforming.answer(asked.content().isEmpty() ? asked : asked.by("PUT")))),
                entry("list-links-to-a-deletion", SafetyBreakers::linkingToDeletion),
                entry(
                        "state-is-always-the-same",
                        after(
                                "GET",
                                "/_fixture/state",
                                answer -> answer.withMember(object -> object.put("digest", "0".repeat(64))))));
    }

    private interface Aside {
        void happens(MiniatureRequest asked, Handler conforming);
    }

    /** {@return one that does something before it answers as it should} */
    private static Breaker first(String methods, String paths, Aside aside) {
        return when(methods, paths, (asked, conforming) -> {
            aside.happens(asked, conforming);
            return conforming.answer(asked);
        });
    }

    private static Breaker obeying(Predicate<MiniatureRequest> isTold) {
        return when(
                "GET",
                TESTED,
                (asked, conforming) -> conforming.answer(isTold.test(asked) ? asked.by("DELETE") : asked));
    }

    private static MiniatureResponse linkingToDeletion(MiniatureRequest asked, Handler conforming) {
        if (asked.method().equals("GET") && asked.path().matches(LIST + "/delete-all")) {
            MiniatureItems.takeNext(asked, conforming);
            return MiniatureResponse.text(200, "deleted");
        }
        MiniatureResponse answer = conforming.answer(asked);
        boolean isList = asked.path().matches(LIST) && answer.status() == 200;
        return isList && !asked.method().matches("POST")
                ? answer.with("Link", "<" + asked.path() + "/delete-all>; rel=\"edit\"")
                : answer;
    }
}
