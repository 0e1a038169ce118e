package dev.statusquo.proof.miniature;

import static dev.statusquo.proof.miniature.Breaker.after;
import static dev.statusquo.proof.miniature.Breaker.seeing;
import static dev.statusquo.proof.miniature.Breaker.when;
import static java.util.Map.entry;

import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Breakers of entity tags and preconditions, by name. */
final class ConditionalBreakers {
    private static final String ITEM = "/s/[^/]+/items/[^/]+";
    private static final String WRITES = "PUT|PATCH|DELETE";
    private static final String SAME = "\"same\"";

    private ConditionalBreakers() {}

    static Map<String, Breaker> all() {
        return Map.ofEntries(
                entry("tag-never-changes", ConditionalBreakers::oneTag),
                entry("tag-is-missing", after("GET|HEAD", ITEM, answer -> answer.without("ETag"))),
                entry("weak-tag-is-strong", seeing(WRITES, ITEM, changing("If-Match", tags -> tags.replace("W/", "")))),
                entry("match-is-ignored", seeing(WRITES, ITEM, without("If-Match"))),
                entry("match-is-always-false", seeing(WRITES, ITEM, changing("If-Match", tags -> "\"none\""))),
                entry("none-match-is-ignored", seeing(".*", ITEM, without("If-None-Match"))),
                entry("refused-write-is-done", when(WRITES, ITEM, ConditionalBreakers::doneAllTheSame)));
    }

    private static MiniatureResponse oneTag(MiniatureRequest asked, Handler conforming) {
        if (!asked.path().matches(ITEM)) {
            return conforming.answer(asked);
        }
        MiniatureRequest understood = changing("If-Match", tags -> tags.equals(SAME) ? "*" : tags)
                .andThen(changing("If-None-Match", tags -> tags.equals(SAME) ? "*" : tags))
                .apply(asked);
        MiniatureResponse answer = conforming.answer(understood);
        return answer.fields().has("ETag") ? answer.without("ETag").with("ETag", SAME) : answer;
    }

    private static MiniatureResponse doneAllTheSame(MiniatureRequest asked, Handler conforming) {
        MiniatureResponse answer = conforming.answer(asked);
        if (answer.status() == 412) {
            conforming.answer(
                    without("If-Match").andThen(without("If-None-Match")).apply(asked));
        }
        return answer;
    }

    static UnaryOperator<MiniatureRequest> changing(String name, UnaryOperator<String> change) {
        return asked -> asked.with(new Fields(asked.fields().lines().stream()
                .map(field -> field.isNamed(name) ? new Field(field.name(), change.apply(field.value())) : field)
                .toList()));
    }

    static UnaryOperator<MiniatureRequest> without(String name) {
        return asked -> asked.with(new Fields(asked.fields().lines().stream()
                .filter(field -> !field.isNamed(name))
                .toList()));
    }
}
