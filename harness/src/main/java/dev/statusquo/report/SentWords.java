package dev.statusquo.report;

import dev.statusquo.compare.RowChange;
import dev.statusquo.http.Escaped;
import dev.statusquo.http.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What was sent, in one line: the request line, the fields that are the question, and how the content begins. */
final class SentWords {
    private static final int LONGEST = 200;
    private static final int LONGEST_CONTENT = 60;
    private static final int LONGEST_FIELD = 90;
    /** Fields that nearly every request has and that ask nothing. */
    private static final Set<String> USUAL =
            Set.of("host", "user-agent", "connection", "x-request-id", "accept-encoding");

    private SentWords() {}

    /** {@return what the example of a change was sent; empty if nothing was} */
    static String of(RowChange row) {
        int number = row.difference().aspect().exchange();
        return row.b()
                .exchange(number)
                .or(() -> row.a().exchange(number))
                .map(SentWords::of)
                .orElse("");
    }

    static String of(Exchange exchange) {
        String sent = exchange.sent().asLatin1();
        int end = sent.indexOf("\r\n\r\n");
        List<String> lines = List.of((end < 0 ? sent : sent.substring(0, end)).split("\r\n", -1));
        List<String> parts = new ArrayList<>(List.of(shown(lines.get(0), LONGEST_FIELD)));
        lines.stream()
                .skip(1)
                .filter(SentWords::asks)
                .map(line -> shown(line, LONGEST_FIELD))
                .forEach(parts::add);
        String content = end < 0 ? "" : sent.substring(end + 4);
        if (!content.isEmpty()) {
            parts.add("content " + shown(content, LONGEST_CONTENT));
        }
        String all = String.join(" | ", parts);
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
    }

    private static boolean asks(String line) {
        String name = line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT);
        boolean isHost = name.equals("host") && !line.matches("(?i)host: *(127\\.|localhost|\\[?::1|172\\.).*");
        return !line.isBlank() && (isHost || !USUAL.contains(name));
    }

    private static String shown(String text, int most) {
        return Escaped.of(text.length() <= most ? text : text.substring(0, most)) + (text.length() > most ? "…" : "");
    }
}
