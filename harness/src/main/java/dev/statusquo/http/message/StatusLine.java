package dev.statusquo.http.message;

import dev.statusquo.http.Escaped;
import dev.statusquo.http.StatusCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a response (RFC 9112 4). A missing space after the code is read over: the octets are kept, and a
 * rule about them can be judged there.
 */
record StatusLine(String version, StatusCode status, String reason) {
    private static final Pattern VERSION = Pattern.compile("HTTP/\\d\\.\\d( .*)?", Pattern.DOTALL);
    private static final Pattern FORM = Pattern.compile("(HTTP/\\d\\.\\d) (\\d{1,9})(?: (.*))?", Pattern.DOTALL);

    /** {@return the line, empty with a fatal fault if it is no status line} */
    static Optional<StatusLine> parse(String line, Faults faults) {
        Matcher matcher = FORM.matcher(line);
        if (!matcher.matches()) {
            faults.end(
                    VERSION.matcher(line).matches()
                            ? "no status code in the status line " + Escaped.quoted(line)
                            : "no HTTP version in the first line " + Escaped.quoted(line));
            return Optional.empty();
        }
        String code = matcher.group(2);
        if (code.length() != 3) {
            faults.note("the status code " + code + " does not have three digits");
        }
        String reason = Optional.ofNullable(matcher.group(3)).orElse("");
        return Optional.of(new StatusLine(matcher.group(1), new StatusCode(Integer.parseInt(code)), reason));
    }
}
