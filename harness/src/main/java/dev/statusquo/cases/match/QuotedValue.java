package dev.statusquo.cases.match;

import dev.statusquo.http.Escaped;
import java.util.Optional;

/** Values as they stand in a mismatch: one printable line, not longer than a reader bears. */
public final class QuotedValue {
    private static final int LONGEST = 200;

    private QuotedValue() {}

    /** {@return the text in quotation marks, escaped, cut if it is long} */
    public static String quoted(String text) {
        String escaped = Escaped.of(text);
        return escaped.length() <= LONGEST
                ? '"' + escaped + '"'
                : '"' + escaped.substring(0, LONGEST) + "…\" (" + text.length() + " characters)";
    }

    /** {@return the value in quotation marks, or that there is none} */
    public static String quoted(Optional<String> value) {
        return value.map(QuotedValue::quoted).orElse("absent");
    }
}
