package dev.statusquo.report;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes credentials out of evidence: the values of Authorization, Proxy-Authorization, Cookie and Set-Cookie lines wherever such a
 * line stands (a TRACE response repeats them as content), and the same values where a target echoes them in another form. The length
 * stays visible.
 */
final class Redaction {
    private static final Pattern LINE =
            Pattern.compile("(?i)(?<![^\\r\\n])((?:proxy-)?authorization|(?:set-)?cookie)([ \\t]*:[ \\t]*)"
                    + "([^\\r\\n]+(?:\\r?\\n[ \\t][^\\r\\n]*)*)");
    /** Shorter values would also be found where they mean nothing. */
    private static final int SHORTEST = 6;

    private final List<String> secrets;

    private Redaction(Set<String> secrets) {
        this.secrets = secrets.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** {@return what must be taken out of the evidence of these exchanges} */
    static Redaction of(List<Exchange> exchanges) {
        Set<String> secrets = new TreeSet<>();
        exchanges.stream()
                .flatMap(e -> Stream.of(e.sent(), e.received()))
                .map(Octets::asLatin1)
                .filter(Redaction::mayHaveLines)
                .flatMap(text -> LINE.matcher(text).results())
                .flatMap(Redaction::values)
                .filter(value -> value.length() >= SHORTEST)
                .forEach(secrets::add);
        return new Redaction(secrets);
    }

    /** {@return the octets without credentials} */
    Octets octets(Octets octets) {
        String text = octets.asLatin1();
        String redacted = text(text);
        return redacted.equals(text) ? octets : Octets.latin1(redacted);
    }

    /** {@return the text without credentials} */
    String text(String text) {
        String redacted = mayHaveLines(text)
                ? LINE.matcher(text).replaceAll(line -> line.group(1) + line.group(2) + mark(line.group(3)))
                : text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, mark(secret));
        }
        return redacted;
    }

    /** Nearly every message has none; this is much faster than the pattern. */
    private static boolean mayHaveLines(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("cookie") || lower.contains("authorization");
    }

    private static String mark(String value) {
        return "[redacted " + value.length() + " octets]";
    }

    /** The whole value, the part after a scheme, and what a cookie is set to. */
    private static Stream<String> values(MatchResult line) {
        String value = line.group(3);
        if (!line.group(1).toLowerCase(Locale.ROOT).endsWith("cookie")) {
            return Stream.of(value, value.substring(value.indexOf(' ') + 1));
        }
        boolean set = line.group(1).length() > "cookie".length();
        return Pattern.compile(";")
                .splitAsStream(value)
                .limit(set ? 1 : Long.MAX_VALUE)
                .map(pair -> pair.substring(pair.indexOf('=') + 1).strip());
    }
}
