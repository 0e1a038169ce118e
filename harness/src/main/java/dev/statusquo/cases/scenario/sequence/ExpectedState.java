package dev.statusquo.cases.scenario.sequence;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Response;
import dev.statusquo.http.StatusCode;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Place;
import dev.statusquo.model.Place.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a scope should hold while a sequence is played on it. It looks at what came back, and sends nothing. */
final class ExpectedState {
    private final DigestsByState ledger = new DigestsByState();
    private ExpectedItems items = ExpectedItems.none();
    private int step;

    /** Begins with an empty scope, whose digest this is. */
    ExpectedState(String empty) {
        ledger.enter(items, empty, "the start");
    }

    /** {@return every difference between what the next call should do and what it did} */
    List<Mismatch> differences(ExecutedCall played) {
        step++;
        List<Mismatch> found = new ArrayList<>();
        List<Exchange> exchanges = played.exchanges();
        for (int i = 0; i < exchanges.size(); i++) {
            found.addAll(differences(played.call(), exchanges.get(i)));
            items = items.after(played.call());
            if (i == 0) {
                ledger.enter(items, played.first(), place(played, "the first of "))
                        .ifPresent(found::add);
            }
        }
        if (exchanges.size() > 1) {
            ledger.enter(items, played.last(), place(played, "the last of "))
                    .map(m -> m.at(Place.of(Kind.REPEATED_STATE)))
                    .ifPresent(found::add);
        }
        return found.stream()
                .distinct()
                .map(m -> m.at(m.where().inStep(String.valueOf(step))))
                .toList();
    }

    private String place(ExecutedCall played, String which) {
        return "step " + step
                + (played.call().times() > 1 ? ", " + which + played.call().times() : "");
    }

    private List<Mismatch> differences(Call call, Exchange exchange) {
        if (!exchange.isWhole()) {
            return List.of(new Mismatch(Kind.END, "a complete, well-formed response", exchange.summary()));
        }
        Codes codes = Codes.of(call.verb(), items.has(call.item()));
        int code = exchange.status().map(StatusCode::value).orElse(0);
        if (!codes.allow(code)) {
            return List.of(new Mismatch(Kind.STATUS, codes.words() + " for " + call, Integer.toString(code)));
        }
        return call.verb() == Verb.GET && code == 200 ? read(call, exchange) : List.of();
    }

    private List<Mismatch> read(Call call, Exchange exchange) {
        Optional<ItemValue> seen = content(exchange).filter(JsonNode::isObject).map(ItemValue::of);
        return seen.equals(items.find(call.item()))
                ? List.of()
                : List.of(new Mismatch(Kind.CONTENT, words(items.find(call.item())), words(seen)));
    }

    /** {@return the differences between the items that should be there and those of the list} */
    List<Mismatch> differences(Exchange list) {
        Optional<ExpectedItems> seen = content(list).filter(JsonNode::isArray).map(this::listed);
        return seen.filter(items::equals).isPresent()
                ? List.of()
                : List.of(new Mismatch(
                        Place.other("items").inStep(String.valueOf(step)),
                        items.toString(),
                        seen.map(ExpectedItems::toString).orElse(list.summary())));
    }

    /** Ids that no call of the sequence chose are POST's; their order is by id as text, so that values are compared without it. */
    private ExpectedItems listed(JsonNode array) {
        TreeMap<String, ItemValue> named = new TreeMap<>();
        List<ItemValue> others = new ArrayList<>();
        for (JsonNode item : array) {
            String id = item.path("id").asString("");
            if (SequenceSettings.ITEMS.contains(id)) {
                named.put(id, ItemValue.of(item));
            } else {
                others.add(ItemValue.of(item));
            }
        }
        return new ExpectedItems(named, sameButForOrder(others) ? items.posted() : others);
    }

    private boolean sameButForOrder(List<ItemValue> others) {
        return others.stream()
                .map(ItemValue::toString)
                .sorted()
                .toList()
                .equals(items.posted().stream()
                        .map(ItemValue::toString)
                        .sorted()
                        .toList());
    }

    private static Optional<JsonNode> content(Exchange exchange) {
        return exchange.response().map(Response::content).flatMap(octets -> ItemValue.parse(octets.toArray()));
    }

    private static String words(Optional<ItemValue> value) {
        return value.map(ItemValue::toString).orElse("no item");
    }
}
