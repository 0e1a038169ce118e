package dev.statusquo.proof.miniature;

import static dev.statusquo.proof.miniature.Breaker.when;
import static java.util.Map.entry;

import dev.statusquo.http.Octets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Breakers of promises that hold for each request alone and are broken after certain others, by name. */
final class SequenceBreakers {
    private static final String ITEM = "/s/[^/]+/items/[^/]+";
    private static final String TESTED = "(?!/_fixture/).*";

    private SequenceBreakers() {}

    static Map<String, Supplier<Breaker>> all() {
        return Map.ofEntries(
                entry("put-after-delete-brings-the-old-back", () -> restoring("PUT")),
                entry("patch-after-put-applies-to-the-old", SequenceBreakers::oldIsPatched),
                entry("put-sent-before-is-ignored", SequenceBreakers::ignoringKnown),
                entry("third-delete-takes-another", () -> nth("DELETE", 3, SequenceBreakers::firstIsGone)),
                entry("fourth-equal-put-counts-up", () -> nth("PUT", 4, SequenceBreakers::oneMore)),
                entry("get-after-delete-restores", () -> restoring("GET")),
                entry("head-after-put-counts", SequenceBreakers::countingHead),
                entry("third-get-deletes", () -> nth("GET", 3, SequenceBreakers::deleted)));
    }

    /** A soft delete that a later request forgets about: the item comes back as it was. */
    private static Breaker restoring(String method) {
        Map<String, Octets> deleted = new ConcurrentHashMap<>();
        return when("DELETE|" + method, ITEM, (asked, conforming) -> {
            if (asked.method().equals("DELETE")) {
                MiniatureResponse old = conforming.answer(asked.by("GET"));
                if (old.status() == 200) {
                    deleted.put(asked.path(), old.content());
                }
                return conforming.answer(asked);
            }
            MiniatureResponse answer = conforming.answer(asked);
            Optional.ofNullable(deleted.remove(asked.path()))
                    .ifPresent(old -> conforming.answer(asked.by("PUT").saying(old.asUtf8())));
            return answer;
        });
    }

    /** A cache that PUT does not clear: an increment adds to what stood there before. */
    private static Breaker oldIsPatched() {
        Map<String, Octets> before = new ConcurrentHashMap<>();
        return when("PUT|PATCH", ITEM, (asked, conforming) -> {
            if (asked.method().equals("PUT")) {
                MiniatureResponse old = conforming.answer(asked.by("GET"));
                if (old.status() == 200) {
                    before.put(asked.path(), old.content());
                }
            } else {
                Optional.ofNullable(before.remove(asked.path()))
                        .ifPresent(old -> conforming.answer(asked.by("PUT").saying(old.asUtf8())));
            }
            return conforming.answer(asked);
        });
    }

    /** Takes a PUT for a repeated one where it has seen it at any time before, whatever happened since. */
    private static Breaker ignoringKnown() {
        Map<String, MiniatureResponse> known = new ConcurrentHashMap<>();
        return when("PUT", ITEM, (asked, conforming) -> {
            MiniatureResponse first = known.get(asked.path() + asked.content().asUtf8());
            if (first != null && conforming.answer(asked.by("GET")).status() == 200) {
                return first.withStatus(200);
            }
            MiniatureResponse answer = conforming.answer(asked);
            known.put(asked.path() + asked.content().asUtf8(), answer);
            return answer;
        });
    }

    /** Does something more at the nth equal request in a row to one item. */
    private static Breaker nth(String method, int n, Breaker more) {
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        Map<String, String> last = new ConcurrentHashMap<>();
        return when(".*", TESTED, (asked, conforming) -> {
            String scope = asked.path().replaceFirst("/items.*", "");
            String said = asked.method() + asked.path() + asked.content().asUtf8();
            boolean isSame = said.equals(last.put(scope, said));
            int count = isSame ? counts.merge(scope, 1, Integer::sum) : 1;
            counts.put(scope, count);
            MiniatureResponse answer = conforming.answer(asked);
            boolean isItem = asked.method().equals(method) && asked.path().matches(ITEM);
            if (isItem && count == n) {
                more.answer(asked, conforming);
            }
            return answer;
        });
    }

    private static MiniatureResponse firstIsGone(MiniatureRequest asked, Handler conforming) {
        String list = asked.path().substring(0, asked.path().lastIndexOf('/'));
        String first = MiniatureResponse.JSON
                .readTree(conforming.answer(asked.by("GET").at(list)).content().toArray())
                .path(0)
                .path("id")
                .asString("");
        return conforming.answer(asked.at(list + "/" + first));
    }

    private static MiniatureResponse deleted(MiniatureRequest asked, Handler conforming) {
        return conforming.answer(asked.by("DELETE"));
    }

    private static MiniatureResponse oneMore(MiniatureRequest asked, Handler conforming) {
        return conforming.answer(asked.by("PATCH").saying("{\"increment\": 1}"));
    }

    private static Breaker countingHead() {
        Map<String, Boolean> put = new ConcurrentHashMap<>();
        return when("PUT|HEAD", ITEM, (asked, conforming) -> {
            MiniatureResponse answer = conforming.answer(asked);
            if (asked.method().equals("PUT")) {
                put.put(asked.path(), true);
            } else if (put.remove(asked.path()) != null) {
                oneMore(asked, conforming);
            }
            return answer;
        });
    }
}
