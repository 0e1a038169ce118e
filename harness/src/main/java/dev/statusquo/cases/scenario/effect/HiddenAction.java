package dev.statusquo.cases.scenario.effect;

import dev.statusquo.cases.kit.RequestDraft;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the name of a change into a request: where widespread middleware, or a careless handler, would look for one. */
@FunctionalInterface
interface HiddenAction {
    SortedMap<String, HiddenAction> ALL = new TreeMap<>(Map.of(
            "content",
            HiddenAction::content,
            "override-fields",
            HiddenAction::overrideFields,
            "override-query",
            query("_method=DELETE", "method=DELETE", "X-HTTP-Method-Override=DELETE"),
            "action-query",
            query("action=delete", "delete=1", "id=1", "cmd=remove", "n=7", "increment=1", "name=other")));

    RequestDraft put(RequestDraft ask);

    private static RequestDraft content(RequestDraft ask) {
        return ask.json("{\"_method\":\"DELETE\",\"action\":\"delete\",\"name\":\"other\",\"n\":7,\"increment\":1}");
    }

    private static RequestDraft overrideFields(RequestDraft ask) {
        return List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "X-Method").stream()
                .reduce(ask, (with, name) -> with.with(name, "DELETE"), (a, b) -> b);
    }

    private static HiddenAction query(String... pairs) {
        String query = Stream.of(pairs).collect(Collectors.joining("&", "?", ""));
        return ask -> ask.at(ask.target() + query);
    }
}
