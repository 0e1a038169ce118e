package dev.statusquo.reference;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request target (RFC 9112 3.2).
 *
 * @param raw as it came
 * @param path percent-encoded, or {@code *}
 * @param query percent-encoded, without the question mark
 * @param host of the absolute form, else empty
 */
record Target(String raw, String path, String query, String host) {
    private static final String PATH_AND_QUERY =
            "(/[A-Za-z0-9._~!$&'()*+,;=:@/%-]*)(?:\\?([A-Za-z0-9._~!$&'()*+,;=:@/?\\[\\]|{}^`\"<>%-]*))?";
    private static final Pattern ORIGIN_FORM = Pattern.compile(PATH_AND_QUERY);
    private static final Pattern ABSOLUTE_FORM =
            Pattern.compile("(?i)([a-z][a-z0-9+.-]*)://([^/?#]*)(?:" + PATH_AND_QUERY + ")?");
    private static final Pattern HOST = Pattern.compile(
            "(?:\\[[0-9A-Fa-f:.]+]|\\[v[0-9A-Fa-f]+\\.[A-Za-z0-9._~!$&'()*+,;=:-]+]|[A-Za-z0-9._~!$&'()*+,;=%-]*)(?::[0-9]*)?");
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** {@return the target} Throws a 400 if it has none of the forms that this method may have. */
    static Target of(String method, String raw) {
        if (raw.equals("*") && method.equals("OPTIONS")) {
            return new Target(raw, "*", "", "");
        }
        if (method.equals("CONNECT")) {
            return authority(raw);
        }
        Matcher origin = ORIGIN_FORM.matcher(raw);
        if (origin.matches() && !hasLonePercent(origin.group(1))) {
            return new Target(raw, origin.group(1), orEmpty(origin.group(2)), "");
        }
        Matcher absolute = ABSOLUTE_FORM.matcher(raw);
        if (!absolute.matches()
                || !isHost(absolute.group(2))
                || absolute.group(2).matches("(:.*)?")) {
            throw new Refusal(400, "The request target is not valid.");
        }
        return absolute(raw, absolute);
    }

    private static Target absolute(String raw, Matcher parts) {
        if (!parts.group(1).equalsIgnoreCase("http")) {
            throw new Refusal(421, "This connection serves http alone, for it is not secured.");
        }
        String path = parts.group(3) == null ? "/" : parts.group(3);
        return new Target(raw, path, orEmpty(parts.group(4)), parts.group(2));
    }

    private static Target authority(String raw) {
        Matcher port = Pattern.compile("[^:/?#@]+:([0-9]{1,5})").matcher(raw);
        if (!port.matches() || Integer.parseInt(port.group(1)) < 1 || Integer.parseInt(port.group(1)) > 65_535) {
            throw new Refusal(400, "CONNECT needs a host and a port.");
        }
        return new Target(raw, raw, "", raw);
    }

    static boolean isHost(String text) {
        return HOST.matcher(text).matches() && !hasLonePercent(text);
    }

    static boolean hasLonePercent(String text) {
        return LONE_PERCENT.matcher(text).find();
    }

    static String withoutLonePercent(String text) {
        return LONE_PERCENT.matcher(text).replaceAll("%25");
    }

    Map<String, List<String>> parameters() {
        return Syntax.form(query);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
