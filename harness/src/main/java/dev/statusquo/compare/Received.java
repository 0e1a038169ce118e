package dev.statusquo.compare;

import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import dev.statusquo.model.ReadExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The octets of an answer taken apart again, one char per octet (RFC 9112). What cannot be taken apart stays content: nothing is judged here.
 *
 * @param interim the codes of interim responses, in order
 * @param phrase the reason phrase, empty where there is none
 * @param fields the field lines of the final response
 * @param framing how its end is found: {@code length}, {@code chunked}, {@code close} or {@code none}
 * @param content its content, without transfer coding
 * @param surplus what follows its end
 */
record Received(List<String> interim, String phrase, Fields fields, String framing, String content, String surplus) {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/\\d\\.\\d (\\d+) ?([^\\r\\n]*)");
    private static final Pattern HEAD_END = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern CHUNK = Pattern.compile("\\G([0-9a-fA-F]{1,7})[^\\r\\n]*\\r?\\n");

    static Received of(ReadExchange exchange) {
        String rest = exchange.received().asLatin1();
        String sent = exchange.sent().asLatin1();
        List<String> interim = new ArrayList<>();
        while (true) {
            Matcher end = HEAD_END.matcher(rest);
            Matcher line = STATUS_LINE.matcher(rest);
            if (!line.lookingAt() || !end.find()) {
                return new Received(interim, "", Fields.none(), "none", rest, "");
            }
            String code = line.group(1);
            String head = rest.substring(line.end(), end.start());
            rest = rest.substring(end.end());
            if (code.length() == 3 && code.startsWith("1") && !code.equals("101")) {
                interim.add(code);
            } else {
                return last(interim, line.group(2), fields(head), code, sent.startsWith("HEAD "), rest);
            }
        }
    }

    private static Fields fields(String head) {
        return new Fields(head.lines()
                .filter(line -> line.indexOf(':') > 0)
                .map(line -> new Field(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip()))
                .toList());
    }

    private static Received last(
            List<String> interim, String phrase, Fields fields, String code, boolean isHead, String rest) {
        if (isHead || code.equals("204") || code.equals("304") || code.equals("101")) {
            return new Received(interim, phrase, fields, "none", "", rest);
        }
        String codings = String.join(",", fields.members("Transfer-Encoding")).toLowerCase(Locale.ROOT);
        if (codings.endsWith("chunked")) {
            return chunked(interim, phrase, fields, rest);
        }
        Optional<Integer> length = fields.first("Content-Length")
                .filter(n -> n.matches("\\d{1,9}"))
                .map(Integer::valueOf);
        int end = Math.min(length.orElse(rest.length()), rest.length());
        String framing = length.isPresent() ? "length" : "close";
        return new Received(interim, phrase, fields, framing, rest.substring(0, end), rest.substring(end));
    }

    private static Received chunked(List<String> interim, String phrase, Fields fields, String rest) {
        StringBuilder content = new StringBuilder();
        int at = 0;
        Matcher chunk = CHUNK.matcher(rest);
        while (chunk.find(at)) {
            int size = Integer.parseInt(chunk.group(1), 16);
            int end = Math.min(rest.length(), chunk.end() + size);
            content.append(rest, chunk.end(), end);
            if (size == 0) {
                Matcher after =
                        Pattern.compile("\\G([^\\r\\n]+\\r?\\n)*\\r?\\n").matcher(rest);
                at = after.find(chunk.end()) ? after.end() : rest.length();
                break;
            }
            at = Math.min(rest.length(), rest.startsWith("\r\n", end) ? end + 2 : end);
            chunk.region(at, rest.length());
        }
        return new Received(
                interim, phrase, fields, "chunked", content.toString(), rest.substring(Math.min(at, rest.length())));
    }

    /** {@return the names of the field lines as they were written, in order} */
    String names() {
        return fields.lines().stream().map(Field::name).collect(Collectors.joining(", "));
    }
}
