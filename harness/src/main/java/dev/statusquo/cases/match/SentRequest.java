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
 */
public record SentRequest(String method, String target, Fields fields) {

    /** {@return the request of an exchange} */
    public static SentRequest of(Exchange exchange) {
        List<String> lines = exchange.sent()
                .asLatin1()
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .toList();
        String[] words = lines.isEmpty() ? new String[0] : lines.get(0).split(" ", -1);
        List<Field> fields = lines.stream()
                .skip(1)
                .filter(line -> line.contains(":"))
                .map(SentRequest::field)
                .toList();
        return new SentRequest(word(words, 0), word(words, 1), new Fields(fields));
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
