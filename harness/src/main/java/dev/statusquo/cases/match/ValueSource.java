package dev.statusquo.cases.match;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import dev.statusquo.model.ObservedStep;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one thing out of what was seen, by the words that {@code save} and {@code record} use. */
public final class ValueSource {
    private static final Set<String> WORDS = Set.of(
            "status", "end", "reason", "version", "state", "calls", "content", "next", "interim", "framing", "type",
            "names", "digest", "octets", "cookies");
    private static final Map<End, String> ENDS = Map.of(
            End.COMPLETE, "complete",
            End.PARTIAL, "partial",
            End.CLOSED, "closed-empty",
            End.RESET, "reset",
            End.HANG, "hang",
            End.UNREACHABLE, "unreachable");

    private ValueSource() {}

    /** {@return whether the words name something that can be read} */
    public static boolean isKnown(String words) {
        return WORDS.contains(words)
                || words.startsWith("field ")
                || words.startsWith("has ")
                || words.startsWith("json /")
                || words.startsWith("save ");
    }

    /** {@return what several sources name, those that are absent left out, joined by spaces} */
    public static String readAll(List<String> sources, ObservedStep seen, Variables variables) {
        return sources.stream()
                .map(source -> read(source, seen, variables))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** {@return what the words name, an empty text if it is absent} */
    public static String read(String words, ObservedStep seen, Variables variables) {
        Exchange exchange = seen.exchange();
        if (words.startsWith("field ")) {
            return exchange.fields().combined(words.substring(6)).orElse("");
        }
        if (words.startsWith("has ")) {
            return exchange.fields().has(words.substring(4)) ? words.substring(4) : "";
        }
        if (words.startsWith("json ")) {
            return ContentMatchers.tree(ContentMatchers.contentOf(exchange))
                    .map(t -> t.at(words.substring(5)))
                    .filter(n -> !n.isMissingNode())
                    .map(ContentMatchers::textOf)
                    .orElse("");
        }
        if (words.startsWith("save ")) {
            return variables.in("${" + words.substring(5) + "}");
        }
        return ofExchange(words, seen);
    }

    private static String ofExchange(String word, ObservedStep seen) {
        Exchange exchange = seen.exchange();
        return switch (word) {
            case "status" -> exchange.status().map(Object::toString).orElse("");
            case "end" -> end(exchange);
            case "reason" -> exchange.response().map(Response::reason).orElse("");
            case "version" -> exchange.response().map(Response::version).orElse("");
            case "state" -> seen.state().orElse("");
            case "calls" -> seen.calls().map(Object::toString).orElse("");
            case "content" -> ContentMatchers.contentOf(exchange).asUtf8();
            case "next" -> exchange.next().map(ValueSource::word).orElse("");
            case "interim" ->
                exchange.interim().stream().map(r -> r.status().toString()).collect(Collectors.joining(","));
            case "framing" -> exchange.response().map(r -> word(r.framing())).orElse("");
            case "type" ->
                exchange.fields().first("Content-Type").map(Rules::mediaType).orElse("");
            case "names" -> names(exchange);
            case "digest" -> digest(ContentMatchers.contentOf(exchange));
            case "octets" ->
                exchange.response().map(r -> String.valueOf(r.content().size())).orElse("");
            case "cookies" -> SetCookies.of(exchange.fields());
            default -> throw new IllegalArgumentException("nothing is called '" + word + "'");
        };
    }

    /** {@return the names of the response's fields, each once, in the order of the alphabet: which are there, not how they are written} */
    private static String names(Exchange exchange) {
        return exchange.fields().lines().stream()
                .map(field -> Rules.lower(field.name()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** {@return the first eight octets of the content's SHA-256 in hexadecimal, an empty text if there is no content} */
    private static String digest(Octets content) {
        return content.isEmpty() ? "" : content.sha256().slice(0, 8).hex();
    }

    /** {@return the ending as one word; {@code malformed} if what came is no HTTP message} */
    public static String end(Exchange exchange) {
        return exchange.fault().isPresent() && exchange.end() != End.HANG && exchange.end() != End.RESET
                ? "malformed"
                : ENDS.getOrDefault(exchange.end(), exchange.end().words());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
