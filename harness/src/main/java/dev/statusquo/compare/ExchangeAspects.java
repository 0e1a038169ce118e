package dev.statusquo.compare;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Field;
import dev.statusquo.http.Framing;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What one exchange of a row showed, normalised.
 *
 * @param number the exchange's number in its row, from 1
 * @param exchange what was sent and received
 * @param run what no other run has, to be taken out
 */
record ExchangeAspects(int number, Exchange exchange, RunFacts run) {

    /** The octets of a request of which a server may leave some unread. */
    private static final int LONG_REQUEST = 1 << 14;

    /** Puts what stands at each place that could differ. */
    void putInto(SortedMap<Aspect, String> aspects) {
        aspects.put(
                at(Part.END),
                isRefusedUnread(exchange)
                        ? NormalisedOutcome.ANY
                        : exchange.end().words());
        exchange.fault().ifPresent(f -> aspects.put(at(Part.FAULT), Normalisation.all(f, run)));
        exchange.next().ifPresent(next -> aspects.put(at(Part.NEXT), words(next)));
        exchange.status().ifPresent(status -> {
            aspects.put(at(Part.STATUS), status.toString());
            received(aspects);
        });
    }

    /**
     * {@return whether a server refused more than it had read} Its close then resets the connection, and whether a
     * client has read the answer by that time is chance (RFC 9112 9.6).
     */
    static boolean isRefusedUnread(Exchange exchange) {
        return exchange.sent().size() >= LONG_REQUEST
                && exchange.status().filter(status -> status.value() >= 400).isPresent();
    }

    private Aspect at(Part part) {
        return Aspect.of(number, part);
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void received(SortedMap<Aspect, String> aspects) {
        if (!exchange.interim().isEmpty()) {
            String codes =
                    exchange.interim().stream().map(r -> r.status().toString()).collect(Collectors.joining(", "));
            aspects.put(at(Part.INTERIM), codes);
        }
        if (!exchange.surplus().isEmpty() && !isAnotherAnswer(exchange.surplus())) {
            aspects.put(at(Part.SURPLUS), "there are some");
        }
        exchange.response().ifPresent(response -> {
            head(aspects, response);
            content(aspects, response);
        });
    }

    /** {@return whether octets begin another answer, as in a pipeline} Whether that came together with the first one is chance. */
    private static boolean isAnotherAnswer(Octets surplus) {
        return surplus.asLatin1().startsWith("HTTP/");
    }

    private void head(SortedMap<Aspect, String> aspects, Response response) {
        aspects.put(at(Part.FRAMING), words(response.framing()));
        if (!response.reason().isEmpty()) {
            aspects.put(at(Part.PHRASE), response.reason());
        }
        String names = response.fields().lines().stream().map(Field::name).collect(Collectors.joining(", "));
        aspects.put(at(Part.ORDER), names);
        for (Field field : response.fields().lines()) {
            aspects.merge(
                    Aspect.field(number, field.key()), value(field, response), (first, next) -> first + " | " + next);
        }
    }

    private String value(Field field, Response response) {
        return isWhole() && field.isNamed("Content-Length")
                ? length(field.value(), response)
                : Normalisation.field(field.key(), field.value(), run);
    }

    /**
     * A length that is true says nothing that the content does not say; scopes and hosts of other lengths would change
     * it, in answers to HEAD too.
     */
    private static String length(String value, Response response) {
        if (response.framing() == Framing.NONE && value.matches("[1-9]\\d*")) {
            return "a length";
        }
        boolean isTrue = response.framing() == Framing.LENGTH
                && value.equals(Integer.toString(response.content().size()));
        return isTrue ? "that of the content" : value;
    }

    private void content(SortedMap<Aspect, String> aspects, Response response) {
        if (isOfVersions()) {
            // A version that changed is told once, as a change of version.
            aspects.put(at(Part.CONTENT), "<versions>");
        } else if (isWhole()
                && exchange.fault().isEmpty()
                && !response.content().isEmpty()) {
            // How much of a broken or cut message had come when its reading ended is a matter of timing.
            aspects.put(at(Part.CONTENT), Normalisation.all(response.content().asLatin1(), run));
        }
    }

    private boolean isWhole() {
        return exchange.end() == End.COMPLETE && exchange.cut().received() == 0;
    }

    /** {@return whether the sample app was asked for the versions of its packages, and told them} */
    private boolean isOfVersions() {
        return exchange.sent().asLatin1().startsWith("GET /_fixture/versions ")
                && exchange.status().filter(status -> status.value() == 200).isPresent();
    }
}
