package dev.statusquo.http.message;

import dev.statusquo.http.Escaped;
import dev.statusquo.http.Method;
import java.util.regex.Pattern;

/**
 * The first line of a request (RFC 9112 3).
 *
 * @param method the method, GET if the line has none
 * @param target the request target, empty if the line has none
 */
record RequestLine(Method method, String target) {
    private static final Pattern FORM = Pattern.compile("\\S+ \\S+ HTTP/\\d\\.\\d");

    /** {@return what can be made of the line, with a fault if it is no request line} */
    static RequestLine parse(String line, Faults faults) {
        if (!FORM.matcher(line).matches()) {
            faults.note("no request line: " + Escaped.quoted(line));
        }
        String[] words = line.split(" ", 3);
        Method method = words.length > 1 && !words[0].isEmpty() ? new Method(words[0]) : Method.GET;
        return new RequestLine(method, words.length > 2 ? words[1] : "");
    }
}
