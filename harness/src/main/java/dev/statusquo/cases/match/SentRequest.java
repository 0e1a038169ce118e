package dev.statusquo.cases.match;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import java.util.List;

/**
 * What was sent, read as leniently as can be: requests that break the grammar are sent on purpose.
 *
 * @param method what stands before the first space
 * @param target what stands between the first two spaces; empty if nothing does
 * @param fields the lines with a colon, whitespace around names and values left out
 * @param octets how many octets came after the empty line
 */
public record SentRequest(String method, String target, Fields fields, int octets) {

    /** Many rules look at one exchange, one after the other: it is read for the first of them. */
    private static final ThreadLocal<Read> LAST = new ThreadLocal<>();

    private record Read(Exchange of, String text, SentRequest request) {}

    /** {@return the request of an exchange} */
    public static SentRequest of(Exchange exchange) {
        return lastRead(exchange).request;
    }

    /** {@return all that was sent, one char for each octet} */
    static String textOf(Exchange exchange) {
        return lastRead(exchange).text;
    }

    @SuppressWarnings("ReferenceEquality") // the very exchange: comparing octets would cost what is saved
    private static Read lastRead(Exchange exchange) {
        Read last = LAST.get();
        if (last == null || last.of != exchange) {
            String text = exchange.sent().asLatin1();
            last = new Read(exchange, text, read(text));
            LAST.set(last);
        }
        return last;
    }

    private static SentRequest read(String text) {
        List<String> lines = text.lines().takeWhile(line -> !line.isEmpty()).toList();
        String[] words = lines.isEmpty() ? new String[0] : lines.get(0).split(" ", -1);
        List<Field> fields = lines.stream()
                .skip(1)
                .filter(line -> line.contains(":"))
                .map(SentRequest::field)
                .toList();
        return new SentRequest(word(words, 0), word(words, 1), new Fields(fields), contentOf(text));
    }

    private static int contentOf(String text) {
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? 0 : text.length() - end - 4;
    }

    /** {@return whether as much content was sent as Content-Length announces; some at least if there is no such field} */
    boolean isWhole() {
        return fields.first("Content-Length")
                .map(length -> length.equals(String.valueOf(octets)))
                .orElse(octets > 0);
    }

    private static String word(String[] words, int index) {
        return index < words.length ? words[index] : "";
    }

    private static Field field(String line) {
        int colon = line.indexOf(':');
        return new Field(
                line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
}
