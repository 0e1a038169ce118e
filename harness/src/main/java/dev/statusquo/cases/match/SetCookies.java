package dev.statusquo.cases.match;

import dev.statusquo.http.Fields;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The cookies that a response sets, as one text that is the same at any time (RFC 6265 4.1). */
final class SetCookies {
    private SetCookies() {}

    /** {@return each Set-Cookie line, joined by bars, the date of Expires replaced by the name of its form} */
    static String of(Fields fields) {
        return fields.values("Set-Cookie").stream().map(SetCookies::timeless).collect(Collectors.joining(" | "));
    }

    private static String timeless(String line) {
        return Arrays.stream(line.split(";", -1)).map(SetCookies::part).collect(Collectors.joining(";"));
    }

    private static String part(String part) {
        String[] pair = part.split("=", 2);
        if (pair.length < 2 || !pair[0].strip().equalsIgnoreCase("Expires")) {
            return part;
        }
        return pair[0] + "=" + (HttpDate.parse(pair[1].strip()).isPresent() ? "IMF-fixdate" : "another form");
    }
}
