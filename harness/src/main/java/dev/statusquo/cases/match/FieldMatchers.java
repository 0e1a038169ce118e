package dev.statusquo.cases.match;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Fields;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Matchers of fields: those of the response, of the request as it was sent, or of the request as the app saw it. */
enum FieldMatchers {
    RESPONSE,
    REQUEST,
    /** Those of all interim responses together. */
    INTERIM,
    /** The pairs that {@code /echo} gives back; the whitespace around names is no part of them. */
    ECHO;

    /** {@return the matchers that a map of field names and rules stands for} */
    List<Matcher> parse(JsonNode fields) {
        List<Matcher> matchers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> e : fields.properties()) {
            switch (e.getKey()) {
                case "absent" -> each(e.getValue(), name -> one(name, Rules.absent()), matchers);
                case "present" -> each(e.getValue(), name -> one(name, Rules.present()), matchers);
                case "once" -> each(e.getValue(), this::once, matchers);
                default -> matchers.add(named(e.getKey(), e.getValue()));
            }
        }
        return matchers;
    }

    private static void each(JsonNode names, Function<String, Matcher> matcher, List<Matcher> into) {
        PermittedAnswerParser.texts(names).stream().map(matcher).forEach(into::add);
    }

    private Matcher named(String name, JsonNode value) {
        if (value.has("httpDate")) {
            return date(name, Duration.ofSeconds(value.get("httpDate").asInt()));
        }
        return value.has("notAfter")
                ? notAfter(name, value.get("notAfter").asString())
                : one(name, PermittedAnswerParser.rule(value));
    }

    private Matcher one(String name, Rule rule) {
        return in(name, (fields, exchange, variables) -> {
            Optional<String> actual = fields.combined(name);
            return differs(
                    name,
                    rule.accepts(actual, variables),
                    () -> rule.words(variables),
                    () -> QuotedValue.quoted(actual));
        });
    }

    private Matcher once(String name) {
        return in(name, (fields, exchange, variables) -> {
            List<String> values = fields.values(name);
            return differs(
                    name, values.size() <= 1, () -> "at most one line", () -> values.size() + " lines: " + values);
        });
    }

    private Matcher date(String name, Duration tolerance) {
        return in(name, (fields, exchange, variables) -> {
            Optional<String> value = fields.combined(name);
            Optional<Instant> date = value.flatMap(HttpDate::parse);
            Instant now = exchange.at();
            boolean near = tolerance.isZero()
                    || date.filter(d -> HttpDate.isWithin(d, now, tolerance)).isPresent();
            String expected = tolerance.isZero()
                    ? "an IMF-fixdate"
                    : "an IMF-fixdate within " + tolerance.toSeconds() + " s of " + now;
            return differs(name, date.isPresent() && near, () -> expected, () -> QuotedValue.quoted(value));
        });
    }

    private Matcher notAfter(String name, String other) {
        return in(name, (fields, exchange, variables) -> {
            Optional<String> value = fields.combined(name);
            Optional<String> bound = fields.combined(other);
            boolean holds = value.flatMap(HttpDate::parse)
                    .flatMap(v -> bound.flatMap(HttpDate::parse).map(b -> !v.isAfter(b)))
                    .orElse(false);
            return differs(
                    name,
                    holds,
                    () -> "not later than " + other + " " + QuotedValue.quoted(bound),
                    () -> QuotedValue.quoted(value));
        });
    }

    private Matcher in(String name, Comparing comparing) {
        return (seen, variables) -> section(seen.exchange())
                .map(fields -> comparing.compare(fields, seen.exchange(), variables))
                .orElseGet(() -> differs(
                        name,
                        false,
                        () -> "JSON with the fields that the app saw",
                        () -> QuotedValue.quoted(
                                ContentMatchers.contentOf(seen.exchange()).asUtf8())));
    }

    private Optional<Fields> section(Exchange exchange) {
        return switch (this) {
            case RESPONSE -> Optional.of(exchange.fields());
            case REQUEST -> Optional.of(SentRequest.of(exchange).fields());
            case INTERIM ->
                Optional.of(new Fields(exchange.interim().stream()
                        .flatMap(response -> response.fields().lines().stream())
                        .toList()));
            case ECHO -> EchoedFields.of(exchange);
        };
    }

    private List<Mismatch> differs(String name, boolean holds, Supplier<String> expected, Supplier<String> actual) {
        return switch (this) {
            case RESPONSE -> Matchers.differs(Place.field(name), holds, expected, actual);
            case REQUEST ->
                Matchers.differs(Place.of(Place.Kind.REQUEST), holds, () -> name + ": " + expected.get(), actual);
            case INTERIM ->
                Matchers.differs(Place.of(Place.Kind.INTERIM), holds, () -> name + ": " + expected.get(), actual);
            case ECHO ->
                Matchers.differs(
                        Place.of(Place.Kind.CONTENT),
                        holds,
                        () -> name + " as the app sees it: " + expected.get(),
                        actual);
        };
    }

    /** Compares fields with what is wanted of them. */
    private interface Comparing {
        List<Mismatch> compare(Fields fields, Exchange exchange, Variables variables);
    }
}
