package dev.statusquo.proof.miniature;

import dev.statusquo.http.Octets;
import java.util.Arrays;
import java.util.Optional;

/** Entity tags of items, and what becomes of a request that has preconditions (RFC 9110 13.2.2; items have no date). */
final class Preconditions {
    private static final String ANY = "*";

    private Preconditions() {}

    /** {@return the strong entity tag of an item} */
    static String tag(Item item) {
        return '"' + Octets.utf8(item.json().toString()).sha256().slice(0, 8).hex() + '"';
    }

    /** {@return the refusal, where the item as it is now does not meet the request's preconditions} */
    static Optional<MiniatureResponse> refusal(MiniatureRequest asked, Optional<Item> now) {
        Optional<String> tag = now.map(Preconditions::tag);
        boolean matches = asked.fields()
                .combined("If-Match")
                .map(tags -> names(tags, tag))
                .orElse(true);
        if (!matches) {
            return Optional.of(MiniatureResponse.message(412, "The item is not the one that If-Match names"));
        }
        boolean known = asked.fields()
                .combined("If-None-Match")
                .map(tags -> names(tags.replace("W/", ""), tag))
                .orElse(false);
        return known ? Optional.of(unchanged(asked, tag.orElse(""))) : Optional.empty();
    }

    private static boolean names(String tags, Optional<String> tag) {
        return tag.filter(one -> tags.strip().equals(ANY)
                        || Arrays.stream(tags.split(",", -1)).map(String::strip).anyMatch(one::equals))
                .isPresent();
    }

    private static MiniatureResponse unchanged(MiniatureRequest asked, String tag) {
        MiniatureResponse answer = asked.effectiveMethod().equals("GET")
                ? MiniatureResponse.empty(304)
                : MiniatureResponse.message(412, "There is an item that If-None-Match names");
        return answer.with("ETag", tag);
    }
}
