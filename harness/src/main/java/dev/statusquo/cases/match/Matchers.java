package dev.statusquo.cases.match;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Framing;
import dev.statusquo.http.Next;
import dev.statusquo.http.Response;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Place;
import dev.statusquo.model.Place.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Matchers of the status line, the framing, the connection and the side channel. */
final class Matchers {
    /** What a name stands for may be several codes. */
    private static final Pattern SEPARATOR = Pattern.compile(", ");

    private Matchers() {}

    /** {@return a matcher of the status code: {@code 204}, {@code 2xx}, or none of them} */
    static Matcher status(List<String> patterns, boolean not) {
        boolean isPlain = patterns.stream().noneMatch(pattern -> pattern.contains("${"));
        List<String> plain = isPlain ? codes(patterns, Variables.of(Map.of())) : List.of();
        return (seen, variables) -> {
            List<String> permitted = isPlain ? plain : codes(patterns, variables);
            String actual = seen.exchange().status().map(Object::toString).orElse("none");
            boolean named = permitted.stream().anyMatch(p -> isOf(p, actual));
            return differs(
                    Kind.STATUS,
                    named != not,
                    () -> (not ? "not " : "") + String.join(" or ", permitted),
                    () -> actual);
        };
    }

    private static List<String> codes(List<String> patterns, Variables variables) {
        return patterns.stream()
                .flatMap(pattern -> SEPARATOR.splitAsStream(variables.in(pattern)))
                .toList();
    }

    private static boolean isOf(String pattern, String code) {
        return pattern.endsWith("xx")
                ? code.length() == 3 && code.charAt(0) == pattern.charAt(0)
                : code.equals(pattern);
    }

    static Matcher reason(Rule rule) {
        return ofResponse(Kind.REASON, rule, Response::reason);
    }

    static Matcher version(Rule rule) {
        return ofResponse(Kind.VERSION, rule, Response::version);
    }

    private static Matcher ofResponse(Kind where, Rule rule, java.util.function.Function<Response, String> aspect) {
        return (seen, variables) -> {
            Optional<String> actual = seen.exchange().response().map(aspect);
            return differs(
                    where,
                    rule.accepts(actual, variables),
                    () -> rule.words(variables),
                    () -> QuotedValue.quoted(actual));
        };
    }

    /** {@return a matcher of the octets that were sent, one char each} */
    static Matcher request(Rule rule) {
        return (seen, variables) -> {
            Optional<String> sent = Optional.of(SentRequest.textOf(seen.exchange()));
            return differs(
                    Kind.REQUEST,
                    rule.accepts(sent, variables),
                    () -> rule.words(variables),
                    () -> QuotedValue.quoted(sent));
        };
    }

    /** {@return a matcher of what had come when the content that was held back was sent} */
    static Matcher beforeContent(List<String> permitted) {
        return (seen, variables) -> {
            String actual = BeforeContent.of(seen.exchange()).word();
            return differs(
                    Place.other("before content"),
                    permitted.contains(actual),
                    () -> String.join(" or ", permitted),
                    () -> actual);
        };
    }

    /** {@return a matcher of the method of the request that was sent} */
    static Matcher requestMethod(List<String> permitted) {
        return (seen, variables) -> {
            String method = SentRequest.of(seen.exchange()).method();
            return differs(
                    Kind.REQUEST,
                    permitted.contains(method),
                    () -> "the method " + String.join(" or ", permitted),
                    () -> QuotedValue.quoted(method));
        };
    }

    /** {@return a matcher of the final response's status line and field lines as they came} */
    static Matcher head(Rule rule) {
        return (seen, variables) -> {
            Optional<String> head = RawHead.of(seen.exchange());
            return differs(
                    Kind.HEAD,
                    rule.accepts(head, variables),
                    () -> rule.words(variables),
                    () -> QuotedValue.quoted(head));
        };
    }

