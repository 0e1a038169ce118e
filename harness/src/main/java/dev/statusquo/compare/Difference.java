package dev.statusquo.compare;

import dev.statusquo.model.ReadExchange;
import dev.statusquo.model.ReadOutcome;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row whose verdict differs.
 *
 * @param row the row's id
 * @param from what the one says, and saw
 * @param to what the other says, and saw
 * @param isOneSided whether one of the two has no such row
 */
public record Difference(String row, String from, String to, boolean isOneSided) {

    static Stream<Difference> between(String row, Optional<ReadOutcome> a, Optional<ReadOutcome> b) {
        boolean same = a.isPresent()
                && b.isPresent()
                && a.get().verdict() == b.get().verdict()
                && recorded(a.get()).equals(recorded(b.get()));
        return same ? Stream.empty() : Stream.of(new Difference(row, words(a), words(b), a.isEmpty() || b.isEmpty()));
    }

    /** What a RECORD says is its verdict: another fact is a difference. */
    private static String recorded(ReadOutcome outcome) {
        return outcome.verdict() == dev.statusquo.model.Verdict.RECORDED ? outcome.note() : "";
    }

    private static String words(Optional<ReadOutcome> outcome) {
        return outcome.map(o -> o.verdict() + detail(o)).orElse("no such row");
    }

    private static String detail(ReadOutcome outcome) {
        if (!outcome.note().isEmpty()) {
            return " (" + outcome.note() + ")";
        }
        String statuses = outcome.exchanges().stream()
                .map(Difference::status)
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", "));
        return statuses.isEmpty() ? "" : " (" + statuses + ")";
    }

    private static String status(ReadExchange exchange) {
        return exchange.status()
                .map(String::valueOf)
                .orElseGet(() -> exchange.end().words());
    }
}
