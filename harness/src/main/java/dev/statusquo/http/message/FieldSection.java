package dev.statusquo.http.message;

import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a header or trailer section line by line (RFC 9112 5), keeps what can be kept, and says what is wrong. */
final class FieldSection {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private final List<Field> lines = new ArrayList<>();

    /** The value of the last line while folded lines may still be joined to it, so that a long one is not copied each time. */
    private final StringBuilder joined = new StringBuilder();

    /** {@return whether the empty line that ends the section was taken} */
    boolean advance(Inbox in, Faults faults) {
        for (Optional<Inbox.Line> line = in.takeLine(); line.isPresent(); line = in.takeLine()) {
            noteLineEnd(line.get(), faults);
            if (line.get().text().isEmpty()) {
                return true;
            }
            add(line.get().text(), faults);
        }
        return false;
    }

    Fields fields() {
        closeFold();
        return new Fields(lines);
    }

    static void noteLineEnd(Inbox.Line line, Faults faults) {
        if (line.bare()) {
            faults.note("a line ends in LF without CR", line.text());
        }
        if (line.text().indexOf('\r') >= 0 || line.text().indexOf('\0') >= 0) {
            faults.note("a line holds a bare CR or NUL", line.text());
        }
    }

    private void add(String line, Faults faults) {
        if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
            unfold(line, faults);
            return;
        }
        closeFold();
        int colon = line.indexOf(':');
        if (colon < 0) {
            faults.note("a field line without a colon", line);
            return;
        }
        String name = line.substring(0, colon);
        if (!TOKEN.matcher(name).matches()) {
            faults.note(
                    name.isBlank() || !TOKEN.matcher(name.strip()).matches()
                            ? "a field name that is no token"
                            : "whitespace between field name and colon",
                    line);
        }
        lines.add(new Field(name.strip(), trimmed(line.substring(colon + 1))));
    }

    /** Joins a folded line to the one before by a space, as RFC 9112 5.2 asks of a user agent. */
    private void unfold(String line, Faults faults) {
        faults.note("a folded field line (obs-fold)", line);
        String more = trimmed(line);
        if (lines.isEmpty() || more.isEmpty()) {
            return;
        }
        if (joined.isEmpty()) {
            joined.append(lines.get(lines.size() - 1).value());
        }
        joined.append(joined.isEmpty() ? "" : " ").append(more);
    }

    private void closeFold() {
        if (!joined.isEmpty()) {
            int last = lines.size() - 1;
            lines.set(last, new Field(lines.get(last).name(), joined.toString()));
            joined.setLength(0);
        }
    }

    /** Takes away space and tab only: other white space is part of a value (RFC 9110 5.6.3). */
    private static String trimmed(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && isBlank(value.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(value.charAt(to - 1))) {
            to--;
        }
        return value.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