    static Matcher interim(List<String> codes) {
        return (seen, variables) -> {
            List<String> actual = seen.exchange().interim().stream()
                    .map(r -> r.status().toString())
                    .toList();
            return differs(Kind.INTERIM, actual.equals(codes), () -> words(codes), () -> words(actual));
        };
    }

    static Matcher someInterim() {
        return on(
                Kind.INTERIM,
                (exchange, v) -> !exchange.interim().isEmpty(),
                "an interim response",
                exchange -> words(List.of()));
    }

    private static String words(List<String> codes) {
        return codes.isEmpty() ? "no interim response" : String.join(", then ", codes);
    }

    static Matcher noSurplus() {
        return on(
                Kind.SURPLUS,
                (exchange, v) -> exchange.surplus().isEmpty(),
                "no octets after the message",
                exchange -> QuotedValue.quoted(exchange.surplus().asLatin1()));
    }

    static Matcher framing(List<Framing> permitted) {
        String words = permitted.stream().map(Matchers::lower).collect(Collectors.joining(" or "));
        return on(
                Kind.FRAMING,
                (exchange, v) -> exchange.response()
                        .map(Response::framing)
                        .filter(permitted::contains)
                        .isPresent(),
                words,
                exchange -> exchange.response().map(r -> lower(r.framing())).orElse("none"));
    }

    private static String lower(Framing framing) {
        return framing.name().toLowerCase(Locale.ROOT);
    }

    /** {@return a matcher that holds Content-Length against the octets, if both can be compared (RFC 9110 8.6)} */
    static Matcher lengthIsTrue() {
        return (seen, variables) -> {
            Optional<String> length = seen.exchange().fields().first("Content-Length");
            boolean counted = seen.exchange()
                    .response()
                    .map(Response::framing)
                    .filter(f -> f == Framing.LENGTH)
                    .isPresent();
            if (length.isEmpty() || !counted) {
                return List.of();
            }
            int octets = seen.exchange().response().orElseThrow().content().size()
                    + seen.exchange().surplus().size();
            return differs(
                    Place.field("Content-Length"),
                    length.get().equals(String.valueOf(octets)),
                    () -> String.valueOf(octets),
                    () -> QuotedValue.quoted(length));
        };
    }

    static Matcher next(List<Next> permitted) {
        String words = permitted.stream().map(Matchers::lower).collect(Collectors.joining(" or "));
        return on(
                Kind.NEXT,
                (exchange, v) -> exchange.next().filter(permitted::contains).isPresent(),
                words,
                exchange -> exchange.next().map(Matchers::lower).orElse("not tried"));
    }

    private static String lower(Next next) {
        return next.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Matcher state(Rule rule) {
        return (seen, variables) -> differs(
                Kind.STATE,
                rule.accepts(seen.state(), variables),
                () -> rule.words(variables),
                () -> QuotedValue.quoted(seen.state()));
    }

    static Matcher calls(List<String> permitted) {
        return (seen, variables) -> {
            String actual = seen.calls().map(Object::toString).orElse("not counted");
            return differs(Kind.CALLS, permitted.contains(actual), () -> String.join(" or ", permitted), () -> actual);
        };
    }

    private static Matcher on(
            Kind where,
            BiFunction<Exchange, Variables, Boolean> holds,
            String expected,
            java.util.function.Function<Exchange, String> actual) {
        return (seen, variables) -> differs(
                where, holds.apply(seen.exchange(), variables), () -> expected, () -> actual.apply(seen.exchange()));
    }

    private static List<Mismatch> differs(
            Kind where, boolean holds, Supplier<String> expected, Supplier<String> actual) {
        return differs(Place.of(where), holds, expected, actual);
    }

    /** {@return one difference, or none if it holds; the words are made only if they are told} */
    static List<Mismatch> differs(Place where, boolean holds, Supplier<String> expected, Supplier<String> actual) {
        return holds ? List.of() : List.of(new Mismatch(where, expected.get(), actual.get()));
    }
}
