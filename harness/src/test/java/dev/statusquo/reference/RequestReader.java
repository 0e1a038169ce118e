package dev.statusquo.reference;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the head of a request (RFC 9112 2 to 5). Whatever is not as it should be ends in a {@link Refusal}, and that in a close. */
final class RequestReader {
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int LONGEST_HEADER = 256 * 1024;
    private static final int LONGEST_METHOD = 32;
    private static final Pattern VERSION = Pattern.compile("HTTP/([0-9])\\.([0-9])");

    private final InputStream in;

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** {@return the next request's head, empty if the client has ended before it} */
    Optional<Head> head() throws IOException {
        String line = line(LONGEST_LINE, 414);
        if (line.isEmpty()) {
            // One empty line before a request is left over from an old client (RFC 9112 2.2).
            line = line(LONGEST_LINE, 414);
        }
        if (line.equals(END)) {
            return Optional.empty();
        }
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !Syntax.isToken(parts[0])) {
            throw new Refusal(400, "That is no request line.");
        }
        return Optional.of(head(parts[0], parts[1], minor(parts[2])));
    }

    private Head head(String method, String raw, int minor) throws IOException {
        FieldLines fields = fields();
        if (method.length() > LONGEST_METHOD) {
            throw new Refusal(501, "The method is not known.");
        }
        Target target = Target.of(method, raw);
        checkHost(minor, fields);
        if (!target.host().isEmpty()) {
            // The absolute form says it better than the field (RFC 9112 3.2.2).
            fields.set("Host", target.host());
        }
        return new Head(method, target, minor, fields);
    }

    private static int minor(String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            throw new Refusal(400, "That is no version of HTTP.");
        }
        if (!matcher.group(1).equals("1")) {
            throw new Refusal(505, "HTTP/1.0 and HTTP/1.1 are supported, HTTP/" + matcher.group(1) + " is not.");
        }
        return matcher.group(2).equals("0") ? 0 : 1;
    }

    /** RFC 9112 3.2: one Host, and a valid one; HTTP/1.0 may leave it out. */
    private static void checkHost(int minor, FieldLines fields) {
        int count = fields.all("Host").size();
        if (count > 1 || (count == 0 && minor == 1)) {
            throw new Refusal(400, "One Host field is needed.");
        }
        if (!fields.all("Host").stream().allMatch(Target::isHost)) {
            throw new Refusal(400, "The value of Host is not valid.");
        }
    }

    /** Reads field lines until the empty line; also the trailer section of a chunked content. */
    FieldLines fields() throws IOException {
        FieldLines fields = new FieldLines();
        int left = LONGEST_HEADER;
        for (String line = line(left, 431); !line.isEmpty(); line = line(left, 431)) {
            left -= line.length() + 2;
            add(fields, line);
        }
        return fields;
    }

    private static void add(FieldLines fields, String line) {
        int colon = line.indexOf(':');
        // A line that begins with white space, or has it before the colon, has no token for a name (RFC 9112 5.1, 5.2).
        if (line.equals(END) || colon < 0 || !Syntax.isToken(line.substring(0, colon))) {
            throw new Refusal(400, "That is no field line.");
        }
        fields.add(line.substring(0, colon), Syntax.trimmed(line.substring(colon + 1)));
    }

    /** What {@link #line} gives when the connection ends before a line does; no line can look like it. */
    static final String END = "\0";

    /** {@return a line without its end, which is CRLF or, as RFC 9112 2.2 allows, LF alone} */
    String line(int most, int tooLong) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                return END;
            }
            if (line.length() >= most) {
                throw new Refusal(tooLong, "That is longer than " + most + " octets.");
            }
            line.append((char) octet);
        }
        if (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        if (line.chars().anyMatch(c -> c != '\t' && (c < ' ' || c == 0x7F))) {
            throw new Refusal(400, "A control character stands in a line.");
        }
        return line.toString();
    }
}
