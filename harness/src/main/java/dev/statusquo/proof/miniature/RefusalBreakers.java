package dev.statusquo.proof.miniature;

import static dev.statusquo.proof.miniature.Breaker.after;
import static dev.statusquo.proof.miniature.Breaker.instead;
import static dev.statusquo.proof.miniature.Breaker.seeing;
import static dev.statusquo.proof.miniature.Breaker.when;
import static dev.statusquo.proof.miniature.MiniatureItems.BOTH;
import static dev.statusquo.proof.miniature.MiniatureItems.ITEM;
import static java.util.Map.entry;

import java.util.Map;

/** Breakers of what a refusal promises, of preconditions and of redirects, by name. */
final class RefusalBreakers {
    private static final String NOWHERE = "/s/[^/]+/nothing/.*";
    private static final String SLASHED = BOTH + "/";

    private RefusalBreakers() {}

    static Map<String, Breaker> all() {
        return Map.ofEntries(
                entry("refused-path-writes", when("PUT", NOWHERE, (asked, conforming) -> {
                    MiniatureItems.append(asked.at(asked.path().replace("/nothing/", "/items/")), conforming);
                    return conforming.answer(asked);
                })),
                entry(
                        "second-host-is-served",
                        after("PUT", ITEM, answer -> answer.status() == 400 ? answer.withStatus(422) : answer)),
                entry("refused-path-runs-a-handler", when("PUT", NOWHERE, (asked, conforming) -> {
                    conforming.answer(asked.at("/echo"));
                    return conforming.answer(asked);
                })),
                entry(
                        "unheard-of-method-runs-a-handler",
                        when("UNHEARD-OF", ".*", (asked, conforming) -> conforming.answer(asked.by("GET")))),
                entry("refused-by-412-writes-all-the-same", when("PUT|PATCH|DELETE", ITEM, (asked, conforming) -> {
                    MiniatureResponse answer = conforming.answer(asked);
                    if (answer.status() == 412) {
                        conforming.answer(asked.without("If-Match", "If-None-Match"));
                    }
                    return answer;
                })),
                entry("if-match-is-ignored", seeing("PUT|PATCH|DELETE", ITEM, asked -> asked.without("If-Match"))),
                entry(
                        "if-none-match-is-ignored",
                        seeing("PUT|PATCH|DELETE", ITEM, asked -> asked.without("If-None-Match"))),
                entry("half-content-is-stored", seeing("PUT|POST", BOTH, MiniatureRequest::completed)),
                entry("slash-redirects-with-301", instead(".*", SLASHED, asked -> unslashed(asked, 301))),
                entry("slash-redirects-with-308", instead(".*", SLASHED, asked -> unslashed(asked, 308))));
    }

    private static MiniatureResponse unslashed(MiniatureRequest asked, int code) {
        return MiniatureResponse.empty(code).with("Location", asked.path().replaceFirst("/$", ""));
    }
}
