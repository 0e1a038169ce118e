package dev.statusquo.service;

import dev.statusquo.http.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that a server may read as a request line: the first one, and each further one that names a version of HTTP, in whatever part of the octets.
 *
 * @param method its first word, whether that is a method or not
 * @param target its second word; empty if there is none
 * @param start where the target begins in the octets
 */
record SentLine(String method, String target, int start) {
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
    private static final Pattern WORDS = Pattern.compile("([^ \\t]*)[ \\t]+([^ \\t]+)?.*");
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** {@return every such line, in order} */
    static List<SentLine> in(Octets octets) {
        List<SentLine> lines = new ArrayList<>();
        Matcher line = LINE.matcher(octets.asLatin1());
        while (line.find()) {
            if (lines.isEmpty() || line.group().contains("HTTP/")) {
                lines.add(of(line.group(), line.start()));
            }
        }
        return lines;
    }

    private static SentLine of(String line, int start) {
        Matcher words = WORDS.matcher(line);
        boolean hasTarget = words.matches() && words.group(2) != null;
        String method = words.matches() ? words.group(1) : line;
        return new SentLine(
                method, hasTarget ? words.group(2) : "", hasTarget ? start + words.start(2) : start + line.length());
    }

    /** {@return whether a server can take its first word for a method; some take any, a token or not} */
    boolean hasMethod() {
        return !target.isEmpty() || TOKEN.matcher(method).matches();
    }

    /** {@return the path of the target, which may be in absolute form (RFC 9112 3.2.2), without its query} */
    String path() {
        return target.replaceFirst("^(?i)http://[^/?#]*", "").split("[?#]", 2)[0];
    }
}
