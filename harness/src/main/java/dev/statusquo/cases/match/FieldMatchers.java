package dev.statusquo.cases.match;

import dev.statusquo.model.Mismatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Matchers of the header section. */
final class FieldMatchers {
    private FieldMatchers() {}

    /** {@return the matchers that a map of field names and rules stands for} */
    static List<Matcher> parse(JsonNode fields) {
        List<Matcher> matchers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> e : fields.properties()) {
            switch (e.getKey()) {
                case "absent" -> each(e.getValue(), name -> one(name, Rules.absent()), matchers);
                case "present" -> each(e.getValue(), name -> one(name, Rules.present()), matchers);
                case "once" -> each(e.getValue(), FieldMatchers::once, matchers);
                default -> matchers.add(named(e.getKey(), e.getValue()));
            }
        }
        return matchers;
    }

    private static void each(JsonNode names, Function<String, Matcher> matcher, List<Matcher> into) {
        PermittedAnswerParser.texts(names).stream().map(matcher).forEach(into::add);
    }

    private static Matcher named(String name, JsonNode value) {
        if (value.has("httpDate")) {
            return date(name, Duration.ofSeconds(value.get("httpDate").asInt()));
        }
        return value.has("notAfter")
                ? notAfter(name, value.get("notAfter").asString())
                : one(name, PermittedAnswerParser.rule(value));
    }

    private static Matcher one(String name, Rule rule) {
        return (seen, variables) -> {
            Optional<String> actual = seen.exchange().fields().combined(name);
            return differs(
                    name,
                    rule.accepts(actual, variables),
                    () -> rule.words(variables),
                    () -> QuotedValue.quoted(actual));
        };
    }

    private static Matcher once(String name) {
        return (seen, variables) -> {
            List<String> values = seen.exchange().fields().values(name);
            return differs(
                    name, values.size() <= 1, () -> "at most one line", () -> values.size() + " lines: " + values);
        };
    }

    private static Matcher date(String name, Duration tolerance) {
        return (seen, variables) -> {
            Optional<String> value = seen.exchange().fields().combined(name);
            Optional<Instant> date = value.flatMap(HttpDate::parse);
            Instant now = seen.exchange().at();
            boolean near = tolerance.isZero()
                    || date.filter(d -> HttpDate.isWithin(d, now, tolerance)).isPresent();
            String expected = tolerance.isZero()
                    ? "an IMF-fixdate"
                    : "an IMF-fixdate within " + tolerance.toSeconds() + " s of " + now;
            return differs(name, date.isPresent() && near, () -> expected, () -> QuotedValue.quoted(value));
        };
    }

    private static Matcher notAfter(String name, String other) {
        return (seen, variables) -> {
            Optional<String> value = seen.exchange().fields().combined(name);
            Optional<String> bound = seen.exchange().fields().combined(other);
            boolean holds = value.flatMap(HttpDate::parse)
                    .flatMap(v -> bound.flatMap(HttpDate::parse).map(b -> !v.isAfter(b)))
                    .orElse(false);
            return differs(
                    name,
                    holds,
                    () -> "not later than " + other + " " + QuotedValue.quoted(bound),
                    () -> QuotedValue.quoted(value));
        };
    }

    private static List<Mismatch> differs(
            String name, boolean holds, Supplier<String> expected, Supplier<String> actual) {
        return Matchers.differs("field " + name, holds, expected, actual);
    }
}
