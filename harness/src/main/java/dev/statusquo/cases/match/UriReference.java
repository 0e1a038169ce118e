package dev.statusquo.cases.match;

import java.util.regex.Pattern;

/** The grammar of a URI reference (RFC 3986 4.1), which java.net.URI does not hold to: it lets other characters pass. */
public final class UriReference {
    private static final String PCT = "%[0-9A-Fa-f]{2}";
    /** Its loops give nothing back (++, *+): the others recurse, once for each octet that a target sends. */
    private static final Pattern WHOLE =
            Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?:[A-Za-z0-9._~:/?\\[\\]@!$&'()*+,;=-]++|" + PCT
                    + ")*+(?:#(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]++|" + PCT + ")*+)?");

    private UriReference() {}

    /** {@return whether the text has only what a URI reference may have; an empty one is valid} */
    public static boolean isValid(String text) {
        return WHOLE.matcher(text).matches();
    }
}
